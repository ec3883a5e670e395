import { z } from 'zod';
import { searchable } from '../text/index.ts';

export const glossaryEntrySchema = z.strictObject({
  /** As it is written in the interface. */
  term: z.string().min(1),
  /** In full, for an acronym. */
  full: z.string().min(1).optional(),
  /** One or two short sentences in plain words. */
  plain: z.string().min(1),
  /** Other ways of writing it: plurals, variants. */
  also: z.array(z.string().min(1)).optional(),
});
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

/** Every acronym and term of the interface, in plain words (`resources/glossaire.json`). */
export const glossarySchema = z.strictObject({
  date: z.iso.date(),
  notice: z.string().min(1),
  entries: z.array(glossaryEntrySchema).min(1),
});
export type Glossary = z.infer<typeof glossarySchema>;

/** Words, and the terms of the glossary that stand among them. */
export interface GlossaryPart {
  readonly text: string;
  readonly entry?: GlossaryEntry;
}

const matchers = new WeakMap<Glossary, { pattern: RegExp; byForm: ReadonlyMap<string, GlossaryEntry> }>();

function matcherOf(glossary: Glossary) {
  const known = matchers.get(glossary);
  if (known) return known;
  const byForm = new Map<string, GlossaryEntry>();
  for (const entry of glossary.entries)
    for (const form of [entry.term, ...(entry.also ?? [])]) byForm.set(formKey(form), entry);
  // The longest first: « CPTS » must not hide « lettre d’intention de CPTS ».
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})(?![\\p{L}\\d])`, 'giu');
  const matcher = { pattern, byForm };
  matchers.set(glossary, matcher);
  return matcher;
}

// An acronym is matched as it is written: « esp » in the middle of a word list is not ESP.
function formKey(form: string): string {
  return isAcronym(form) ? form : form.toLocaleLowerCase('fr');
}

function isAcronym(form: string): boolean {
  return /^[A-Z0-9ÉÈ][A-Za-zÉÈ0-9-]*[A-Z0-9][A-Za-z0-9]*$/u.test(form);
}

function escaped(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "[’']");
}

/** A text cut at the terms it holds, in order; each way of writing a term is told once, at its first place. */
export function glossaryParts(glossary: Glossary, text: string): GlossaryPart[] {
  const { pattern, byForm } = matcherOf(glossary);
  const told = new Set<string>();
  const parts: GlossaryPart[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [words] = match;
    const form = words.replace(/'/g, '’');
    const entry = byForm.get(form) ?? byForm.get(form.toLocaleLowerCase('fr'));
    if (!entry || told.has(form) || (isAcronym(entry.term) && !sameCase(entry, form))) continue;
    told.add(form);
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: words, entry });
    end = match.index + words.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

function sameCase({ term, also = [] }: GlossaryEntry, form: string): boolean {
  return [term, ...also].some((each) =>
    isAcronym(each) ? each === form : each.toLocaleLowerCase('fr') === form.toLocaleLowerCase('fr'),
  );
}

/** A term as a text writes it. */
export interface UsedTerm {
  readonly words: string;
  readonly entry: GlossaryEntry;
}

/** The terms used in these texts, each once as it is first written, in alphabetical order. */
export function termsUsed(glossary: Glossary, texts: Iterable<string>): UsedTerm[] {
  const used = new Map<GlossaryEntry, UsedTerm>();
  for (const text of texts)
    for (const { text: words, entry } of glossaryParts(glossary, text))
      if (entry && !used.has(entry)) used.set(entry, { words, entry });
  return [...used.values()].sort((a, b) => a.words.localeCompare(b.words, 'fr'));
}

/** The entries whose term or words hold every word sought; all of them for an empty search. */
export function searchGlossary({ entries }: Glossary, query: string): GlossaryEntry[] {
  const words = searchable(query).split(' ').filter(Boolean);
  return entries
    .filter(({ term, full = '', plain, also = [] }) => {
      const text = searchable([term, full, plain, ...also].join(' '));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => a.term.localeCompare(b.term, 'fr'));
}
