import type { Paragraph, Table } from 'docx';
import type { NumberedLists } from './list-definitions.ts';

/** Where blocks are being written: how wide, how deep, in the page or in a cell. */
export interface Place {
  readonly lists: NumberedLists;
  /** In twips. */
  readonly width: number;
  /** Depth of the list around, 0 outside. */
  readonly depth: number;
  /** In a cell: the suffix of its text styles (`''` or `Dense`). */
  readonly cell?: '' | 'Dense';
}

export type WordBlock = Paragraph | Table;
