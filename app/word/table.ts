import {
  ImportedXmlComponent,
  type ITableOptions,
  type Paragraph,
  Table,
  TableLayoutType,
  TableProperties,
  WidthType,
} from 'docx';
import { shorten } from './shorten.ts';

/** A table of fixed column widths, with the words read to those who do not see it. */
export class WordTable extends Table {
  constructor(
    options: Omit<ITableOptions, 'width' | 'layout'> & { columnWidths: readonly number[] },
    title: string,
  ) {
    const width = options.columnWidths.reduce((sum, each) => sum + each, 0);
    super({ ...options, width: { size: width, type: WidthType.DXA }, layout: TableLayoutType.FIXED });
    // The library does not write the table's alternative text.
    const properties: unknown = this.root[0];
    if (properties instanceof TableProperties)
      properties.addChildElement(
        new ImportedXmlComponent('w:tblCaption', { 'w:val': shorten(title, 250) || 'Tableau' }),
      );
  }
}

/** Whole twips in the given proportions, adding up to the width exactly. */
export function shareTwips(weights: readonly number[], width: number): number[] {
  const total = weights.reduce((sum, each) => sum + Math.max(each, 0.01), 0);
  let before = 0;
  let used = 0;
  return weights.map((weight) => {
    before += Math.max(weight, 0.01);
    const end = Math.round((before / total) * width);
    const share = end - used;
    used = end;
    return share;
  });
}

/** A block as the library writes it. */
export type LibraryBlock = Paragraph | Table;
