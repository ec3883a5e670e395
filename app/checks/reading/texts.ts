import {
  type Answer,
  type Block,
  type Dossier,
  fieldKey,
  type Item,
  isRichText,
  isRows,
  type RichText,
  type Row,
} from '../../dossier/index.ts';
import { memoByObject, memoByString } from './memo.ts';

/** Some words of an answer, and the cell they stand in if it is a table. */
export interface Piece {
  readonly text: string;
  readonly row?: string;
  readonly column?: string;
}

/** The words of one answer of the dossier. */
export interface WrittenAnswer {
  readonly key: string;
  readonly field: string;
  readonly answer: Answer;
}

/**
 * Every answer that may hold words, fiches included; choices and figures are left out.
 * Listed once for each part of the dossier that does not change.
 */
export const listWrittenAnswers = memoByObject(
  ({ answers, collections }: Pick<Dossier, 'answers' | 'collections'>): readonly WrittenAnswer[] => [
    ...writtenOf(answers),
    ...Object.entries(collections).flatMap(([collection, items]) =>
      items.flatMap((item) => writtenOfItem(collection)(item)),
    ),
  ],
);

const writtenOf = memoByObject((answers: Dossier['answers']) => listWritten(answers, (field) => field));

const writtenOfItem = memoByString((collection) =>
  memoByObject(({ id, answers }: Item) =>
    listWritten(answers, (field) => fieldKey(field, { collection, id })),
  ),
);

function listWritten(answers: Dossier['answers'], keyOf: (field: string) => string): WrittenAnswer[] {
  return Object.entries(answers).flatMap(([field, answer]) =>
    typeof answer === 'string' || typeof answer === 'object' ? [{ key: keyOf(field), field, answer }] : [],
  );
}

/** An answer in which a scan found something. */
export interface Hit<T> extends WrittenAnswer {
  readonly found: readonly T[];
}

/** The answers where a scan finds something; every check of texts goes through all of them at each change. */
export function whereFound<T>(
  written: readonly WrittenAnswer[],
  scan: (answer: Answer) => readonly T[],
): Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (const each of written) {
    const found = scan(each.answer);
    if (found.length) hits.push({ ...each, found });
  }
  return hits;
}

/** An answer's words, one piece a paragraph or cell. */
export function pieces(answer: Answer): readonly Piece[] {
  if (typeof answer === 'string') return [{ text: answer }];
  if (isRichText(answer)) return richPieces(answer);
  return isRows(answer) ? rowPieces(answer) : [];
}

/** Runs a pure function on the words of an answer, once per answer. */
export function memoByAnswer<T>(read: (pieces: readonly Piece[]) => T): (answer: Answer) => T {
  const ofObject = memoByObject((answer: Exclude<Answer, string | number | boolean>) => read(pieces(answer)));
  const ofText = memoByString((text) => read([{ text }]));
  return (answer) => (typeof answer === 'object' ? ofObject(answer) : ofText(String(answer)));
}

const rowPieces = memoByObject((rows: Row[]): Piece[] =>
  rows.flatMap((row) =>
    Object.entries(row).flatMap(([column, cell]): Piece[] =>
      column !== 'id' && typeof cell === 'string' ? [{ text: cell, row: row.id, column }] : [],
    ),
  ),
);

const richPieces = memoByObject((text: RichText): Piece[] =>
  blockTexts(text.content).map((each) => ({ text: each })),
);

function blockTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [(block.content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')];
      case 'image':
        return [block.attrs.caption ?? '', block.attrs.alt].filter(Boolean);
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap((item) => blockTexts(item.content));
      case 'blockquote':
        return blockTexts(block.content);
      case 'table':
        return block.content.flatMap((row) => row.content.flatMap((cell) => blockTexts(cell.content)));
      default:
        return [];
    }
  });
}

// A point or a question mark ends a sentence, not the dot of « 3.5 », « M. » or « Dr. ».
const SENTENCE_END = /(?<![\s(](?:M|Dr|Pr|Mme|art|n))[.!?;](?=\s|$)|\n/;

/** The sentences of a text; semicolons separate too. */
export function sentences(text: string): string[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** A short-text, date or choice answer; empty when it holds anything else. */
export function textAnswer(dossier: Dossier, field: string): string {
  const answer = dossier.answers[field];
  return typeof answer === 'string' ? answer.trim() : '';
}
