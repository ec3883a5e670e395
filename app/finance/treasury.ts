import { addMonths, numberCell, rowsOf, textCell } from '../computed/index.ts';
import type { Dossier, Row } from '../dossier/index.ts';
import { parseFrenchDate, searchable } from '../text/index.ts';
import { isAciLine } from './aci-resources.ts';
import type { AccountsBareme } from './bareme-schema.ts';
import { accountOf, type Budget, type BudgetSide } from './budget.ts';
import type { BudgetLine } from './budget-lines.ts';
import { type Cents, fractionOf, sumCents, toCents, toEuros } from './money.ts';
import type { CashMonth } from './simulation.ts';

const MONTHS = 12;

/** One calendar month of the association's account. Euros. */
export interface TreasuryMonth {
  /** `2027-04` */
  readonly month: string;
  /** Payments of the ACI. */
  readonly aci: number;
  readonly other: number;
  readonly paid: number;
  /** True when the month comes from the team's own cash plan. */
  readonly typed: boolean;
  /** What is on the account at the end of the month; the budget starts from nothing. */
  readonly balance: number;
}

/**
 * The account month by month over the years of a budget. Resources of the ACI arrive in the months in which the
 * simulation pays (in the simulated amounts when the budget has no line for them), start-up aids in the months the team
 * wrote for them, everything else is spread evenly over its year. Entries that no money follows are left out. What comes in and goes out adds up to the
 * budget, to the cent; a year in which the team wrote its own months follows them instead.
 */
export function treasury({
  budget,
  accounts,
  firstYear,
  cashflow,
  typed = new Map<string, TypedMonth>(),
  startUp = new Map<string, Cents>(),
}: {
  budget: Budget;
  accounts: AccountsBareme | undefined;
  /** Calendar year of the budget's first year. */
  firstYear: number;
  cashflow: readonly CashMonth[];
  /** The team's own cash plan, by month. */
  typed?: ReadonlyMap<string, TypedMonth>;
  /** When the start-up aids arrive, in cents by month. */
  startUp?: ReadonlyMap<string, Cents>;
}): TreasuryMonth[] {
  const payments = new Map(cashflow.map(({ month, amount }) => [month, toCents(amount)]));
  const planned = budget.produits.some(isAciLine);
  let balance: Cents = 0;
  return budget.years.flatMap((_, index) => {
    const months = monthsOf(firstYear + index);
    const due = months.map((month) => payments.get(month) ?? 0);
    const own = months.some((month) => typed.has(month));
    const lines = moneyLines(budget, accounts, 'produits');
    const aciLines = lines.filter(isAciLine);
    const aci = planned ? spread(yearTotal(aciLines, index), due) : due;
    const rest = lines.filter((line) => !isAciLine(line));
    const aids = spread(
      yearTotal(rest.filter(isStartUpLine), index),
      months.map((month) => startUp.get(month) ?? 0),
    );
    const even = spread(
      yearTotal(
        rest.filter((line) => !isStartUpLine(line)),
        index,
      ),
    );
    const other = even.map((cents, at) => cents + (aids[at] ?? 0));
    const paid = spread(yearTotal(moneyLines(budget, accounts, 'charges'), index));
    return months.map((month, at): TreasuryMonth => {
      const plan = typed.get(month);
      const [received = 0, extra = 0, spent = 0] = own
        ? [0, toCents(plan?.received), toCents(plan?.paid)]
        : [aci[at], other[at], paid[at]];
      balance += received + extra - spent;
      return {
        month,
        aci: toEuros(received),
        other: toEuros(extra),
        paid: toEuros(spent),
        typed: own,
        balance: toEuros(balance),
      };
    });
  });
}

/** True when a resource speaks of the ARS's start-up aid. */
export function isStartUpLine({ label, funder }: Pick<BudgetLine, 'label' | 'funder'>): boolean {
  return /\b(fir|amorcage)\b/.test(searchable(`${label} ${funder}`));
}

/** One month of the team's own cash plan. Euros. */
export interface TypedMonth {
  readonly received: number;
  readonly paid: number;
}

/** The months the team wrote in its cash plan (`budget.tresorerie`), by month; unreadable names are left out. */
export function typedTreasury(dossier: Dossier): ReadonlyMap<string, TypedMonth> {
  const months = new Map<string, TypedMonth>();
  for (const row of rowsOf(dossier, 'budget.tresorerie')) {
    const month = parseFrenchDate(textCell(row.mois))?.slice(0, 7);
    if (month?.length !== 7) continue;
    const before = months.get(month);
    const sum = (had: number | undefined, cell: Row[string] | undefined) =>
      toEuros(toCents(had) + toCents(numberCell(cell)));
    months.set(month, {
      received: sum(before?.received, row.entrees),
      paid: sum(before?.paid, row.sorties),
    });
  }
  return months;
}

/** The month that ends lowest; undefined without any. */
export function lowestMonth(months: readonly TreasuryMonth[]): TreasuryMonth | undefined {
  return months.reduce<TreasuryMonth | undefined>(
    (lowest, each) => (lowest && lowest.balance <= each.balance ? lowest : each),
    undefined,
  );
}

/**
 * Shares a sum in cents in proportion to weights (evenly without any), to the cent: the parts add up to the sum.
 */
export function spread(total: Cents, weights: readonly number[] = []): Cents[] {
  const useful = weights.length && sumCents(weights) > 0 ? weights : Array.from({ length: MONTHS }, () => 1);
  const whole = sumCents(useful);
  let weight = 0;
  let given = 0;
  return useful.map((each) => {
    weight += each;
    const part = fractionOf(total, weight, whole) - given;
    given += part;
    return part;
  });
}

function moneyLines(budget: Budget, accounts: AccountsBareme | undefined, side: BudgetSide) {
  return budget[side].filter((line) => {
    const account = accountOf(accounts?.lines ?? [], side, line);
    return !account?.voluntary && !account?.nonCash;
  });
}

function yearTotal(lines: readonly { readonly amounts: readonly (number | undefined)[] }[], index: number) {
  return sumCents(lines.map(({ amounts }) => toCents(amounts[index])));
}

function monthsOf(year: number): string[] {
  return Array.from({ length: MONTHS }, (_, index) => addMonths(`${year}-01-01`, index).slice(0, 7));
}
