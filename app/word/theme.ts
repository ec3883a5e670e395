import { PAGE_WIDTH } from '../document/index.ts';

/** Colours of the pages, as Word wants them. */
export const COLOUR = {
  ink: '1D2B2A',
  soft: '5B6866',
  accent: '0E5A57',
  tint: 'EEF5F4',
  band: 'F8F6F2',
  line: 'D9D3C8',
  warning: '8A4F00',
  warningTint: 'FFF4E0',
  white: 'FFFFFF',
} as const;

/** Fonts every Word has; LibreOffice replaces them with others of the same widths (Caladea, Carlito). */
export const FONT = { serif: 'Cambria', sans: 'Calibri' } as const;

/** Points to twentieths of a point, Word's unit of length. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

const A4 = { short: 11906, long: 16838 } as const;

/** A page turned or not: its size, its margins and the width left for text, in twips. */
export interface PageShape {
  readonly turned: boolean;
  readonly textWidth: number;
  readonly side: number;
}

export const UPRIGHT: PageShape = shape(false, A4.short, twips(PAGE_WIDTH.portrait));
export const TURNED: PageShape = shape(true, A4.long, twips(PAGE_WIDTH.landscape));

function shape(turned: boolean, width: number, textWidth: number): PageShape {
  return { turned, textWidth, side: Math.floor((width - textWidth) / 2) };
}

/** Page size as docx wants it: upright measures, and an orientation that swaps them. */
export const A4_SIZE = { width: A4.short, height: A4.long } as const;
/** Most height a picture may take on a page, in twips. */
export const PICTURE_HEIGHT = twips(430);
