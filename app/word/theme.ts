import { type DocumentLook, type DocumentMeta, PAGE_WIDTH, tint } from '../document/index.ts';
import type { LookName } from '../dossier/index.ts';

/**
 * What a document is, which sets the size of its letters: a bound project, a letter full of tables or one of a few words,
 * a text for easy reading.
 */
export type Format = 'book' | 'letter' | 'shortLetter' | 'large';

/** Everything the styles are made from: a look is another set of these, never another page. */
export interface Theme {
  readonly name: LookName;
  readonly format: Format;
  readonly colour: Colours;
  /** Body text: size in points, line spacing in 240ths, space after in twentieths of a point. */
  readonly body: {
    readonly size: number;
    readonly line: number;
    readonly after: number;
    readonly font: string;
  };
  /** Headings and their spaces, against the sober look's. */
  readonly scale: number;
  readonly titleFont: string;
  /** Text of tables, usual and smaller, in half-points. */
  readonly cells: { readonly usual: number; readonly dense: number };
  /** Text of fiches and of their tables, in half-points: the same in every look. */
  readonly fiche: { readonly text: number; readonly cells: number };
  /** Margins above and below the pages, in twips. */
  readonly margins: Readonly<Record<'upright' | 'fiche' | 'turned', number>>;
}

/** Colours as Word wants them, without `#`. */
export type Colours = Readonly<Record<ColourName, string>>;
type ColourName = 'ink' | 'soft' | 'accent' | 'tint' | 'pale' | 'band' | 'line' | 'quiet' | 'white';

/** The theme of a document, from its kind and the look the team chose. */
export function themeOf({ document, look, short }: Pick<DocumentMeta, 'document' | 'look' | 'short'>): Theme {
  const format = document === 'lettre' && short ? 'shortLetter' : FORMATS[document];
  const { name } = look;
  const compact = name === 'compact' && format !== 'large';
  const body = BODY[format];
  const cells = CELLS[format];
  return {
    name,
    format,
    colour: colours(look),
    body: compact ? { ...body, size: body.size - 0.5, line: body.line - 12, after: body.after - 40 } : body,
    scale: compact ? 0.85 : 1,
    titleFont: name === 'regional' ? FONT.sans : body.font,
    fiche: { text: compact ? 18 : 19, cells: 18 },
    cells: compact ? { usual: cells.usual - 1, dense: cells.dense - 1 } : cells,
    margins:
      format === 'letter' || compact
        ? { upright: twips(54), fiche: FICHE_MARGIN, turned: twips(50) }
        : { upright: twips(62), fiche: FICHE_MARGIN, turned: twips(56) },
  };
}

const FORMATS: Readonly<Record<DocumentMeta['document'], Format>> = {
  projet: 'book',
  lettre: 'letter',
  resume: 'large',
};

const CELLS: Readonly<Record<Format, Theme['cells']>> = {
  book: { usual: 18, dense: 16 },
  letter: { usual: 17, dense: 16 },
  shortLetter: { usual: 19, dense: 18 },
  large: { usual: 26, dense: 22 },
};

function colours({ color }: DocumentLook): Colours {
  const word = (hex: string) => hex.slice(1).toUpperCase();
  return {
    ink: '1D2B2A',
    soft: '5B6866',
    accent: word(color),
    tint: word(tint(color, 0.92)),
    pale: word(tint(color, 0.68)),
    band: 'F8F6F2',
    line: 'D9D3C8',
    quiet: 'F6F1E7',
    white: 'FFFFFF',
  };
}

/** Fonts every Word has; LibreOffice replaces them with others of the same widths (Caladea, Carlito). */
export const FONT = { serif: 'Cambria', sans: 'Calibri' } as const;

/** Easy reading asks for a plain font and large letters. */
const BODY: Readonly<Record<Format, Theme['body']>> = {
  book: { size: 10.5, line: 264, after: 110, font: FONT.serif },
  letter: { size: 10, line: 250, after: 90, font: FONT.serif },
  shortLetter: { size: 11, line: 276, after: 140, font: FONT.serif },
  large: { size: 14, line: 336, after: 160, font: FONT.sans },
};

/** Points to twentieths of a point, Word's unit of length. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

const FICHE_MARGIN = twips(48);

const A4 = { short: 11906, long: 16838 } as const;

/** A page turned or not: its size, its margins and the width left for text, in twips. */
export interface PageShape {
  readonly turned: boolean;
  readonly textWidth: number;
  readonly side: number;
  /** What the styles of its running lines are named after. */
  readonly suffix: '' | 'Fiche' | 'Paysage';
}

export const UPRIGHT: PageShape = shape('', A4.short, twips(PAGE_WIDTH.portrait));
/** The page of a fiche: a little wider and taller. */
export const FICHE: PageShape = shape('Fiche', A4.short, twips(PAGE_WIDTH.fiche));
export const TURNED: PageShape = shape('Paysage', A4.long, twips(PAGE_WIDTH.landscape));

function shape(suffix: PageShape['suffix'], width: number, textWidth: number): PageShape {
  return { turned: suffix === 'Paysage', textWidth, side: Math.floor((width - textWidth) / 2), suffix };
}

/** Page size as docx wants it: upright measures, and an orientation that swaps them. */
export const A4_SIZE = { width: A4.short, height: A4.long } as const;
/** Most height a picture may take on a page, in twips. */
export const PICTURE_HEIGHT: Readonly<Record<Format, number>> = {
  book: twips(430),
  letter: twips(150),
  shortLetter: twips(300),
  large: twips(430),
};
