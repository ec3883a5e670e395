import { DocumentDefaults, type IStylesOptions, LineRuleType } from 'docx';
import { contentsStyles, coverStyles, letterStyles, runningStyles } from './cover-styles.ts';
import { headingStyles } from './heading-styles.ts';
import { tableStyles } from './table-styles.ts';
import { boxTitleStyle, figureTextStyles, panelTitleStyle, tableTextStyles } from './table-text-styles.ts';
import { compactStyles, listStyles, textStyles } from './text-styles.ts';
import type { Theme } from './theme.ts';

/** Every style of the document, and no other: nothing on the pages is formatted by hand. */
export function documentStyles(theme: Theme): IStylesOptions {
  const { body, colour } = theme;
  const { size, line, font } = body;
  const language = { value: 'fr-FR', eastAsia: 'fr-FR', bidirectional: 'ar-SA' };
  return {
    importedStyles: [
      new DocumentDefaults({
        run: { font, size: size * 2, color: colour.ink, language },
        paragraph: { spacing: { line, lineRule: LineRuleType.AUTO } },
      }),
      ...tableStyles(colour),
    ],
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      ...headingStyles(theme),
      ...textStyles(theme),
      ...coverStyles(theme),
      ...contentsStyles(theme),
      ...listStyles(theme),
      ...tableTextStyles(theme),
      ...figureTextStyles(theme),
      boxTitleStyle(theme),
      panelTitleStyle(theme),
      ...compactStyles(theme),
      ...runningStyles(theme),
      ...letterStyles(theme),
    ],
    characterStyles: [
      { id: 'Hyperlink', name: 'Hyperlink', uiPriority: 99, run: { color: colour.accent, underline: {} } },
      { id: 'Etiquette', name: 'Étiquette', quickFormat: true, run: { bold: true, color: colour.accent } },
      { id: 'Precision', name: 'Précision', quickFormat: true, run: { italics: true, color: colour.soft } },
    ],
  };
}
