import { type DocumentModel, type Run, type TableCell, textRuns } from '../document/index.ts';
import { evidenceLabel } from '../finance/index.ts';
import { formatDate } from '../text/index.ts';
import { type Comparison, type ComparisonCell, sourceTitlesOf } from './comparison-schema.ts';

/** The comparison as a document: how to read it and its sources on one page, then the table on turned ones. Pure. */
export function comparisonDocument(comparison: Comparison): DocumentModel {
  const { structures, rows, sources, title, date, notice } = comparison;
  const head: TableCell[] = [
    { content: textRuns('') },
    ...structures.map(({ id, label }) => ({
      content: [...textRuns(id), { lineBreak: true } as const, ...textRuns(label)],
    })),
  ];
  const day = formatDate(date);
  return {
    meta: {
      document: 'projet',
      title,
      subtitle: 'ESP, ESS, MSP, CPTS, CDS',
      structure: 'Exercice coordonné',
      territory: [],
      version: `État au ${day}`,
      date,
      deposit: true,
      language: 'fr-FR',
      large: false,
      logos: [],
      look: { name: 'regional', color: '#0e5a57' },
    },
    sections: [
      {
        id: 'comparaison',
        title,
        kind: 'chapter',
        blocks: [
          { kind: 'heading', level: 1, runs: textRuns(title), id: '_comparaison', numbered: false },
          { kind: 'paragraph', role: 'body', runs: textRuns(notice) },
          {
            kind: 'heading',
            level: 1,
            runs: textRuns('Sources'),
            id: '_sources',
            numbered: false,
          },
          {
            kind: 'list',
            ordered: false,
            start: 1,
            items: sourceTitlesOf(sources, Object.keys(sources)).map((words) => [
              { kind: 'paragraph' as const, role: 'body' as const, runs: textRuns(words) },
            ]),
          },
          {
            kind: 'table',
            columns: [
              { label: '', numeric: false, weight: 12 },
              ...structures.map(({ id }) => ({ label: id, numeric: false, weight: 20 })),
            ],
            head,
            rows: rows.map(({ label, cells }) => ({
              cells: [
                { content: [{ text: label, bold: true }] },
                ...structures.map(({ id }) => ({ content: cellRuns(cells[id]) })),
              ],
            })),
            wide: true,
            dense: true,
            tall: false,
            alt: `${title} : ${rows.map(({ label }) => label).join(', ')}`,
            look: 'grid',
          },
        ],
      },
    ],
    book: false,
  };
}

function cellRuns(cell: ComparisonCell): Run[] {
  const { today } = cell;
  const own = linesOf(cell.lines);
  if (!today) return [...own, { lineBreak: true }, { text: evidenceLabel(cell), remark: true }];
  return [
    { text: 'Tableau de départ', label: true },
    { lineBreak: true },
    ...own,
    { lineBreak: true },
    { text: `Au ${formatDate(today.date)}`, label: true },
    { lineBreak: true },
    ...linesOf(today.lines),
    { lineBreak: true },
    { text: evidenceLabel(today), remark: true },
  ];
}

function linesOf(lines: readonly string[]): Run[] {
  const mark = lines.length > 1 ? '• ' : '';
  return lines.flatMap((line, index): Run[] => [
    ...(index ? [{ lineBreak: true } as const] : []),
    ...textRuns(`${mark}${line}`),
  ]);
}
