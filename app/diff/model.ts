import type { LineRole } from './lines.ts';
import type { ParagraphChange } from './paragraphs.ts';
import type { Piece } from './words.ts';

/** Something that was not there and is, that was and is not, that says something else, that changed place only. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

/** What of a field changed. `item`: a whole repetition (a fiche action); `setting`: of the dossier, no field's. */
export type Aspect =
  | 'answer'
  | 'item'
  | 'notApplicable'
  | 'citation'
  | 'override'
  | 'note'
  | 'tray'
  | 'setting';

/** Paragraphs side by side; long stretches that did not change are counted instead of shown. */
export interface TextDetail {
  readonly type: 'text';
  readonly paragraphs: readonly (ParagraphChange | { readonly kind: 'skipped'; readonly count: number })[];
}

/** Two figures, dates or choices, in words; absent where there was none. */
export interface ValueDetail {
  readonly type: 'value';
  readonly before?: string;
  readonly after?: string;
}

/** Choices or attached files, in words. */
export interface ListDetail {
  readonly type: 'list';
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface CellChange {
  /** Column id. */
  readonly column: string;
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** True for a column that never leaves the team. */
  readonly private?: boolean;
}

export interface RowChange {
  readonly row: string;
  readonly kind: ChangeKind;
  /** Positions among the rows, from 1. */
  readonly from?: number;
  readonly to?: number;
  /** True for a changed row that also changed place. */
  readonly moved: boolean;
  /** The words that name the row. */
  readonly name: string;
  /** Changed cells; all those that say something for a row added or removed. */
  readonly cells: readonly CellChange[];
}

/** A sum or a count, before and after, in words. */
export interface TotalChange {
  /** Field key it belongs to. */
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface TableDetail {
  readonly type: 'table';
  readonly rows: readonly RowChange[];
  readonly totals: readonly TotalChange[];
}

export type Detail = TextDetail | ValueDetail | ListDetail | TableDetail;

export interface FieldChange {
  /** Section id of the plan; empty for the dossier's own settings. */
  readonly section: string;
  readonly sectionTitle: string;
  readonly subsection: string;
  /** Field key; the collection's name and the item's id for a whole item. */
  readonly field: string;
  /** Key in the first dossier, where the same fiche has another id. */
  readonly from?: string;
  readonly label: string;
  readonly aspect: Aspect;
  readonly kind: ChangeKind;
  /** Title of the repetition the field stands in. */
  readonly item?: string;
  readonly detail: Detail;
}

/** What changed between two dossiers, in the plan's order. */
export interface Comparison {
  readonly same: boolean;
  readonly changes: readonly FieldChange[];
  /** Figures that follow from the answers: population, budget, numbers of members, fiches, communes… */
  readonly totals: readonly TotalChange[];
}

export type { LineRole, ParagraphChange, Piece };
