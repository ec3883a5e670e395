import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import {
  type Answer,
  type Cell,
  type Dossier,
  isRichText,
  isRows,
  plainText,
} from '../../app/dossier/index.ts';
import type { FieldDef } from '../../app/plan/index.ts';
import { formatAmount, formatNumber } from '../../app/text/index.ts';
import { COLLECTION, ficheFields } from './word-content.ts';

/** A template as a team would draw it in Word: a page of marks, repeated for each fiche. */
export async function ficheTemplate(): Promise<Uint8Array> {
  const fields = ficheFields();
  const children = [
    mark('{#fiches}'),
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: '{title}' }),
    grid(
      [['Rubrique', 'Contenu']],
      fields.filter(isShort).map((field) => [field.label, `{${tag(field)}}`]),
    ),
    ...fields.flatMap((field) => (isShort(field) ? [] : fieldBlocks(field))),
    mark('{/fiches}'),
  ];
  const document = new Document({ sections: [{ children: [mark('{name}'), ...children] }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** What the template asks for. */
export function ficheData(dossier: Dossier): object {
  const fields = ficheFields();
  const fiches = (dossier.collections[COLLECTION] ?? []).map(({ answers }, index) => ({
    title: `Fiche action ${index + 1}`,
    ...Object.fromEntries(fields.map((field) => [tag(field), dataOf(answers[field.id])])),
  }));
  return { name: 'Projet de santé', fiches };
}

function isShort({ type }: FieldDef): boolean {
  return !['richText', 'list', 'table'].includes(type);
}

function tag({ id }: Pick<FieldDef, 'id'>): string {
  return id.replaceAll('.', '_');
}

function fieldBlocks(field: FieldDef): (Paragraph | Table)[] {
  const name = tag(field);
  const title = new Paragraph({ heading: HeadingLevel.HEADING_3, text: field.label });
  if (field.type !== 'table')
    return [
      title,
      mark(`{#${name}}`),
      field.type === 'list' ? new Paragraph({ text: '{.}', bullet: { level: 0 } }) : mark('{.}'),
      mark(`{/${name}}`),
    ];
  const columns = field.columns?.filter(({ type }) => type !== 'computed') ?? [];
  const cells = columns.map(({ id }, index) => {
    const open = index === 0 ? `{#${name}}` : '';
    const close = index === columns.length - 1 ? `{/${name}}` : '';
    return `${open}{${id}}${close}`;
  });
  return [title, grid([columns.map(({ label }) => label)], [cells])];
}

function mark(text: string): Paragraph {
  return new Paragraph(text);
}

function grid(head: readonly (readonly string[])[], body: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...head.map((cells) => row(cells, true)), ...body.map((cells) => row(cells, false))],
  });
}

function dataOf(answer: Answer | undefined): unknown {
  if (answer === undefined) return '';
  if (isRichText(answer)) return plainText(answer).split('\n');
  if (isRows(answer))
    return answer.map(({ id, ...cells }) =>
      'text' in cells
        ? cells.text
        : Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, words(value)])),
    );
  if (Array.isArray(answer)) return answer.join(', ');
  return typeof answer === 'object' ? '' : words(answer);
}

function words(value: Cell): string {
  if (typeof value === 'number') return Number.isInteger(value) ? formatNumber(value) : formatAmount(value);
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  return typeof value === 'string' ? value : '';
}
