import type { FieldDef, Plan, Section, Subsection } from '../plan/index.ts';
import { searchable } from '../text/index.ts';
import type { ImportSynonyms } from './synonyms.ts';
import { stems, withoutNumbering } from './words.ts';

/** A place of the plan that a heading may speak of, under one of its names. */
export interface Candidate {
  readonly section: Section;
  readonly subsection?: Subsection;
  readonly field?: FieldDef;
  /** Collection the place repeats in. */
  readonly collection?: string;
  /** True when the place is only looked for under a heading of its own section (letter, summary, procedure). */
  readonly insideOnly: boolean;
  /** The plan's own title of the place. */
  readonly label: string;
  readonly phrase: string;
  readonly words: readonly string[];
}

/** The place itself: field, else sub-section, else section. */
export function placeId(candidate: Candidate): string {
  return candidate.field?.id ?? candidate.subsection?.id ?? candidate.section.id;
}

/** Every name of every place of a plan, with how telling each word is (rare words tell more). */
export interface Candidates {
  readonly all: readonly Candidate[];
  weight(word: string): number;
}

type Place = Omit<Candidate, 'label' | 'phrase' | 'words'>;

/** Lists the names of a plan's places; build once per import. */
export function planCandidates(plan: Plan, synonyms: ImportSynonyms): Candidates {
  const all = plan.sections.flatMap((section) => [
    ...namesOf(synonyms, { section, insideOnly: false }, section.id, section.title),
    ...namesOf(synonyms, { section, insideOnly: false }, section.id, section.shortTitle),
    ...section.subsections.flatMap((subsection) => subsectionNames(synonyms, section, subsection)),
  ]);
  return { all, weight: rarity(all) };
}

function subsectionNames(synonyms: ImportSynonyms, section: Section, subsection: Subsection): Candidate[] {
  const insideOnly = !section.documents.some((each) => each === 'projet' || each === 'annexe');
  const collection = subsection.repeat?.collection;
  const place: Place = { section, subsection, insideOnly, ...(collection ? { collection } : {}) };
  const fields = subsection.fields.filter(
    ({ type }) => type !== 'computed' && type !== 'attachment' && type !== 'signature',
  );
  return [
    ...(collection ? [] : namesOf(synonyms, place, subsection.id, subsection.title)),
    ...fields.flatMap((field) => namesOf(synonyms, { ...place, field }, field.id, field.label)),
  ];
}

function namesOf(synonyms: ImportSynonyms, place: Place, id: string, label: string): Candidate[] {
  const names = [label, withoutParentheses(label), afterDash(label), ...(synonyms.titles[id] ?? [])];
  const phrases = new Set(names.map((name) => searchable(withoutNumbering(name))));
  return [...phrases].flatMap((phrase) => {
    const words = stems(phrase);
    return words.length ? [{ ...place, label, phrase, words }] : [];
  });
}

function rarity(all: readonly Candidate[]): (word: string) => number {
  const places = new Map<string, Set<string>>();
  for (const candidate of all)
    for (const word of candidate.words)
      places.set(word, (places.get(word) ?? new Set()).add(placeId(candidate)));
  // A word the plan never uses counts like a middling one: it says the heading speaks of something else too.
  const unknown = Math.log(1 + all.length / 20);
  const weights = new Map([...places].map(([word, { size }]) => [word, Math.log(1 + all.length / size)]));
  return (word) => weights.get(word) ?? unknown;
}

function withoutParentheses(label: string): string {
  return label.replace(/\s*\([^)]*\)/g, '').trim();
}

// "Mission 1 — Améliorer l’accès aux soins" is also known without its number.
function afterDash(label: string): string {
  return label.split(' — ').at(-1) ?? label;
}
