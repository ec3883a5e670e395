import { HEADING_LIST } from './list-definitions.ts';
import { type Style, style } from './style-kit.ts';
import { FONT, type Format, type Theme } from './theme.ts';

type Level = 1 | 2 | 3 | 4 | 5;
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];
/** Deeper headings carry no number. */
const NUMBERED_LEVELS = 3;

interface Scale {
  /** In points. */
  readonly sizes: readonly number[];
  /** Space above and below, in twentieths of a point. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const SCALES: Readonly<Record<Format, Scale>> = {
  book: { sizes: [20, 15, 12, 11, 10.5], before: [280, 340, 220, 160, 140], after: [180, 100, 60, 50, 50] },
  letter: {
    sizes: [12.5, 11, 10.5, 10.5, 10.5],
    before: [190, 120, 110, 110, 110],
    after: [60, 50, 50, 50, 50],
  },
  shortLetter: {
    sizes: [14, 12, 11, 11, 11],
    before: [300, 180, 140, 140, 140],
    after: [80, 60, 50, 50, 50],
  },
  large: { sizes: [20, 17, 15, 14, 14], before: [400, 320, 280, 240, 240], after: [160, 120, 100, 80, 80] },
};

/** Headings 1 to 5, and the first three without number. */
export function headingStyles(theme: Theme): Style[] {
  return [...LEVELS.map((level) => headingStyle(level, theme)), ...unnumbered()];
}

function headingStyle(level: Level, { format, scale, colour, titleFont }: Theme): Style {
  const { sizes, before, after } = SCALES[format];
  const titled = level <= NUMBERED_LEVELS;
  const run = {
    font: titled ? titleFont : FONT.sans,
    // Whole half-points.
    size: Math.round((sizes[level - 1] ?? 11) * 2 * (level < 3 ? scale : 1)),
    bold: true,
    color: titled ? colour.accent : colour.ink,
  };
  const space = (twips: number | undefined, usual: number) => Math.round((twips ?? usual) * scale);
  const paragraph = {
    spacing: { before: space(before[level - 1], 120), after: space(after[level - 1], 60), line: 252 },
    keepNext: true,
    keepLines: true,
    outlineLevel: level - 1,
    ...(titled ? { numbering: { reference: HEADING_LIST, level: level - 1 } } : {}),
  };
  return style(`Heading${level}`, `heading ${level}`, paragraph, run, { next: 'BodyText', uiPriority: 9 });
}

function unnumbered(): Style[] {
  const bare = (level: Level): NonNullable<Style['paragraph']> => ({
    numbering: false,
    outlineLevel: level - 1,
  });
  const more = (level: Level) => ({ basedOn: `Heading${level}`, next: 'BodyText' });
  const spacing = { before: 80, after: 30, line: 240 };
  return [
    style('Titre1SansNumero', 'Titre 1 sans numéro', bare(1), {}, more(1)),
    style('Titre2SansNumero', 'Titre 2 sans numéro', bare(2), {}, more(2)),
    style(
      'Titre1Fiche',
      'Titre 1 de fiche',
      { outlineLevel: 0, spacing: { before: 0, after: 90, line: 245 } },
      { size: 34 },
      more(1),
    ),
    // Opens the page of a fiche, numbered like its neighbours.
    style(
      'Titre2Fiche',
      'Titre 2 de fiche',
      { outlineLevel: 1, spacing: { before: 0, after: 90, line: 245 } },
      { size: 27 },
      more(2),
    ),
    // The many small headings of a fiche: quiet, close to their text.
    style(
      'Titre3SansNumero',
      'Titre 3 sans numéro',
      { ...bare(3), spacing },
      { font: FONT.sans, size: 20 },
      more(3),
    ),
  ];
}
