import { type Block, type ParagraphRole, type Run, type TableBlock, textRuns } from '../document/index.ts';

/** A paragraph of the note; nothing when there are no words. */
export function noteParagraph(role: ParagraphRole, words: string): Block[] {
  return words ? [{ kind: 'paragraph', role, runs: textRuns(words) }] : [];
}

/** A heading of the note. */
export function noteHeading(id: string, words: string): Block {
  return { kind: 'heading', level: 1, runs: textRuns(words), id: `_note_${id}`, numbered: false };
}

/** Words, or runs when some of them stand out. */
export type NoteCell = string | readonly Run[];

/** A plain table. Weights are shares of the width. */
export function noteTable(
  alt: string,
  columns: readonly (readonly [label: string, weight: number])[],
  rows: readonly (readonly NoteCell[])[],
): TableBlock {
  return {
    kind: 'table',
    columns: columns.map(([label, weight]) => ({ label, weight, numeric: false })),
    head: columns.map(([label]) => ({ content: textRuns(label) })),
    rows: rows.map((row) => ({
      cells: row.map((cell) => ({ content: typeof cell === 'string' ? textRuns(cell) : cell })),
    })),
    wide: false,
    dense: false,
    tall: false,
    alt,
    look: 'grid',
  };
}
