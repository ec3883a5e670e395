import type { Paragraph, Table } from 'docx';
import type { NumberedLists } from './list-definitions.ts';
import type { Theme } from './theme.ts';

/** Where blocks are being written: how wide, how deep, in the page or in a cell. */
export interface Place {
  readonly lists: NumberedLists;
  readonly theme: Theme;
  /** In twips. */
  readonly width: number;
  /** Depth of the list around, 0 outside. */
  readonly depth: number;
  /** In a cell: the suffix of its text styles. */
  readonly cell?: CellSize;
  /** In a fiche, where text is close-set. */
  readonly compact?: boolean;
  /** In one of the four boxes of a table of strengths and weaknesses. */
  readonly framed?: boolean;
}

/** Text of cells: usual, smaller, or centred as in drawn figures. */
export type CellSize = '' | 'Dense' | 'Figure';

export type WordBlock = Paragraph | Table;
