import { numberCell, rowsOf, textCell } from '../../computed/index.ts';
import { type Block, isRichText, type RichText } from '../../dossier/index.ts';
import type { CheckContext } from '../rule.ts';
import { COMPARED, diagnosisTables, rowLabel } from './diagnosis.ts';
import { memoByObject } from './memo.ts';
import { bareNumber } from './numbers.ts';
import { plainWords } from './plain-words.ts';
import { whereFound } from './texts.ts';

/** One published figure: what, where, when, how much. */
export interface Fact {
  /** What it measures, as written. */
  readonly label: string;
  readonly place: string;
  /** Year as written; empty when none is. */
  readonly year: string;
  /** Population of reference as written; empty when none is. */
  readonly base: string;
  readonly value: number;
  /** Field key where it stands. */
  readonly key: string;
  /** Row of a table field; undefined inside a written text. */
  readonly row: string | undefined;
}

/** The figures of the diagnosis tables and of the tables inside written texts. */
export function readFacts(context: CheckContext): Fact[] {
  return [...tableFacts(context), ...proseFacts(context)];
}

function tableFacts({ plan, dossier }: CheckContext): Fact[] {
  return diagnosisTables(plan).flatMap((table) =>
    table.columns.has('valeurCpts')
      ? rowsOf(dossier, table.field.id).flatMap((row) => {
          const name = rowLabel(plan, table, row);
          const sex = textCell(row.sexe);
          const label = sex && sex !== 'ensemble' ? `${name} (${sex})` : name;
          return COMPARED.flatMap(({ column, place }): Fact[] => {
            const value = numberCell(row[column]);
            if (value === undefined) return [];
            const year = textCell(row.annee);
            const base = textCell(row.perimetre);
            return [{ label, place, year, base, value, key: table.field.id, row: row.id }];
          });
        })
      : [],
  );
}

function proseFacts({ written }: CheckContext): Fact[] {
  return whereFound(written(), (answer) => (isRichText(answer) ? factsOfText(answer) : NONE)).flatMap(
    ({ key, found }) => found.map((fact) => ({ ...fact, key, row: undefined })),
  );
}

const NONE: readonly never[] = [];

type Table = Extract<Block, { type: 'table' }>;

const factsOfText = memoByObject((text: RichText) =>
  text.content.flatMap((block) => (block.type === 'table' ? factsOfTable(block) : [])),
);

const PLACE_HEADS: readonly { readonly head: RegExp; readonly place: string }[] = [
  { head: /\b(cpts|territoire)\b/, place: 'CPTS' },
  { head: /\bdepartement\b/, place: 'département' },
  { head: /\bregion\b/, place: 'région' },
  { head: /\bfrance\b/, place: 'France' },
];

// First row: what the columns are; first column: what each line measures.
function factsOfTable(table: Table): Omit<Fact, 'key' | 'row'>[] {
  const [head, ...lines] = table.content.map((row) => row.content.map((cell) => cellText(cell.content)));
  if (!head) return [];
  const heads = head.map(plainWords);
  const yearColumn = heads.findIndex((each) => /^annee\b/.test(each));
  const baseColumn = heads.findIndex((each) => /^population de reference\b/.test(each));
  return lines.flatMap((cells) =>
    heads.flatMap((name, index) => {
      const place = PLACE_HEADS.find((each) => each.head.test(name))?.place;
      const value = bareNumber(cells[index] ?? '');
      const label = cells[0]?.trim();
      if (!place || !value || !label || index === 0) return [];
      const year = /\b(19|20)\d\d\b/.exec(name)?.[0] ?? cells[yearColumn]?.trim() ?? '';
      return [{ label, place, year, base: cells[baseColumn]?.trim() ?? '', value: value.value }];
    }),
  );
}

function cellText(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph'
        ? (block.content ?? []).map((node) => (node.type === 'text' ? node.text : ' ')).join('')
        : '',
    )
    .join(' ');
}
