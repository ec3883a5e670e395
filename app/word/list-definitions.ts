import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix, type NumberingDefinition } from 'docx';
import type { Colours } from './theme.ts';

export const HEADING_LIST = 'titres';
export const BULLET_LIST = 'puces';
export const CELL_BULLET_LIST = 'puces-de-tableau';

const STEP = 400;

/** Numbered headings, bullets, and the numbered lists the document turned out to need. */
export function listDefinitions(numbered: readonly NumberedList[], colour: Colours): NumberingDefinition[] {
  return [
    { reference: HEADING_LIST, levels: ['%1', '%1.%2', '%1.%2.%3'].map(headingLevel) },
    {
      reference: BULLET_LIST,
      levels: ['•', '–', '·'].map((text, level) =>
        bulletLevel(text, level, `ListBullet${level ? level + 1 : ''}`, STEP, colour),
      ),
    },
    { reference: CELL_BULLET_LIST, levels: [bulletLevel('•', 0, 'TableauPuce', 180, colour)] },
    ...numbered.map(({ reference, depth, start }) => ({
      reference,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          start,
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: STEP * (depth + 1), hanging: STEP } } },
        },
      ],
    })),
  ];
}

/** A numbered list of the document: how deep it stands, the number it starts from. */
export interface NumberedList {
  readonly reference: string;
  readonly depth: number;
  readonly start: number;
}

/** Gives each numbered list its own count; lists alike share a definition. */
export class NumberedLists {
  readonly #known = new Map<string, NumberedList>();
  #instances = 0;

  /** The reference and instance to put on the paragraphs of a new list. */
  next(depth: number, start: number): { reference: string; level: 0; instance: number } {
    const reference = `numeros-${depth}-${start}`;
    this.#known.set(reference, { reference, depth, start });
    this.#instances += 1;
    return { reference, level: 0, instance: this.#instances };
  }

  definitions(): NumberedList[] {
    return [...this.#known.values()];
  }
}

function headingLevel(text: string, level: number): ILevelsOptions {
  // An en space keeps the number apart and lets long titles wrap to the margin.
  return {
    level,
    format: LevelFormat.DECIMAL,
    text: `${text}\u2002`,
    suffix: LevelSuffix.NOTHING,
    alignment: AlignmentType.LEFT,
    style: { style: `Heading${level + 1}`, paragraph: { indent: { left: 0, firstLine: 0 } } },
  };
}

function bulletLevel(
  text: string,
  level: number,
  style: string,
  step: number,
  colour: Colours,
): ILevelsOptions {
  return {
    level,
    format: LevelFormat.BULLET,
    text,
    alignment: AlignmentType.LEFT,
    style: {
      style,
      run: { color: colour.accent },
      paragraph: { indent: { left: step * (level + 1), hanging: Math.min(step, 300) } },
    },
  };
}
