import { BorderStyle, LineRuleType } from 'docx';
import { type Style, style } from './style-kit.ts';
import { FICHE, FONT, type Theme, TURNED, twips, UPRIGHT } from './theme.ts';

/** The cover of a project. */
export function coverStyles({ colour, titleFont }: Theme): Style[] {
  const line = { font: FONT.sans, size: 21, color: colour.ink };
  return [
    style('CouvertureLogos', 'Couverture : logos', {
      spacing: { before: 600, after: 0, line: 240 },
    }),
    style(
      'CouvertureStructure',
      'Couverture : structure',
      { spacing: { before: 3000, after: 60, line: 252 } },
      { smallCaps: true, bold: true, size: 24, color: colour.accent, characterSpacing: 24 },
    ),
    style(
      'Title',
      'Title',
      { spacing: { before: 60, after: 60, line: 252 } },
      { font: titleFont, size: 72, bold: true },
    ),
    style(
      'Subtitle',
      'Subtitle',
      { spacing: { before: 0, after: 200, line: 252 } },
      { font: titleFont, size: 40, color: colour.soft },
    ),
    style('CouvertureFilet', 'Couverture : filet', {
      spacing: { before: 0, after: 320, line: 120, lineRule: LineRuleType.EXACT },
      indent: { right: UPRIGHT.textWidth - 1100 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 24, space: 1, color: colour.accent } },
    }),
    style('CouvertureTexte', 'Couverture : texte', { spacing: { after: 60 } }, line),
    style(
      'CouverturePied',
      'Couverture : pied',
      { spacing: { after: 40 } },
      { font: FONT.sans, size: 19, color: colour.soft },
    ),
  ];
}

/** Contents, lists of tables and figures. */
export function contentsStyles({ colour, titleFont }: Theme): Style[] {
  const link = { font: FONT.sans, color: colour.ink };
  return [
    style(
      'TOCHeading',
      'TOC Heading',
      { spacing: { before: 240, after: 160 }, keepNext: true },
      { font: titleFont, size: 40, bold: true, color: colour.accent },
    ),
    style(
      'ListeTitre',
      'Titre de liste',
      { spacing: { before: 240, after: 80 }, keepNext: true },
      { font: titleFont, size: 26, bold: true, color: colour.accent },
    ),
    style(
      'TOC1',
      'toc 1',
      {
        spacing: { before: 90, after: 10, line: 240 },
        keepNext: true,
        leftTabStop: 400,
        indent: { left: 400, hanging: 400 },
      },
      { ...link, bold: true, size: 20 },
      { uiPriority: 39 },
    ),
    style(
      'TOC2',
      'toc 2',
      { spacing: { after: 0, line: 240 }, leftTabStop: 920, indent: { left: 920, hanging: 520 } },
      { ...link, size: 18 },
      { uiPriority: 39 },
    ),
    // The end of a list, too small to need a page of its own.
    style(
      'FinDeListe',
      'Fin de liste',
      { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
      { size: 2 },
    ),
    style(
      'TableofFigures',
      'table of figures',
      { spacing: { after: 0, line: 240 }, indent: { left: 240, hanging: 240 } },
      { ...link, size: 16 },
      { uiPriority: 99 },
    ),
  ];
}

/** The lines at the top and foot of upright and turned pages. */
export function runningStyles({ colour }: Theme): Style[] {
  const run = { font: FONT.sans, size: 16, color: colour.soft };
  const rule = { style: BorderStyle.SINGLE, size: 4, space: 4, color: colour.line };
  return [UPRIGHT, FICHE, TURNED].flatMap(({ suffix, textWidth }): Style[] => {
    const label = suffix ? ` (${suffix.toLowerCase()})` : '';
    return [
      style(
        `Header${suffix}`,
        suffix ? `En-tête${label}` : 'header',
        { rightTabStop: textWidth, spacing: { line: 240 } },
        run,
      ),
      style(
        `Footer${suffix}`,
        suffix ? `Pied de page${label}` : 'footer',
        { rightTabStop: textWidth, spacing: { line: 240 }, border: { top: rule } },
        run,
      ),
    ];
  });
}

/** The opening of a letter. */
export function letterStyles({ colour }: Theme): Style[] {
  const half = Math.round(UPRIGHT.textWidth * 0.52);
  return [
    style('Expediteur', 'Expéditeur', { spacing: { after: 0, line: 250 } }),
    style('Destinataire', 'Destinataire', {
      spacing: { before: 120, after: 0, line: 250 },
      contextualSpacing: true,
      indent: { left: half },
    }),
    style('DateDeLettre', 'Date de lettre', {
      spacing: { before: twips(8), after: twips(10) },
      indent: { left: half },
    }),
    style('Objet', 'Objet', { spacing: { after: twips(8) } }, { bold: true, color: colour.accent }),
  ];
}
