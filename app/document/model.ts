import type { LookName } from '../dossier/index.ts';
import type { PlanDocument } from '../plan/index.ts';

/** One stretch of words with one look. Words are clean: no control character, French spacing done. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** A remark beside an answer: a figure's year, its source. */
  readonly remark?: boolean;
  /** Opens a paragraph with what it is about: `Constat.` */
  readonly label?: boolean;
  /** `https:` or `mailto:` address the words lead to. */
  readonly href?: string;
}

/** A new line inside the same paragraph. */
export interface LineBreak {
  readonly lineBreak: true;
}

export type Run = TextRun | LineBreak;

/** What every block may carry: the key of the field it comes from, to jump between page and question. */
interface Tagged {
  readonly field?: string;
}

export interface HeadingBlock extends Tagged {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5;
  readonly runs: readonly Run[];
  /** Unique in the document; the bookmark that contents entries lead to. */
  readonly id: string;
  /** Takes part in the numbering `1`, `1.1`, `1.1.1`. */
  readonly numbered: boolean;
  /** The number, once the whole document is known: `4.1`. */
  readonly number?: string;
  /** Starts on a new page. */
  readonly newPage?: boolean;
}

/** What a paragraph is, never how it looks. */
export type ParagraphRole =
  | 'body'
  /** A remark under a figure or a table. */
  | 'remark'
  | 'source'
  | 'notApplicable'
  | 'attachment'
  /** Words shown as a small heading where no heading may stand (cells, quotes). */
  | 'subhead'
  | 'sender'
  | 'recipient'
  | 'letterDate'
  | 'subject';

export interface ParagraphBlock extends Tagged {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly runs: readonly Run[];
}

export interface ListBlock extends Tagged {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** First number of an ordered list. */
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

export interface Caption {
  readonly kind: 'Tableau' | 'Figure';
  readonly text: string;
  /** Unique in the document. */
  readonly id: string;
  /** Rank among the captions of its kind, once the whole document is known. */
  readonly number: number;
}

export interface TableColumn {
  readonly label: string;
  /** Aligned right. */
  readonly numeric: boolean;
  /** Share of the table's width, relative to the other columns. */
  readonly weight: number;
}

/** What a cell of a drawn figure is: a box of a diagram, a busy time, a legal deadline. */
export type CellTone = 'box' | 'busy' | 'deadline';

export interface TableCell {
  readonly content: readonly Run[] | readonly Block[];
  readonly columns?: number;
  readonly rows?: number;
  readonly tone?: CellTone;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** A total: stands out. */
  readonly total?: boolean;
  /** The title of the rows that follow: shaded, never alone at the foot of a page. */
  readonly group?: boolean;
}

export interface TableBlock extends Tagged {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** The header row; absent when the table has none. */
  readonly head?: readonly TableCell[];
  readonly rows: readonly TableRow[];
  readonly caption?: Caption;
  /** Words under the table, one line each: `Source : Insee, 2022.` */
  readonly source?: string;
  /** Needs a landscape page. */
  readonly wide: boolean;
  /** Many columns: smaller letters. */
  readonly dense: boolean;
  /** The titles of figures' columns are turned a quarter, in a row of this height in points. */
  readonly headHeight?: number;
  /** Rows tall enough to sign in. */
  readonly tall: boolean;
  /** What the table shows, for those who do not see it. */
  readonly alt: string;
  /** A grid, four boxes, parts of a fiche side by side, a calendar of shaded cells, or boxes joined by arrows. */
  readonly look: 'grid' | 'quadrants' | 'panels' | 'gantt' | 'diagram';
}

export interface Definition extends Tagged {
  readonly label: string;
  readonly value: readonly Run[];
  /** Too long to share its line with another one. */
  readonly full: boolean;
}

/** Short answers, `label: value`. */
export interface DefinitionsBlock extends Tagged {
  readonly kind: 'definitions';
  readonly items: readonly Definition[];
  readonly alt: string;
  /** The head of a fiche: smaller letters, stays on the page of its title. */
  readonly frame?: boolean;
}

/** Rows with too many columns for a page and too few to deserve a turned one: one card a row. */
export interface CardsBlock extends Tagged {
  readonly kind: 'cards';
  readonly cards: readonly { readonly title: readonly Run[]; readonly items: readonly Definition[] }[];
  readonly caption?: Caption;
  readonly source?: string;
  readonly alt: string;
}

export interface ImageBlock extends Tagged {
  readonly kind: 'image';
  /** Attachment id. */
  readonly attachment: string;
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: Caption;
}

/** Figures drawn from the answers. */
export interface ChartBlock extends Tagged {
  readonly kind: 'chart';
  /** Upright bars side by side, upright or lying bars one after the other. */
  readonly chart: 'bar' | 'stackedBar';
  /** Lying bars: for many categories, or long names. */
  readonly lying: boolean;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** `%`, `€`, or a name of what is counted. */
  readonly unit: string;
  /** What the chart shows, figures included, for those who do not see it. */
  readonly alt: string;
  readonly caption: Caption;
  readonly source?: string;
}

export interface ChartSeries {
  readonly name: string;
  /** One value a category. */
  readonly values: readonly (number | null)[];
}

/** What is required and missing, gathered at the end of a part; in working versions only. */
export interface NoteBlock extends Tagged {
  readonly kind: 'note';
  /** The whole sentence. */
  readonly text: string;
  /** The questions it names. */
  readonly items: readonly { readonly label: string; readonly field: string }[];
}

/** A name, a date and an empty box to sign in. */
export interface SignatureBlock extends Tagged {
  readonly kind: 'signature';
  readonly name: string;
  readonly date: string;
}

export interface QuoteBlock extends Tagged {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

export interface PageBreakBlock extends Tagged {
  readonly kind: 'pageBreak';
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | DefinitionsBlock
  | CardsBlock
  | ImageBlock
  | ChartBlock
  | NoteBlock
  | SignatureBlock
  | QuoteBlock
  | PageBreakBlock;

/** A part of the document with its own running header. */
export interface DocumentSection {
  readonly id: string;
  /** Words for the running header. */
  readonly title: string;
  /** `front` comes before the contents, without numbers. */
  readonly kind: 'front' | 'chapter';
  /** Many short parts of one frame each: smaller letters, less space. */
  readonly compact?: boolean;
  /** Fiches of a page each: narrower margins, and nothing else on their pages. */
  readonly ownPages?: boolean;
  /** Starts below the section before it, on the same page. */
  readonly inFlow?: boolean;
  readonly blocks: readonly Block[];
}

/** How a document looks: the name of a set of styles, and its leading colour. */
export interface DocumentLook {
  readonly name: LookName;
  /** `#0e5a57`; dark enough for white words on it. */
  readonly color: string;
}

export interface DocumentMeta {
  readonly document: PlanDocument['id'];
  /** The team's name. */
  readonly title: string;
  /** What the document is: `Projet de santé`. */
  readonly subtitle: string;
  /** The kind of structure, in full. */
  readonly structure: string;
  /** Territory, department and agency, legal form: one line each. */
  readonly territory: readonly string[];
  /** `Version déposée` or `Version de travail`, and its date. */
  readonly version: string;
  /** ISO day. */
  readonly date: string;
  readonly deposit: boolean;
  readonly language: 'fr-FR';
  /** Letters for easy reading. */
  readonly large: boolean;
  /** Few words: they can be set at ease. */
  readonly short?: boolean;
  readonly logos: readonly ImageBlock[];
  readonly look: DocumentLook;
}

/** One document, before any output: Word, screen and plain text all render this. */
export interface DocumentModel {
  readonly meta: DocumentMeta;
  readonly sections: readonly DocumentSection[];
  /** Has a cover and contents. */
  readonly book: boolean;
}
