import { numberCell, populationTotale, rowsOf, textCell } from '../computed/index.ts';
import { type Dossier, isEmptyRow } from '../dossier/index.ts';
import { type Column, indexPlan, optionLabel, type Plan } from '../plan/index.ts';
import { searchable } from '../text/index.ts';
import { type AccountsBareme, FONCTIONNEMENT } from './bareme-schema.ts';
import { type Budget, type BudgetSummary, summariseBudget } from './budget.ts';
import type { BudgetLine } from './budget-lines.ts';
import { missionOfText } from './mission-of-text.ts';

const CHARGES = 'budget.charges';
const PRODUITS = 'budget.produits';

/** The budget of a dossier; its years are the amount columns of the plan's budget tables. */
export function budgetOfDossier(plan: Plan, dossier: Dossier): Budget {
  const years = yearColumns(plan);
  return {
    years: years.map(({ label }) => label),
    charges: linesOf(plan, dossier, CHARGES, years),
    produits: linesOf(plan, dossier, PRODUITS, years),
  };
}

/** The sums of a dossier's budget; the cost per inhabitant uses its population. */
export function budgetSummaryOfDossier(
  plan: Plan,
  dossier: Dossier,
  accounts: AccountsBareme | undefined,
): BudgetSummary {
  const population = populationTotale(dossier);
  return summariseBudget(
    budgetOfDossier(plan, dossier),
    accounts,
    population.kind === 'figure' ? population.value : undefined,
  );
}

function yearColumns(plan: Plan): Column[] {
  return (indexPlan(plan).place(CHARGES)?.field.columns ?? []).filter(({ type }) => type === 'amount');
}

function linesOf(plan: Plan, dossier: Dossier, field: string, years: readonly Column[]): BudgetLine[] {
  const certainties = indexPlan(plan)
    .place(field)
    ?.field.columns?.find(({ id }) => id === 'acquis')?.list;
  return rowsOf(dossier, field)
    .filter((row) => !isEmptyRow(row))
    .map((row) => {
      const words = textCell(row.mission);
      const mission = missionOfText(plan, words);
      return {
        id: row.id,
        account: textCell(row.compte),
        label: textCell(row.libelle),
        hypothesis: textCell(row.hypothese),
        // Words that differ by case or accents only are one heading.
        mission: mission ?? searchable(words),
        missionLabel: mission ? labelOf(plan, mission) : words,
        funder: textCell(row.financeur),
        certainty: row.acquis ? optionLabel(plan, certainties, textCell(row.acquis)) : '',
        amounts: years.map(({ id }) => numberCell(row[id])),
      };
    });
}

function labelOf(plan: Plan, mission: string): string {
  return mission === FONCTIONNEMENT ? 'Fonctionnement' : optionLabel(plan, 'missionsAci', mission);
}
