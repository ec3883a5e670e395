import { DocumentDefaults, type IStylesOptions, LineRuleType } from 'docx';
import { contentsStyles, coverStyles, letterStyles, runningStyles } from './cover-styles.ts';
import { headingStyles } from './heading-styles.ts';
import type { Look } from './style-kit.ts';
import { tableStyles } from './table-styles.ts';
import { tableTextStyles } from './table-text-styles.ts';
import { listStyles, textStyles } from './text-styles.ts';
import { COLOUR, FONT } from './theme.ts';

/** Size of the text in points, its line spacing in 240ths, its font: easy reading asks for a plain one. */
const BODY: Readonly<Record<Look, { size: number; line: number; font: string }>> = {
  book: { size: 10.5, line: 264, font: FONT.serif },
  letter: { size: 10, line: 252, font: FONT.serif },
  large: { size: 14, line: 336, font: FONT.sans },
};

/** Every style of the document, and no other: nothing on the pages is formatted by hand. */
export function documentStyles(look: Look): IStylesOptions {
  const { size, line, font } = BODY[look];
  const language = { value: 'fr-FR', eastAsia: 'fr-FR', bidirectional: 'ar-SA' };
  return {
    importedStyles: [
      new DocumentDefaults({
        run: { font, size: size * 2, color: COLOUR.ink, language },
        paragraph: { spacing: { line, lineRule: LineRuleType.AUTO } },
      }),
      ...tableStyles(),
    ],
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      ...headingStyles(look),
      ...textStyles(look),
      ...coverStyles(),
      ...contentsStyles(),
      ...listStyles(),
      ...tableTextStyles(look),
      ...runningStyles(),
      ...letterStyles(),
    ],
    characterStyles: [
      { id: 'Hyperlink', name: 'Hyperlink', uiPriority: 99, run: { color: COLOUR.accent, underline: {} } },
      { id: 'Precision', name: 'Précision', quickFormat: true, run: { italics: true, color: COLOUR.soft } },
    ],
  };
}
