import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import {
  type AccountsBareme,
  accountOf,
  type Budget,
  type BudgetLine,
  type BudgetSide,
  type BudgetSummary,
  evidenceLabel,
  type Simulation,
} from '../../app/finance/index.ts';
import { formatNumber } from '../../app/text/index.ts';

/** What goes into the workbook. */
export interface BudgetWorkbook {
  readonly budget: Budget;
  readonly summary: BudgetSummary;
  readonly accounts: AccountsBareme | undefined;
  /** Inhabitants, for the cost per inhabitant. */
  readonly population: number | undefined;
  /** Left out when the size of the CPTS is not known yet. */
  readonly simulation: Simulation | undefined;
}

const EUROS = '#,##0.00';
// A spreadsheet refuses longer cells.
const LONGEST = 32_000;
const WORDS = 4;
const FIRST_ROW = 2;

const FONT_ORDER = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family'];
// The library writes the parts of a font in an order that the format's schema refuses.
const STRICT_FONTS = { files: { transform: { 'xl/styles.xml': { transform: orderFonts } } } };

/**
 * The budget as an .xlsx workbook: lines, then totals, balance, classes and missions as formulas over them.
 * Words are always written as words: none can become a formula.
 */
export async function budgetXlsx(workbook: BudgetWorkbook): Promise<Uint8Array> {
  const { budget, simulation } = workbook;
  const years = budget.years.map(() => ({ width: 16 }));
  const lineColumns = [
    { width: 9 },
    { width: 9 },
    { width: 42 },
    { width: 48 },
    { width: 28 },
    ...years,
    { width: 16 },
  ];
  const sheets = [
    { sheet: 'Charges', data: linesSheet(workbook, 'charges'), columns: lineColumns, stickyRowsCount: 1 },
    { sheet: 'Produits', data: linesSheet(workbook, 'produits'), columns: lineColumns, stickyRowsCount: 1 },
    { sheet: 'Équilibre', data: balanceSheet(workbook), columns: [{ width: 48 }, ...years] },
    ...(simulation
      ? [
          {
            sheet: 'ACI, droits',
            data: entitlementSheet(simulation),
            columns: [8, 46, 16, 16, 16, 26, 60, 60].map((width) => ({ width })),
            stickyRowsCount: 1,
          },
          {
            sheet: 'ACI, versements',
            data: cashSheet(simulation),
            columns: [12, 14, 70, 26].map((width) => ({ width })),
            stickyRowsCount: 1,
          },
        ]
      : []),
  ];
  return new Uint8Array(await writeExcelFile(sheets, { fontSize: 11, features: [STRICT_FONTS] }).toBuffer());
}

function linesSheet({ budget, summary, accounts }: BudgetWorkbook, side: BudgetSide): SheetData {
  const lines = budget[side];
  const last = lastRow(lines);
  const headings =
    side === 'charges'
      ? ['Libellé', 'Comment c’est calculé', 'Mission']
      : ['Libellé', 'Financeur', 'Certitude'];
  const labels = new Map(summary.missions.map(({ mission, label }) => [mission, label]));
  const words = (line: BudgetLine) =>
    side === 'charges'
      ? [line.label, line.hypothesis, labels.get(line.mission) ?? line.missionLabel]
      : [line.label, line.funder, line.certainty];
  const rows = lines.map((line, index): Cell[] => [
    text(line.account),
    text(accountOf(accounts?.lines ?? [], side, line)?.code ?? ''),
    ...words(line).map(text),
    ...line.amounts.map(amount),
    formula(`ROUND(SUM(${yearRange(budget, index + FIRST_ROW)}),2)`),
  ]);
  const sums = [...budget.years, 'Total'].map((_, index) => {
    const name = column(WORDS + 1 + index);
    return formula(`ROUND(SUM(${name}${FIRST_ROW}:${name}${last}),2)`, true);
  });
  return [
    header(['Compte', 'Classe', ...headings, ...budget.years, 'Total']),
    ...(rows.length ? rows : [[text('')]]),
    [
      heading(side === 'charges' ? 'Total des charges' : 'Total des produits'),
      null,
      null,
      null,
      null,
      ...sums,
    ],
  ];
}

function balanceSheet({ budget, summary, accounts, population }: BudgetWorkbook): SheetData {
  const each = (make: (name: string, index: number) => string, bold = false) =>
    budget.years.map((_, index) => formula(`ROUND(${make(column(WORDS + 1 + index), index)},2)`, bold));
  const totalOf = (side: BudgetSide) =>
    each((name) => `${sheet(side)}!${name}${lastRow(budget[side]) + 1}`, true);
  const ofClass = (side: BudgetSide, code: string) => (name: string) =>
    `SUMPRODUCT((${range(budget, side, 'B')}="${code}")*${range(budget, side, name)})`;
  const voluntary = (accounts?.lines ?? []).filter((line) => line.voluntary && line.side === 'charges');
  const cash = voluntary.map(({ code }) => `*(${range(budget, 'charges', 'B')}<>"${code}")`).join('');
  const missionRow = summary.classes.length + 8;
  return [
    header(['', ...budget.years]),
    [heading('Total des charges'), ...totalOf('charges')],
    [heading('Total des produits'), ...totalOf('produits')],
    [
      heading('Résultat (produits moins charges)'),
      ...budget.years.map((_, index) => {
        const name = column(1 + index);
        return formula(`ROUND(${name}3-${name}2,2)`, true);
      }),
    ],
    [],
    header(['Par classe de comptes', ...budget.years]),
    ...summary.classes.map(({ side, code, label }) => [
      text(`${code} ${label}${code ? '' : ` (${side})`}`.trim()),
      ...each(ofClass(side, code)),
    ]),
    header(['Par mission, hors contributions volontaires', ...budget.years]),
    ...summary.missions.map(({ label }, index) => [
      text(label),
      ...each(
        (name) =>
          `SUMPRODUCT((${range(budget, 'charges', 'E')}=$A${missionRow + index})${cash}*${range(budget, 'charges', name)})`,
      ),
    ]),
    ...(population
      ? [
          header([
            `Coût par habitant (${formatNumber(population)} habitants), hors contributions volontaires`,
          ]),
          [
            text('Euros par habitant'),
            ...each((name) => {
              const all = range(budget, 'charges', name);
              return `${cash ? `SUMPRODUCT(${cash.slice(1)}*${all})` : `SUM(${all})`}/${population}`;
            }),
          ],
        ]
      : []),
  ];
}

function entitlementSheet({ lines }: Simulation): SheetData {
  const last = Math.max(FIRST_ROW, lines.length + 1);
  return [
    header(['Année', 'Ligne', 'Montant', 'Part fixe', 'Part variable', 'Preuve', 'Calcul', 'Source']),
    ...lines.map((line): Cell[] => [
      { value: line.year, type: Number },
      text(line.label),
      amount(line.amount),
      amount(line.fixed),
      amount(line.variable),
      text(evidenceLabel(line)),
      text(line.why),
      text([line.source, line.url].filter(Boolean).join(' — ')),
    ]),
    [
      null,
      heading('Total'),
      ...['C', 'D', 'E'].map((name) => formula(`ROUND(SUM(${name}2:${name}${last}),2)`, true)),
    ],
  ];
}

function cashSheet({ cashflow }: Simulation): SheetData {
  const payments = cashflow.flatMap((month) => month.payments);
  return [
    header(['Date', 'Montant', 'Versement', 'Preuve']),
    ...payments.map((payment): Cell[] => [
      text(payment.date),
      amount(payment.amount),
      text(payment.label),
      text(evidenceLabel(payment)),
    ]),
    [heading('Total'), formula(`ROUND(SUM(B2:B${Math.max(FIRST_ROW, payments.length + 1)}),2)`, true)],
  ];
}

function header(labels: readonly string[]): Cell[] {
  return labels.map((value) => ({
    value,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E3F0EE',
    wrap: true,
    alignVertical: 'center',
  }));
}

function heading(value: string): Cell {
  return { value, type: String, fontWeight: 'bold' };
}

function text(value: string): Cell {
  if (!value) return null;
  const whole = value.length <= LONGEST ? value : `${value.slice(0, LONGEST)}… (suite dans le dossier)`;
  return { value: whole, type: String, wrap: true, alignVertical: 'top' };
}

function amount(value: number | undefined): Cell {
  return value === undefined ? null : { value, type: Number, format: EUROS };
}

function formula(value: string, bold = false): Cell {
  return { value, type: 'Formula', format: EUROS, ...(bold ? { fontWeight: 'bold' as const } : {}) };
}

function sheet(side: BudgetSide): string {
  return side === 'charges' ? 'Charges' : 'Produits';
}

function lastRow(lines: readonly BudgetLine[]): number {
  return Math.max(FIRST_ROW, lines.length + 1);
}

function range(budget: Budget, side: BudgetSide, name: string): string {
  return `${sheet(side)}!$${name}$${FIRST_ROW}:$${name}$${lastRow(budget[side])}`;
}

function yearRange(budget: Budget, row: number): string {
  return `${column(WORDS + 1)}${row}:${column(WORDS + budget.years.length)}${row}`;
}

function orderFonts(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/g, (_font, inside: string) => {
    const parts = inside.match(/<[^>]+\/>/g) ?? [];
    const rank = (part: string) => FONT_ORDER.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
    return `<font>${[...parts].sort((a, b) => rank(a) - rank(b)).join('')}</font>`;
  });
}

/** Letter of a column, counted from 0; a budget has far fewer than 26. */
function column(index: number): string {
  return String.fromCharCode(65 + index);
}
