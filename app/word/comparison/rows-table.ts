import { Paragraph, TableCell, TableRow, TextRun } from 'docx';
import type { RowChange, TableDetail, TotalChange } from '../../diff/index.ts';
import { cleanText, prose } from '../../document/index.ts';
import { shorten } from '../shorten.ts';
import type { LibraryBlock } from '../table.ts';
import { shareTwips, WordTable } from '../table.ts';
import { DEFINITIONS_STYLE, GRID_STYLE } from '../table-styles.ts';
import type { Revisions } from './revisions.ts';

const ROW_SHARES = [24, 76];
const TOTAL_SHARES = [50, 25, 25];

/** The rows that changed: what happened on the left, the words of their cells on the right. */
export function rowsTable(
  { rows, totals }: TableDetail,
  label: string,
  revisions: Revisions,
  width: number,
): LibraryBlock[] {
  const lines = rows.flatMap((row) => tableRow(row, label, revisions) ?? []);
  return [
    ...(lines.length
      ? [
          new WordTable(
            {
              columnWidths: shareTwips(ROW_SHARES, width),
              style: DEFINITIONS_STYLE,
              tableLook: LOOK,
              rows: lines,
            },
            `${label} : lignes changées`,
          ),
        ]
      : []),
    after(),
    ...totalsTable(totals, `${label} : totaux`, width),
  ];
}

const LOOK = {
  firstRow: false,
  lastRow: false,
  firstColumn: true,
  lastColumn: false,
  noHBand: true,
  noVBand: true,
};

function tableRow(row: RowChange, title: string, revisions: Revisions): TableRow | undefined {
  const { kind, cells } = row;
  // Columns kept within the team stay there.
  const shown = cells.filter((cell) => !cell.private);
  if (kind !== 'moved' && !shown.length) return undefined;
  const whole = kind === 'added' || kind === 'removed' ? kind : undefined;
  const paragraph = (children: ConstructorParameters<typeof Paragraph>[0]) =>
    typeof children === 'string'
      ? new Paragraph(children)
      : new Paragraph({ style: 'TableauTexte', ...children });
  const words = whole
    ? revisions.runs([{ kind: whole, text: what(row) }])
    : [new TextRun(cleanText(prose(what(row))))];
  const contents = shown.map(({ label, pieces }) =>
    paragraph({
      ...(whole ? { run: revisions.mark(whole) } : {}),
      children: [
        ...labelRuns(label === title ? '' : `${label} : `, whole, revisions),
        ...revisions.runs(pieces),
      ],
    }),
  );
  return new TableRow({
    cantSplit: true,
    ...(whole ? revisions.mark(whole) : {}),
    children: [
      new TableCell({ children: [paragraph({ children: words })] }),
      new TableCell({ children: contents.length ? contents : [paragraph({ children: [] })] }),
    ],
  });
}

/** The name of a column before its words; a list has one column, called as itself. */
function labelRuns(words: string, whole: 'added' | 'removed' | undefined, revisions: Revisions) {
  if (!words) return [];
  if (whole) return revisions.runs([{ kind: whole, text: words }]);
  return [new TextRun({ text: cleanText(words), style: 'Etiquette' })];
}

function what({ kind, from, to, moved, name }: RowChange): string {
  const place = `Ligne ${to ?? from}`;
  const shift = moved && from !== to ? `, avant ligne ${from}` : '';
  // What is left of a row added or removed is beside; of another one, only what changed.
  const named = name ? ` : ${shorten(name, 80)}` : '';
  if (kind === 'added') return `${place}, ajoutée`;
  if (kind === 'removed') return `Ligne ${from}, retirée`;
  return `${place}${kind === 'moved' ? ', déplacée' : ''}${shift}${named}`;
}

/** Sums and counts, before and after; nothing when none changed. */
export function totalsTable(totals: readonly TotalChange[], alt: string, width: number): LibraryBlock[] {
  if (!totals.length) return [];
  const cell = (text: string, number = false) =>
    new TableCell({
      children: [
        new Paragraph({
          style: number ? 'TableauNombre' : 'TableauTexte',
          children: [new TextRun(cleanText(prose(text)))],
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    children: ['', 'Avant', 'Après'].map(
      (text, index) =>
        new TableCell({
          children: [
            new Paragraph({
              style: index ? 'TableauEnteteNombre' : 'TableauEntete',
              children: [new TextRun(text)],
            }),
          ],
        }),
    ),
  });
  const rows = totals.map(
    ({ label, before, after: now }) =>
      new TableRow({
        cantSplit: true,
        children: [cell(label), cell(before || '–', true), cell(now || '–', true)],
      }),
  );
  const table = new WordTable(
    {
      columnWidths: shareTwips(TOTAL_SHARES, width),
      style: GRID_STYLE,
      tableLook: { ...LOOK, firstRow: true, firstColumn: false },
      rows: [head, ...rows],
    },
    alt,
  );
  return [table, after()];
}

function after(): Paragraph {
  return new Paragraph({ style: 'ApresTableau' });
}
