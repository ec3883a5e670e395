import { ImportedXmlComponent } from 'docx';
import type { Colours } from './theme.ts';

export const GRID_STYLE = 'TableauPrefigure';
export const DEFINITIONS_STYLE = 'TableauFiche';
export const BOXES_STYLE = 'TableauCadres';
export const FIGURE_STYLE = 'TableauFigure';
export const FICHE_GRID_STYLE = 'TableauDeFiche';
export const PANELS_STYLE = 'TableauVolets';
export const CALENDAR_STYLE = 'TableauCalendrier';

// Every table style is based on it.
const NORMAL_TABLE =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>' +
  '</w:tblCellMar></w:tblPr></w:style>';

/** The table styles; the library has no options for them, so they are given as Word writes them. */
export function tableStyles(colour: Colours): ImportedXmlComponent[] {
  return [
    ImportedXmlComponent.fromXmlString(NORMAL_TABLE),
    tableStyle(GRID_STYLE, 'Tableau Préfigure', gridBorders(colour), gridParts(colour)),
    tableStyle(FICHE_GRID_STYLE, 'Tableau de fiche', gridBorders(colour), gridParts(colour), { above: 8 }),
    tableStyle(
      DEFINITIONS_STYLE,
      'Tableau Fiche',
      [border('top', 4, colour.line), border('bottom', 4, colour.line), border('insideH', 4, colour.line)],
      [],
    ),
    tableStyle(
      BOXES_STYLE,
      'Tableau Cadres',
      ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => border(side, 4, colour.line)),
      [],
    ),
    tableStyle(
      CALENDAR_STYLE,
      'Tableau Calendrier',
      [
        border('bottom', 6, colour.accent),
        border('insideH', 4, colour.line),
        border('insideV', 4, colour.line),
      ],
      [conditional('firstRow', '<w:rPr><w:b/></w:rPr>', `${fill(colour.accent)}<w:vAlign w:val="bottom"/>`)],
      { side: 30 },
    ),
    tableStyle(FIGURE_STYLE, 'Tableau Figure', [], []),
    tableStyle(
      PANELS_STYLE,
      'Tableau Volets',
      [border('top', 4, colour.line), border('bottom', 4, colour.line), border('insideH', 4, colour.line)],
      [],
      { above: 8 },
    ),
  ];
}

function gridBorders(colour: Colours): string[] {
  return [border('bottom', 6, colour.accent), border('insideH', 4, colour.line)];
}

function gridParts(colour: Colours): string[] {
  return [
    conditional('firstRow', '<w:rPr><w:b/></w:rPr>', `${fill(colour.accent)}<w:vAlign w:val="bottom"/>`),
    conditional(
      'lastRow',
      '<w:rPr><w:b/></w:rPr>',
      `<w:tcBorders>${border('top', 8, colour.accent)}</w:tcBorders>${fill(colour.tint)}`,
    ),
    conditional('band2Horz', '', fill(colour.band)),
  ];
}

function tableStyle(
  id: string,
  name: string,
  borders: readonly string[],
  conditionals: readonly string[],
  { side = 90, above = 20 }: { side?: number; above?: number } = {},
) {
  return ImportedXmlComponent.fromXmlString(
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/>` +
      `<w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblStyleColBandSize w:val="1"/>` +
      `${borders.length ? `<w:tblBorders>${borders.join('')}</w:tblBorders>` : ''}<w:tblCellMar><w:top w:w="${above}" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/>` +
      `<w:bottom w:w="${above}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar></w:tblPr>${conditionals.join('')}</w:style>`,
  );
}

function border(side: string, size: number, color: string): string {
  return `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
}

function fill(color: string): string {
  return `<w:shd w:val="clear" w:color="auto" w:fill="${color}"/>`;
}

function conditional(type: string, run: string, cell: string): string {
  return `<w:tblStylePr w:type="${type}">${run}<w:tcPr>${cell}</w:tcPr></w:tblStylePr>`;
}
