import type { Piece } from './lean/index.ts';
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
  /** In a fiche: what comes after the block being written, when the space between them depends on it. */
  readonly before?: 'table' | 'words' | undefined;
  /** In a fiche that has its own page: smaller titles. */
  readonly fiche?: boolean;
  /** In a row that stays on the page of the next one. */
  readonly keepNext?: boolean;
  /** In a box of a table of strengths and weaknesses, or a panel of a fiche: the style of its title. */
  readonly framed?: 'CadreTitre' | 'VoletTitre' | undefined;
}

/** Text of cells: usual, smaller, close-set as in fiches, or centred as in drawn figures. */
export type CellSize = '' | 'Dense' | 'Fiche' | 'Figure';

export type WordBlock = Piece;
