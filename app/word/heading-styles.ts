import { HEADING_LIST } from './list-definitions.ts';
import { type Look, type Style, style } from './style-kit.ts';
import { COLOUR, FONT } from './theme.ts';

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

const SCALES: Readonly<Record<Look, Scale>> = {
  book: { sizes: [20, 15, 12, 11, 10.5], before: [0, 340, 220, 160, 140], after: [200, 100, 60, 50, 50] },
  letter: {
    sizes: [12.5, 11, 10.5, 10.5, 10.5],
    before: [280, 200, 160, 120, 120],
    after: [80, 80, 60, 60, 60],
  },
  large: { sizes: [20, 17, 15, 14, 14], before: [400, 320, 280, 240, 240], after: [160, 120, 100, 80, 80] },
};

/** Headings 1 to 5, and the first three without number. */
export function headingStyles(look: Look): Style[] {
  return [...LEVELS.map((level) => headingStyle(level, SCALES[look])), ...unnumbered()];
}

function headingStyle(level: Level, { sizes, before, after }: Scale): Style {
  const titled = level <= NUMBERED_LEVELS;
  const run = {
    ...(titled ? {} : { font: FONT.sans }),
    size: (sizes[level - 1] ?? 11) * 2,
    bold: true,
    color: titled ? COLOUR.accent : COLOUR.ink,
  };
  const paragraph = {
    spacing: { before: before[level - 1] ?? 120, after: after[level - 1] ?? 60, line: 252 },
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
  const spacing = { before: 150, after: 40, line: 252 };
  return [
    style('Titre1SansNumero', 'Titre 1 sans numéro', bare(1), {}, more(1)),
    style('Titre2SansNumero', 'Titre 2 sans numéro', bare(2), {}, more(2)),
    // The many small headings of a fiche: quiet, close to their text.
    style(
      'Titre3SansNumero',
      'Titre 3 sans numéro',
      { ...bare(3), spacing },
      { font: FONT.sans, size: 21, color: COLOUR.ink },
      more(3),
    ),
  ];
}
