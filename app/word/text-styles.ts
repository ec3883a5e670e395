import { AlignmentType, BorderStyle, LineRuleType } from 'docx';
import { BULLET_LIST } from './list-definitions.ts';
import { type Look, type Style, style } from './style-kit.ts';
import { COLOUR, FONT } from './theme.ts';

/** Running text, remarks, marks of what is missing. */
export function textStyles(look: Look): Style[] {
  const after = look === 'large' ? 160 : 110;
  return [
    style(
      'Caption',
      'caption',
      { spacing: { before: 80, after: 160, line: 240 }, keepLines: true },
      { font: FONT.sans, size: 18, italics: true, color: COLOUR.soft },
      { uiPriority: 35 },
    ),
    style('BodyText', 'Body Text', { spacing: { after } }),
    style(
      'Quote',
      'Quote',
      { indent: { left: 400, right: 400 }, border: leftRule(COLOUR.line), spacing: { after } },
      { italics: true },
    ),
    style(
      'Source',
      'Source',
      { spacing: { before: 20, after: 160, line: 240 } },
      { font: FONT.sans, size: 17, color: COLOUR.soft },
    ),
    style(
      'Remarque',
      'Remarque',
      { spacing: { before: 60, after: 160, line: 250 } },
      { font: FONT.sans, size: look === 'large' ? 24 : 18, color: COLOUR.soft },
    ),
    style('SansObjet', 'Sans objet', { spacing: { after } }, { italics: true, color: COLOUR.soft }),
    style('PieceJointe', 'Pièce jointe', { spacing: { after: 80 } }, { font: FONT.sans, size: 20 }),
    style(
      'Intertitre',
      'Intertitre',
      { spacing: { before: 60, after: 40 }, keepNext: true },
      { bold: true, font: FONT.sans },
    ),
    style(
      'ACompleter',
      'À compléter',
      {
        spacing: { before: 80, after: 120, line: 250 },
        border: leftRule(COLOUR.warning),
        shading: { fill: COLOUR.warningTint, type: 'clear', color: 'auto' },
        indent: { left: 120 },
      },
      { font: FONT.sans, size: 19, bold: true, color: COLOUR.warning },
    ),
    style('Figure', 'Figure', {
      spacing: { before: 120, after: 60 },
      keepNext: true,
      alignment: AlignmentType.CENTER,
    }),
    style(
      'ApresTableau',
      'Après tableau',
      { spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.EXACT } },
      { size: 8 },
    ),
  ];
}

function leftRule(color: string) {
  return { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color } };
}

/** Lists, up to three levels deep. */
export function listStyles(): Style[] {
  const names = ['', ' 2', ' 3'];
  return names.flatMap((suffix, level): Style[] => {
    const id = suffix.trim();
    const spacing = { after: 60 };
    const left = 400 * (level + 1);
    return [
      style(`ListBullet${id}`, `List Bullet${suffix}`, {
        spacing,
        numbering: { reference: BULLET_LIST, level },
      }),
      style(`ListNumber${id}`, `List Number${suffix}`, { spacing }),
      style(`ListContinue${id}`, `List Continue${suffix}`, { spacing, indent: { left } }),
    ];
  });
}
