import { AlignmentType, LineRuleType } from 'docx';
import { CELL_BULLET_LIST } from './list-definitions.ts';
import { type Look, type Style, style } from './style-kit.ts';
import { COLOUR, FONT } from './theme.ts';

/** What is written in cells, at the usual size and at a smaller one for many columns. */
export function tableTextStyles(look: Look): Style[] {
  const base = look === 'large' ? 26 : look === 'letter' ? 17 : 18;
  return [
    { suffix: '', label: '', size: base },
    { suffix: 'Dense', label: ' (serré)', size: look === 'large' ? 22 : 16 },
  ].flatMap(({ suffix, label, size }): Style[] => {
    const spacing = { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO };
    const text = { font: FONT.sans, size };
    const right = AlignmentType.RIGHT;
    const head = { ...text, bold: true, color: COLOUR.white };
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
        { spacing, numbering: { reference: CELL_BULLET_LIST, level: 0 } },
        text,
      ),
      style(
        `TableauLibelle${suffix}`,
        `Tableau : libellé${label}`,
        { spacing },
        { ...text, color: COLOUR.soft },
      ),
      style(
        `TableauTitre${suffix}`,
        `Tableau : titre${label}`,
        { spacing, keepNext: true },
        { ...text, bold: true, color: COLOUR.accent },
      ),
    ];
  });
}
