import { AlignmentType, BorderStyle, LineRuleType } from 'docx';
import { BULLET_LIST } from './list-definitions.ts';
import { type Style, style } from './style-kit.ts';
import { FONT, type Theme } from './theme.ts';

/** Running text, remarks, marks of what is missing. */
export function textStyles({ body, format, colour }: Theme): Style[] {
  const { after } = body;
  return [
    style(
      'Caption',
      'caption',
      { spacing: { before: 80, after: 160, line: 240 }, keepLines: true },
      { font: FONT.sans, size: 18, italics: true, color: colour.soft },
      { uiPriority: 35 },
    ),
    // A caption whose source follows stays close to it.
    style(
      'LegendeSourcee',
      'Légende suivie de sa source',
      { spacing: { before: 80, after: 10, line: 240 }, keepNext: true },
      {},
      { basedOn: 'Caption' },
    ),
    style(
      'LegendeTableau',
      'Légende de tableau',
      { spacing: { before: 60, after: 60, line: 240 }, keepNext: true },
      {},
      { basedOn: 'Caption' },
    ),
    style('BodyText', 'Body Text', { spacing: { after } }),
    style(
      'Quote',
      'Quote',
      { indent: { left: 400, right: 400 }, border: leftRule(colour.line), spacing: { after } },
      { italics: true },
    ),
    style(
      'Source',
      'Source',
      { spacing: { before: 40, after: 160, line: 240 }, keepLines: true },
      { font: FONT.sans, size: 17, color: colour.soft },
    ),
    style(
      'Remarque',
      'Remarque',
      { spacing: { before: 60, after: 160, line: 250 } },
      { font: FONT.sans, size: format === 'large' ? 24 : 18, color: colour.soft },
    ),
    style('SansObjet', 'Sans objet', { spacing: { after } }, { italics: true, color: colour.soft }),
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
        border: leftRule(colour.line),
        shading: { fill: colour.quiet, type: 'clear', color: 'auto' },
        indent: { left: 160 },
        keepLines: true,
      },
      { font: FONT.sans, size: 18, color: colour.soft },
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
export function listStyles({ body }: Theme): Style[] {
  const names = ['', ' 2', ' 3'];
  return names.flatMap((suffix, level): Style[] => {
    const id = suffix.trim();
    const spacing = { after: Math.min(60, body.after) };
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

/** Text and lists of fiches: close-set, so that a fiche stays on its page. */
export function compactStyles({ fiche }: Theme): Style[] {
  const run = { size: fiche.text };
  const more = (basedOn: string) => ({ basedOn });
  const text = { spacing: { before: 60, after: 20, line: 240 } };
  const item = { spacing: { after: 10, line: 240 } };
  return [
    style('FicheEspace', 'Fiche : espace', { spacing: { line: 90 } }, {}, more('ApresTableau')),
    style('FicheTexte', 'Fiche : texte', text, run, more('BodyText')),
    ...['', '2', '3'].flatMap((level) => [
      style(`FichePuce${level}`, `Fiche : puce ${level}`.trim(), item, run, more(`ListBullet${level}`)),
      style(`FicheNumero${level}`, `Fiche : numéro ${level}`.trim(), item, run, more(`ListNumber${level}`)),
      style(`FicheSuite${level}`, `Fiche : suite ${level}`.trim(), item, run, more(`ListContinue${level}`)),
    ]),
  ];
}
