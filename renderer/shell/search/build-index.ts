import { visibleSlots } from '../../../app/checks/index.ts';
import { type Answer, answerAt, type Dossier } from '../../../app/dossier/index.ts';
import type { FieldDef, Plan } from '../../../app/plan/index.ts';
import { searchable } from '../../../app/text/index.ts';
import { answerText } from './answer-text.ts';

/** Something Ctrl+K can find in a dossier, and where it leads. */
export interface Found {
  readonly id: string;
  readonly kind: 'section' | 'field' | 'answer';
  readonly label: string;
  /** Where it stands, or the words around the match. */
  readonly detail: string;
  readonly subsection: string;
  /** Field key; undefined for a section. */
  readonly field: string | undefined;
}

export interface Entry extends Found {
  /** The label as people search it. */
  readonly search: string;
  /** An answer's own words; empty for the rest. */
  readonly text: string;
  readonly searchText: string;
}

/** Everything worth finding in the dossier: sections, fields by label, and answers by their words. */
export function buildSearchIndex(plan: Plan, dossier: Dossier): Entry[] {
  const slots = visibleSlots(plan, dossier);
  const sections = new Map<string, Entry>();
  const fields: Entry[] = [];
  const answers: Entry[] = [];
  for (const { key, field, section, subsection, item } of slots) {
    const where = `${section.shortTitle} › ${subsection.title}`;
    const detail = item ? `${where} ${item.index + 1}` : where;
    const at = { subsection: subsection.id, field: key };
    if (!sections.has(subsection.id))
      sections.set(
        subsection.id,
        entry({
          id: subsection.id,
          kind: 'section',
          label: subsection.title,
          detail: section.title,
          ...at,
          field: undefined,
        }),
      );
    fields.push(entry({ id: `f:${key}`, kind: 'field', label: field.label, detail, ...at }));
    const answer = answerAt(dossier, key);
    const words = answer === undefined ? NO_WORDS : wordsOf(plan, field, answer);
    if (words.searchText)
      answers.push(entry({ id: `a:${key}`, kind: 'answer', label: field.label, detail, ...at }, words));
  }
  return [...sections.values(), ...fields, ...answers];
}

type Words = Pick<Entry, 'text' | 'searchText'>;
const NO_WORDS: Words = { text: '', searchText: '' };

// An answer never changes, it is replaced: its words are looked for once.
const known = new WeakMap<object, Words>();

function wordsOf(plan: Plan, field: FieldDef, answer: Answer): Words {
  const kept = typeof answer === 'object' ? known.get(answer) : undefined;
  if (kept) return kept;
  const text = answerText(plan, field, answer);
  const words = { text, searchText: searchable(text) };
  if (typeof answer === 'object') known.set(answer, words);
  return words;
}

function entry(found: Found, words: Words = NO_WORDS): Entry {
  // A section is found by the name of the section above it too.
  const label = found.kind === 'section' ? `${found.label} ${found.detail}` : found.label;
  return { ...found, search: searchable(label), ...words };
}
