import {
  type Answer,
  coerceAnswer,
  countingIds,
  type Dossier,
  type Item,
  newDossier,
  richTextFromPlain,
} from '../../app/dossier/index.ts';
import { type Column, type FieldDef, indexPlan, listOptions } from '../../app/plan/index.ts';
import { cpts } from '../support/catalog.ts';

export const COLLECTION = 'fichesAction';
const PARAGRAPHS = 2;
const ROWS = 6;
const SENTENCES = [
  'Les habitants des communes rurales attendent un rendez-vous près de trois semaines, et renoncent parfois aux soins.',
  'Un créneau est gardé chaque jour chez huit médecins généralistes, à tour de rôle, pour les demandes du jour.',
  'La coordinatrice appelle la personne, fait le point avec elle et prévient le pharmacien de son choix.',
  'L’équipe se réunit tous les deux mois dans les locaux de la maison de santé, le soir, pendant une heure et demie.',
  'Le suivi est partagé dans la messagerie sécurisée ; personne ne ressaisit ce qu’un autre a déjà écrit.',
];

/** The fields of a fiche action that a person fills in. */
export function ficheFields(): FieldDef[] {
  const subsection = indexPlan(cpts).collections.get(COLLECTION);
  return subsection?.fields.filter(({ type }) => type !== 'computed') ?? [];
}

/** A dossier of that many fiches action, each filled on about three pages: texts, lists, tables of figures and dates. */
export function dossierOfFiches(count: number): Dossier {
  const makeId = countingIds();
  const items = Array.from({ length: count }, (_, index): Item => {
    const answers = ficheFields().map((field) => [field.id, answerOf(field, index, makeId)] as const);
    return { id: `fiche${index}`, answers: Object.fromEntries(answers) };
  });
  return { ...newDossier(cpts, { name: `CPTS de ${count} fiches` }), collections: { [COLLECTION]: items } };
}

function sentence(seed: number): string {
  return SENTENCES[seed % SENTENCES.length] ?? '';
}

function paragraph(seed: number): string {
  return Array.from({ length: 4 }, (_, index) => sentence(seed + index)).join(' ');
}

function answerOf(field: FieldDef, index: number, makeId: () => string): Answer {
  if (field.type === 'richText')
    return richTextFromPlain(Array.from({ length: PARAGRAPHS }, (_, at) => paragraph(index + at)).join('\n'));
  return coerceAnswer(cpts, field, loose(field, index), makeId);
}

function loose(field: FieldDef, index: number): unknown {
  if (field.type === 'list') return Array.from({ length: 4 }, (_, at) => sentence(index + at));
  if (field.type === 'multipleChoice')
    return listOptions(cpts, field.list)
      .slice(0, 2)
      .map(({ id }) => id);
  if (field.type !== 'table') return cell({ ...field, type: field.type }, index);
  const columns = field.columns?.filter(({ type }) => type !== 'computed') ?? [];
  return Array.from({ length: ROWS }, (_, row) =>
    Object.fromEntries(columns.map((column) => [column.id, cell(column, index + row)])),
  );
}

function cell(
  { type, list, label }: Pick<Column, 'list' | 'label'> & { type: string },
  seed: number,
): unknown {
  switch (type) {
    case 'number':
      return (seed % 90) + 1;
    case 'amount':
      return `${1_000 + ((seed * 37) % 9_000)},50`;
    case 'date':
      return `2027-0${(seed % 9) + 1}-1${seed % 9}`;
    case 'choice': {
      const options = listOptions(cpts, list);
      return options[seed % Math.max(1, options.length)]?.id ?? '';
    }
    case 'yesNo':
      return seed % 2 === 0;
    default:
      return `${label} ${seed} : ${sentence(seed).slice(0, 45)}`;
  }
}
