import type { Finding, FindingLevel } from '../../app/checks/index.ts';
import { ficheTitle } from '../../app/computed/index.ts';
import { type Dossier, parseFieldKey } from '../../app/dossier/index.ts';
import { indexPlan, type Plan } from '../../app/plan/index.ts';
import type { Tone } from '../components/index.ts';
import type { Route } from '../state/index.ts';

/** A finding as the list shows it. */
export interface FindingView {
  readonly finding: Finding;
  /** Section it belongs to; empty when the plan no longer knows the field. */
  readonly section: string;
  /** Where, in words: « Territoire › Délimitation ». */
  readonly place: string;
  /** Verb of the button. */
  readonly action: string;
  readonly route: Route;
}

const BUDGET_TABLES = ['budget.charges', 'budget.produits'];

export const LEVELS: readonly FindingLevel[] = ['bloquant', 'a_corriger', 'conseil'];

/** Words and tone of a level; `one` on a row, `many` beside a count. */
export const LEVEL_WORDS: Readonly<
  Record<
    FindingLevel,
    { readonly one: string; readonly many: string; readonly tone: Tone; readonly meaning: string }
  >
> = {
  bloquant: {
    one: 'Bloquant',
    many: 'bloquants',
    tone: 'red',
    meaning: 'La loi ou l’accord conventionnel le demande : à remplir avant le dépôt.',
  },
  a_corriger: {
    one: 'À corriger',
    many: 'à corriger',
    tone: 'amber',
    meaning: 'Une ARS peut le demander, ou les projets publiés le contiennent.',
  },
  conseil: { one: 'Conseil', many: 'conseils', tone: 'neutral', meaning: 'Utile, sans empêcher le dépôt.' },
};

/** « 1 bloquant », « 5 à corriger ». */
export function levelCount(level: FindingLevel, count: number): string {
  const { one, many } = LEVEL_WORDS[level];
  return `${count} ${count > 1 ? many : one.toLowerCase()}`;
}

/** The other places a finding speaks of: the second of two figures that disagree, say. */
export function relatedPlaces(
  plan: Plan,
  dossier: Dossier,
  { finding, place }: FindingView,
): Pick<FindingView, 'place' | 'route'>[] {
  const others = (finding.related ?? []).map((field) => viewFinding(plan, dossier, { ...finding, field }));
  return others.filter(
    (other, index) =>
      other.place &&
      other.place !== place &&
      others.findIndex((each) => each.place === other.place) === index,
  );
}

/** Where a finding is mended, and by which gesture. */
export function viewFinding(plan: Plan, dossier: Dossier, finding: Finding): FindingView {
  const { field: id, item } = parseFieldKey(finding.field);
  const where = indexPlan(plan).place(id);
  const redaction = { place: 'redaction', dossier: dossier.id, field: finding.field } as const;
  if (!where) return { finding, section: '', place: '', action: 'Voir', route: redaction };
  const { section, subsection, collection, field } = where;
  const base = { finding, section: section.id };
  if (collection && !item)
    return {
      ...base,
      place: section.shortTitle,
      action: 'Créer une fiche',
      route: { place: 'missions', dossier: dossier.id },
    };
  const items = item ? (dossier.collections[item.collection] ?? []) : [];
  const index = items.findIndex((each) => each.id === item?.id);
  const repeated = items[index];
  const inner = repeated ? ficheTitle(repeated, index) : subsection.title;
  const place = inner === section.shortTitle ? inner : `${section.shortTitle} › ${inner}`;
  if (id === 'territoire.communes')
    return {
      ...base,
      place,
      action: 'Choisir les communes',
      route: { place: 'territoire', dossier: dossier.id },
    };
  if (BUDGET_TABLES.includes(id))
    return { ...base, place, action: 'Ouvrir le budget', route: { place: 'budget', dossier: dossier.id } };
  return { ...base, place, action: verbFor(field.type), route: { ...redaction, subsection: subsection.id } };
}

function verbFor(type: string): string {
  if (type === 'attachment') return 'Joindre';
  if (type === 'choice' || type === 'multipleChoice' || type === 'yesNo') return 'Choisir';
  if (type === 'table') return 'Remplir';
  return type === 'signature' ? 'Signer' : 'Écrire';
}
