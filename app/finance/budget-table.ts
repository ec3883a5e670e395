import type { Budget, BudgetSide, BudgetSummary } from './budget.ts';
import type { BudgetLine } from './budget-lines.ts';
import { type CsvCell, csvText } from './csv.ts';

const SIDES: Readonly<Record<BudgetSide, string>> = { charges: 'Charges', produits: 'Produits' };

/** A budget as one CSV table: every line, the totals of each side, the balance. */
export function budgetCsv(budget: Budget, summary: BudgetSummary): string {
  const head = [
    'Sens',
    'Compte',
    'Libellé',
    'Comment c’est calculé',
    'Mission',
    'Financeur',
    'Certitude',
    ...budget.years,
  ];
  const closing = (label: string, amounts: readonly number[]): CsvCell[] => [
    label,
    ...Array.from({ length: 6 }, () => ''),
    ...amounts,
  ];
  const { years } = summary;
  return csvText([
    head,
    ...budget.charges.map((line) => row('charges', line)),
    closing(
      'Total des charges',
      years.map((year) => year.charges),
    ),
    ...budget.produits.map((line) => row('produits', line)),
    closing(
      'Total des produits',
      years.map((year) => year.produits),
    ),
    closing(
      'Résultat (produits moins charges)',
      years.map((year) => year.balance),
    ),
  ]);
}

function row(side: BudgetSide, line: BudgetLine): CsvCell[] {
  const { account, label, hypothesis, missionLabel, funder, certainty, amounts } = line;
  return [SIDES[side], account, label, hypothesis, missionLabel, funder, certainty, ...amounts];
}
