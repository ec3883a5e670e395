import { visibleSlots } from '../checks/index.ts';
import {
  type Answer,
  applyChanges,
  type Change,
  type Dossier,
  type Inline,
  isRichText,
  isRows,
  type Mark,
  type Row,
} from '../dossier/index.ts';
import { findContacts, isMobile, phoneDigits } from '../identifiers/index.ts';
import { type Column, type FieldDef, indexPlan, type Plan, planWithAllRegions } from '../plan/index.ts';
import {
  type Match,
  mapTextBlocks,
  type Range,
  replaceMatches,
  replaceRanges,
  unitsOf,
} from '../search/index.ts';

/** What stands in the place of what was taken out of a text. */
export const REMOVED_WORDS = '[coordonnées retirées]';

/** Columns that say how to reach a person, or her number, by their id. */
const PERSONAL = new Set(['telPrive', 'telephone', 'courriel', 'mssante', 'rpps', 'adeli']);

/**
 * The dossier without what only the team and the agencies should read: persons' phones, mailboxes, RPPS numbers and
 * signatures, working notes, and in the texts mobile numbers, private mailboxes, and any contact taken out of a table.
 * To be given to the public; the dossier itself is not changed.
 */
export function publicDossier(plan: Plan, dossier: Dossier): Dossier {
  const whole = planWithAllRegions(plan);
  const fields = new Map(indexPlan(whole).places.map(({ field }) => [field.id, field]));
  const taken = new Set<string>();
  const answers = mapAnswers(dossier.answers, fields, taken);
  const collections = Object.fromEntries(
    Object.entries(dossier.collections).map(([name, items]) => [
      name,
      items.map((item) => ({ ...item, answers: mapAnswers(item.answers, fields, taken) })),
    ]),
  );
  const rowless: Dossier = { ...dossier, answers, collections, notes: {} };
  const wordless = applyChanges(rowless, textChanges(plan, rowless, taken)).dossier;
  return {
    ...wordless,
    answers: withoutMailLinks(wordless.answers, taken),
    collections: Object.fromEntries(
      Object.entries(wordless.collections).map(([name, items]) => [
        name,
        items.map((item) => ({ ...item, answers: withoutMailLinks(item.answers, taken) })),
      ]),
    ),
    notApplicable: Object.fromEntries(
      Object.entries(dossier.notApplicable).map(([key, reason]) => [
        key,
        replaceRanges(reason, rangesIn(reason, taken), REMOVED_WORDS),
      ]),
    ),
  };
}

/** An address taken out of the words must not stay behind them as a link. */
function withoutMailLinks(answers: Answers, taken: ReadonlySet<string>): Record<string, Answer> {
  const isTold = (href: string) =>
    rangesIn(href.replace(/^mailto:/i, '').replaceAll('%40', '@'), taken).length > 0;
  const keepsMark = (mark: Mark) =>
    mark.type !== 'link' || !/^mailto:/i.test(mark.attrs.href) || !isTold(mark.attrs.href);
  const inline = (node: Inline): Inline =>
    node.type === 'text' && node.marks ? { ...node, marks: node.marks.filter(keepsMark) } : node;
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      isRichText(answer)
        ? {
            ...answer,
            content: mapTextBlocks(answer.content, ({ content, ...block }) =>
              content ? { ...block, content: content.map(inline) } : block,
            ),
          }
        : answer,
    ]),
  );
}

type Answers = Readonly<Record<string, Answer>>;

function mapAnswers(
  answers: Answers,
  fields: ReadonlyMap<string, FieldDef>,
  taken: Set<string>,
): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]): [string, Answer][] => {
      const field = fields.get(id);
      if (!field) return [];
      if (field.type === 'signature') return [];
      if (!isRows(answer)) return [[id, answer]];
      const hidden = (field.columns ?? []).filter(isPersonal);
      return [[id, answer.map((row) => withoutCells(row, hidden, taken))]];
    }),
  );
}

function isPersonal({ id, type, private: own }: Column): boolean {
  return own === true || type === 'signature' || (type === 'shortText' && PERSONAL.has(id));
}

function withoutCells(row: Row, hidden: readonly Column[], taken: Set<string>): Row {
  const next: Row = { ...row };
  for (const { id } of hidden) {
    const cell = next[id];
    if (typeof cell === 'string' && cell.trim().length > 4) taken.add(bare(cell));
    delete next[id];
  }
  return next;
}

/** The changes that take contacts out of the written texts. */
function textChanges(plan: Plan, dossier: Dossier, taken: ReadonlySet<string>): Change[] {
  const matches: Match[] = visibleSlots(plan, dossier).flatMap(({ field, key }) =>
    unitsOf(dossier, field, key).flatMap((unit) =>
      rangesIn(unit.text, taken).map((range, rank) => ({ id: `${key}#${rank}`, unit, range, rank })),
    ),
  );
  return replaceMatches(dossier, matches, REMOVED_WORDS);
}

const ANY_MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

function rangesIn(text: string, taken: ReadonlySet<string>): Range[] {
  const contacts = findContacts(text).filter(
    ({ kind, text: found }) => kind === 'mail' || isMobile(found) || taken.has(bare(found)),
  );
  // An address of the CPTS may stay; the one that a person's row gave may not.
  const named = [...text.matchAll(ANY_MAIL)]
    .filter(([found]) => taken.has(bare(found)))
    .map(({ 0: found, index }) => ({ text: found, start: index }));
  return apart(
    [...contacts, ...named].map(({ start, text: found }) => ({ start, end: start + found.length })),
  );
}

/** Ranges in order, none over another. */
function apart(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ start }, index) => sorted.slice(0, index).every(({ end }) => end <= start));
}

function bare(contact: string): string {
  return contact.includes('@') ? contact.trim().toLowerCase() : phoneDigits(contact);
}
