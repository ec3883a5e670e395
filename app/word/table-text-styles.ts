import { AlignmentType, LineRuleType } from 'docx';
import { CELL_BULLET_LIST } from './list-definitions.ts';
import { type Style, style } from './style-kit.ts';
import { FONT, type Theme } from './theme.ts';

/** A little closer than single lines: Calibri's are set wide. */
const FICHE_LINE = 230;

/** What is written in cells, at the usual size, at a smaller one for many columns, and as fiches have it. */
export function tableTextStyles({ cells, fiche, format, colour }: Theme): Style[] {
  return [
    { suffix: '', label: '', size: cells.usual, room: 20, line: 240 },
    { suffix: 'Dense', label: ' (serré)', size: cells.dense, room: 10, line: 240 },
    ...(format === 'book'
      ? [{ suffix: 'Fiche', label: ' (fiche)', size: fiche.cells, room: 0, line: FICHE_LINE }]
      : []),
  ].flatMap(({ suffix, label, size, room, line }): Style[] => {
    const spacing = { before: room, after: room, line, lineRule: LineRuleType.AUTO };
    const text = { font: FONT.sans, size };
    const right = AlignmentType.RIGHT;
    const head = { ...text, bold: true, color: colour.white };
    return [
      style(`TableauTexte${suffix}`, `Tableau : texte${label}`, { spacing }, text),
      style(`TableauNombre${suffix}`, `Tableau : nombre${label}`, { spacing, alignment: right }, text),
      style(`TableauEntete${suffix}`, `Tableau : en-tête${label}`, { spacing, keepNext: true }, head),
      style(
        `TableauEnteteNombre${suffix}`,
        `Tableau : en-tête de nombres${label}`,
        { spacing, keepNext: true, alignment: right },
        head,
      ),
      style(`TableauTotal${suffix}`, `Tableau : total${label}`, { spacing }, { ...text, bold: true }),
      style(
        `TableauTotalNombre${suffix}`,
        `Tableau : total de nombres${label}`,
        { spacing, alignment: right },
        { ...text, bold: true },
      ),
      style(
        `TableauPuce${suffix}`,
        `Tableau : puce${label}`,
        // The list is tied to the first of these styles: some programs draw no mark for another one's own.
        suffix ? { spacing } : { spacing, numbering: { reference: CELL_BULLET_LIST, level: 0 } },
        text,
        suffix ? { basedOn: 'TableauPuce' } : {},
      ),
      style(
        `TableauLibelle${suffix}`,
        `Tableau : libellé${label}`,
        { spacing },
        { ...text, color: colour.soft },
      ),
      style(
        `TableauTitre${suffix}`,
        `Tableau : titre${label}`,
        { spacing, keepNext: true },
        { ...text, bold: true, color: colour.accent },
      ),
      style(
        `TableauGroupe${suffix}`,
        `Tableau : titre de groupe${label}`,
        { spacing: { ...spacing, before: room + 20 }, keepNext: true },
        { ...text, bold: true, color: colour.accent },
      ),
      style(
        `TableauGroupeNombre${suffix}`,
        `Tableau : nombres de groupe${label}`,
        { spacing: { ...spacing, before: room + 20 }, keepNext: true, alignment: right },
        { ...text, bold: true, color: colour.accent },
      ),
    ];
  });
}

/** The title of a panel. Its row is never cut: tied to the next words, it would tie the whole table in one piece. */
export function panelTitleStyle({ fiche, colour }: Theme): Style {
  return style(
    'VoletTitre',
    'Volet : titre',
    { spacing: { before: 0, after: 0, line: FICHE_LINE, lineRule: LineRuleType.AUTO } },
    { font: FONT.sans, size: fiche.cells, bold: true, color: colour.accent },
  );
}

/** The title of one of four boxes: a band across it. */
export function boxTitleStyle({ cells, colour }: Theme): Style {
  return style(
    'CadreTitre',
    'Cadre : titre',
    {
      spacing: { before: 20, after: 60, line: 252, lineRule: LineRuleType.AUTO },
      keepNext: true,
      shading: { fill: colour.tint, type: 'clear', color: 'auto' },
    },
    { font: FONT.sans, size: cells.usual + 1, bold: true, color: colour.accent },
  );
}

/** What is written in the cells of drawn figures: centred, small. */
export function figureTextStyles({ cells, colour }: Theme): Style[] {
  const spacing = { before: 10, after: 10, line: 240, lineRule: LineRuleType.AUTO };
  const text = { font: FONT.sans, size: cells.dense };
  const alignment = AlignmentType.CENTER;
  return [
    style('TableauTexteFigure', 'Figure : texte', { spacing, alignment }, text),
    style(
      'TableauEnteteFigure',
      'Figure : en-tête',
      { spacing, alignment, keepNext: true },
      { ...text, bold: true, color: colour.white },
    ),
    style(
      'TableauTitreFigure',
      'Figure : titre',
      { spacing, alignment, keepNext: true },
      { ...text, size: cells.usual, bold: true, color: colour.accent },
    ),
    style(
      'TableauMarqueFigure',
      'Figure : marque',
      { spacing, alignment },
      { ...text, color: colour.accent },
    ),
  ];
}
