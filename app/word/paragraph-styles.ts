import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { BULLET_LIST, CELL_BULLET_LIST, HEADING_LIST } from './list-definitions.ts';
import { tableStyles } from './table-styles.ts';
import { COLOUR, FONT, TURNED, twips, UPRIGHT } from './theme.ts';

/** The three looks: a bound project, a letter, and large letters for easy reading. */
export type Look = 'book' | 'letter' | 'large';

interface Sizes {
  readonly body: number;
  readonly headings: readonly [number, number, number, number, number];
  readonly line: number;
}

// In points; lines in 240ths.
const SIZES: Readonly<Record<Look, Sizes>> = {
  book: { body: 10.5, headings: [20, 15, 12, 11, 10.5], line: 288 },
  letter: { body: 10.5, headings: [12.5, 11, 10.5, 10.5, 10.5], line: 264 },
  large: { body: 14, headings: [20, 17, 15, 14, 14], line: 336 },
};

/** Every style of the document: nothing on the pages is formatted by hand. */
export function documentStyles(look: Look): IStylesOptions {
  const sizes = SIZES[look];
  const heading = (level: 1 | 2 | 3 | 4 | 5) => headingStyle(level, sizes, look);
  return {
    default: {
      document: {
        run: {
          font: FONT.serif,
          size: sizes.body * 2,
          color: COLOUR.ink,
          language: { value: 'fr-FR', eastAsia: 'fr-FR', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { line: sizes.line, lineRule: LineRuleType.AUTO } },
      },
      title: {
        name: 'Title',
        paragraph: { spacing: { before: 120, after: 60, line: 252 } },
        run: { size: 72, bold: true, color: COLOUR.ink },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      heading5: heading(5),
      caption: {
        name: 'caption',
        uiPriority: 35,
        paragraph: { spacing: { before: 80, after: 160, line: 240 }, keepLines: true },
        run: { font: FONT.sans, size: 18, italics: true, color: COLOUR.soft },
      },
      hyperlink: { run: { color: COLOUR.accent, underline: {} } },
    },
    paragraphStyles: [
      ...textStyles(look),
      ...unnumbered(),
      ...coverStyles(),
      ...contentsStyles(),
      ...listStyles(),
      ...tableTextStyles(look),
      ...runningStyles(),
      ...letterStyles(),
    ],
    characterStyles: [
      {
        id: 'Precision',
        name: 'Précision',
        basedOn: 'DefaultParagraphFont',
        quickFormat: true,
        run: { italics: true, color: COLOUR.soft },
      },
    ],
    importedStyles: tableStyles(),
  };
}

function headingStyle(level: 1 | 2 | 3 | 4 | 5, sizes: Sizes, look: Look) {
  const size = sizes.headings[level - 1] ?? sizes.body;
  const before = look === 'letter' ? [280, 200, 160, 120, 120] : [0, 400, 280, 200, 160];
  const after = look === 'letter' ? 80 : [240, 120, 80, 60, 60][level - 1];
  return {
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'BodyText',
    uiPriority: 9,
    quickFormat: true,
    paragraph: {
      spacing: { before: before[level - 1] ?? 120, ...(after === undefined ? {} : { after }), line: 252 },
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
      ...(level <= 3 ? { numbering: { reference: HEADING_LIST, level: level - 1 } } : {}),
    },
    run: {
      font: level <= 3 ? FONT.serif : FONT.sans,
      size: size * 2,
      bold: true,
      color: level <= 3 ? COLOUR.accent : COLOUR.ink,
    },
  };
}

type Style = IParagraphStyleOptions;

function style(
  id: string,
  name: string,
  paragraph: Style['paragraph'],
  run: Style['run'] = {},
  more: Partial<Style> = {},
): Style {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...(paragraph ? { paragraph } : {}),
    run,
    ...more,
  };
}

function textStyles(look: Look): Style[] {
  const after = look === 'large' ? 160 : 130;
  return [
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

function unnumbered(): Style[] {
  return ([1, 2, 3] as const).map((level) => ({
    id: `Titre${level}SansNumero`,
    name: `Titre ${level} sans numéro`,
    basedOn: `Heading${level}`,
    next: 'BodyText',
    quickFormat: true,
    paragraph: { numbering: false, outlineLevel: level - 1 },
  }));
}

function coverStyles(): Style[] {
  const line = { font: FONT.sans, size: 21, color: COLOUR.ink };
  return [
    style('CouvertureLogos', 'Couverture : logos', { spacing: { before: 600, after: 0, line: 240 } }),
    style(
      'CouvertureStructure',
      'Couverture : structure',
      { spacing: { before: 3000, after: 60, line: 252 } },
      { smallCaps: true, bold: true, size: 24, color: COLOUR.accent, characterSpacing: 24 },
    ),
    style(
      'Subtitle',
      'Subtitle',
      { spacing: { before: 0, after: 200, line: 252 } },
      { size: 40, color: COLOUR.soft },
    ),
    style('CouvertureFilet', 'Couverture : filet', {
      spacing: { before: 0, after: 320, line: 120, lineRule: LineRuleType.EXACT },
      indent: { right: UPRIGHT.textWidth - 1100 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 24, space: 1, color: COLOUR.accent } },
    }),
    style('CouvertureTexte', 'Couverture : texte', { spacing: { after: 60 } }, line),
    style(
      'CouverturePied',
      'Couverture : pied',
      { spacing: { after: 40 } },
      { font: FONT.sans, size: 19, color: COLOUR.soft },
    ),
  ];
}

function contentsStyles(): Style[] {
  const link = { font: FONT.sans, color: COLOUR.ink };
  return [
    style(
      'TOCHeading',
      'TOC Heading',
      { spacing: { before: 240, after: 160 }, keepNext: true },
      { size: 40, bold: true, color: COLOUR.accent },
    ),
    style(
      'ListeTitre',
      'Titre de liste',
      { spacing: { before: 360, after: 120 }, keepNext: true },
      { size: 26, bold: true, color: COLOUR.accent },
    ),
    style(
      'TOC1',
      'toc 1',
      {
        spacing: { before: 110, after: 20, line: 240 },
        leftTabStop: 440,
        indent: { left: 440, hanging: 440 },
      },
      { ...link, bold: true, size: 21 },
      { uiPriority: 39 },
    ),
    style(
      'TOC2',
      'toc 2',
      { spacing: { after: 10, line: 240 }, leftTabStop: 1040, indent: { left: 1040, hanging: 600 } },
      { ...link, size: 19 },
      { uiPriority: 39 },
    ),
    style(
      'TableofFigures',
      'table of figures',
      { spacing: { after: 20, line: 240 }, indent: { left: 440, hanging: 440 } },
      { ...link, size: 19 },
      { uiPriority: 99 },
    ),
  ];
}

function listStyles(): Style[] {
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

function tableTextStyles(look: Look): Style[] {
  const base = look === 'large' ? 26 : 18;
  return [
    { suffix: '', label: '', size: base },
    { suffix: 'Dense', label: ' (serré)', size: look === 'large' ? 22 : 16 },
  ].flatMap(({ suffix, label, size }): Style[] => {
    const spacing = { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO };
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

function runningStyles(): Style[] {
  const run = { font: FONT.sans, size: 16, color: COLOUR.soft };
  const rule = { style: BorderStyle.SINGLE, size: 4, space: 4, color: COLOUR.line };
  return [UPRIGHT, TURNED].flatMap(({ turned, textWidth }): Style[] => {
    const suffix = turned ? 'Paysage' : '';
    const label = turned ? ' (paysage)' : '';
    return [
      style(
        `Header${suffix}`,
        turned ? `En-tête${label}` : 'header',
        { rightTabStop: textWidth, spacing: { line: 240 } },
        run,
      ),
      style(
        `Footer${suffix}`,
        turned ? `Pied de page${label}` : 'footer',
        { rightTabStop: textWidth, spacing: { line: 240 }, border: { top: rule } },
        run,
      ),
    ];
  });
}

function letterStyles(): Style[] {
  const half = Math.round(UPRIGHT.textWidth * 0.52);
  return [
    style('Expediteur', 'Expéditeur', { spacing: { after: 0, line: 264 } }),
    style('Destinataire', 'Destinataire', { spacing: { after: 0, line: 264 }, indent: { left: half } }),
    style('DateDeLettre', 'Date de lettre', {
      spacing: { before: twips(18), after: twips(18) },
      indent: { left: half },
    }),
    style('Objet', 'Objet', { spacing: { after: twips(14) } }, { bold: true, color: COLOUR.accent }),
  ];
}
