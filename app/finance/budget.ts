import type { Account, AccountsBareme } from './bareme-schema.ts';
import type { BudgetLine } from './budget-lines.ts';
import { type Cents, fractionOf, sharesOf, sumCents, toCents, toEuros } from './money.ts';

export type BudgetSide = 'charges' | 'produits';

/** A budget as typed: expenses and resources over the same years. */
export interface Budget {
  /** Headings of the years, in order. */
  readonly years: readonly string[];
  readonly charges: readonly BudgetLine[];
  readonly produits: readonly BudgetLine[];
}

/** Totals of one year. Euros. */
export interface BudgetYear {
  readonly label: string;
  readonly charges: number;
  readonly produits: number;
  /** Resources less expenses, voluntary contributions included. */
  readonly balance: number;
  /** Voluntary contributions (86 and 87), which no money follows. */
  readonly voluntaryCharges: number;
  readonly voluntaryProduits: number;
  /** Expenses without voluntary contributions, per inhabitant; undefined without a population. */
  readonly costPerInhabitant: number | undefined;
}

/** Sums of one class of accounts. Euros. */
export interface ClassTotal {
  readonly side: BudgetSide;
  /** First two digits; empty for accounts that belong to no class of that side. */
  readonly code: string;
  readonly label: string;
  readonly voluntary: boolean;
  readonly amounts: readonly number[];
  readonly total: number;
}

/** What a mission costs, without voluntary contributions. Euros. */
export interface MissionTotal {
  readonly mission: string;
  readonly label: string;
  readonly amounts: readonly number[];
  readonly total: number;
  /** Percent of the expenses over all years, one decimal; they add up to 100. */
  readonly share: number;
}

export interface BudgetSummary {
  readonly years: readonly BudgetYear[];
  readonly classes: readonly ClassTotal[];
  readonly missions: readonly MissionTotal[];
  /** True when every year balances to the cent. */
  readonly balanced: boolean;
}

/**
 * Adds up a budget in whole cents: by year, by class of accounts, by mission.
 * @param population inhabitants, for the cost per inhabitant
 */
export function summariseBudget(
  budget: Budget,
  accounts: AccountsBareme | undefined,
  population?: number | undefined,
): BudgetSummary {
  const known = accounts?.lines ?? [];
  const charges = budget.charges.map((line) => ({ line, account: accountOf(known, 'charges', line) }));
  const produits = budget.produits.map((line) => ({ line, account: accountOf(known, 'produits', line) }));
  const years = budget.years.map((label, index) => yearOf(label, index, charges, produits, population));
  return {
    years,
    classes: [
      ...classesOf('charges', known, charges, budget.years.length),
      ...classesOf('produits', known, produits, budget.years.length),
    ],
    missions: missionsOf(charges, budget.years.length),
    balanced: years.every(({ balance }) => toCents(balance) === 0),
  };
}

interface Placed {
  readonly line: BudgetLine;
  readonly account: Account | undefined;
}

/** The class an account number belongs to on its side of the budget; undefined when there is none. */
export function accountOf(
  known: readonly Account[],
  side: BudgetSide,
  { account }: Pick<BudgetLine, 'account'>,
): Account | undefined {
  const code = account.replace(/\D/g, '').slice(0, 2);
  return known.find((each) => each.side === side && each.code === code);
}

function yearOf(
  label: string,
  index: number,
  charges: readonly Placed[],
  produits: readonly Placed[],
  population: number | undefined,
): BudgetYear {
  const paid = total(charges, index);
  const received = total(produits, index);
  const voluntaryCharges = total(charges.filter(isVoluntary), index);
  return {
    label,
    charges: toEuros(paid),
    produits: toEuros(received),
    balance: toEuros(received - paid),
    voluntaryCharges: toEuros(voluntaryCharges),
    voluntaryProduits: toEuros(total(produits.filter(isVoluntary), index)),
    costPerInhabitant:
      population && population > 0 ? toEuros(fractionOf(paid - voluntaryCharges, 1, population)) : undefined,
  };
}

function isVoluntary({ account }: Placed): boolean {
  return account?.voluntary === true;
}

function total(lines: readonly Placed[], year: number): Cents {
  return sumCents(lines.map(({ line }) => toCents(line.amounts[year])));
}

function totals(lines: readonly Placed[], yearCount: number): Cents[] {
  return Array.from({ length: yearCount }, (_, year) => total(lines, year));
}

function classesOf(
  side: BudgetSide,
  known: readonly Account[],
  lines: readonly Placed[],
  yearCount: number,
): ClassTotal[] {
  const entry = (code: string, label: string, voluntary: boolean, mine: readonly Placed[]): ClassTotal[] => {
    if (!mine.length) return [];
    const cents = totals(mine, yearCount);
    return [{ side, code, label, voluntary, amounts: cents.map(toEuros), total: toEuros(sumCents(cents)) }];
  };
  return [
    ...known
      .filter((account) => account.side === side)
      .flatMap((account) =>
        entry(
          account.code,
          account.label,
          account.voluntary ?? false,
          lines.filter((each) => each.account === account),
        ),
      ),
    ...entry(
      '',
      'Sans compte reconnu',
      false,
      lines.filter(({ account }) => !account),
    ),
  ];
}

function missionsOf(charges: readonly Placed[], yearCount: number): MissionTotal[] {
  const groups = new Map<string, Placed[]>();
  for (const placed of charges.filter((each) => !isVoluntary(each)))
    groups.set(placed.line.mission, [...(groups.get(placed.line.mission) ?? []), placed]);
  const sums = [...groups].map(([mission, lines]) => ({
    mission,
    label: lines[0]?.line.missionLabel || 'Sans mission',
    cents: totals(lines, yearCount),
  }));
  const shares = sharesOf(sums.map(({ cents }) => sumCents(cents)));
  return sums.map(({ mission, label, cents }, index) => ({
    mission,
    label,
    amounts: cents.map(toEuros),
    total: toEuros(sumCents(cents)),
    share: shares[index] ?? 0,
  }));
}
