import {
  type Answer,
  answerAt,
  type Dossier,
  isRichText,
  isRows,
  parseFieldKey,
  plainText,
} from '../dossier/index.ts';
import { type FieldDef, type FieldPlace, fieldDestinations, indexPlan, type Plan } from '../plan/index.ts';
import { acronymKey, isExplainedIn } from './acronyms.ts';
import type { ReadabilityHint } from './hint.ts';
import { isPlainLanguage } from './plain-language.ts';
import { textHints } from './sentence-hints.ts';

/** Tables where the team says what its words mean: the column of the word, and the one of its meaning. */
const GLOSSARIES = [
  { field: 'resumePublic.mots', word: 'mot', meaning: 'explication' },
  { field: 'identite.listeSigles', word: 'sigle', meaning: 'definition' },
] as const;

/**
 * What would make the answer to a field easier to read, in reading order. An acronym counts as explained when the
 * answer itself, a field before it in the same section, or a glossary printed in the same document says its meaning.
 * Fields that hold no prose have none.
 */
export function fieldReadability(plan: Plan, dossier: Dossier, key: string): ReadabilityHint[] {
  const place = indexPlan(plan).place(parseFieldKey(key).field);
  if (!place) return [];
  const text = proseOf(place.field, answerAt(dossier, key));
  if (!text) return [];
  const before = place.collection ? '' : proseBefore(plan, dossier, place);
  const known = glossary(plan, dossier, place);
  return textHints(text, {
    plain: isPlainLanguage(place),
    explained: (acronym) =>
      known.has(acronymKey(acronym)) || isExplainedIn(acronym, text) || isExplainedIn(acronym, before),
  });
}

/** The prose of an answer, one line a paragraph, list item or long cell. */
function proseOf(field: FieldDef, answer: Answer | undefined): string {
  if (isRichText(answer)) return plainText(answer);
  if (!isRows(answer)) return '';
  const columns =
    field.type === 'list'
      ? ['text']
      : (field.columns ?? []).filter(({ type }) => type === 'longText').map(({ id }) => id);
  return answer
    .flatMap((row) => columns.map((column) => row[column]))
    .filter((cell) => typeof cell === 'string')
    .join('\n');
}

function proseBefore(plan: Plan, dossier: Dossier, { field, section }: FieldPlace): string {
  const all = indexPlan(plan).places.filter((place) => place.section.id === section.id);
  return all
    .slice(
      0,
      all.findIndex((place) => place.field.id === field.id),
    )
    .map((place) => proseOf(place.field, answerAt(dossier, place.field.id)))
    .join('\n');
}

function glossary(plan: Plan, dossier: Dossier, place: FieldPlace): ReadonlySet<string> {
  const documents = fieldDestinations(place);
  return new Set(
    GLOSSARIES.flatMap(({ field, word, meaning }) => {
      const table = indexPlan(plan).place(field);
      const rows = dossier.answers[field];
      if (!table || !isRows(rows) || !fieldDestinations(table).some((each) => documents.includes(each)))
        return [];
      return rows.flatMap((row) => {
        const term = row[word];
        const told = row[meaning];
        return typeof term === 'string' && typeof told === 'string' && told.trim()
          ? term.split(/[\s,;/()]+/).map(acronymKey)
          : [];
      });
    }).filter(Boolean),
  );
}
