import { useDeferredValue, useMemo } from 'react';
import type { Baremes } from '../../app/contract.ts';
import type { Dossier } from '../../app/dossier/index.ts';
import {
  type AccountsBareme,
  type AciRequest,
  type Budget,
  type BudgetSummary,
  budgetOfDossier,
  compareYears,
  type DossierFunding,
  findAccounts,
  fundingOfDossier,
  type Simulation,
  signatureOf,
  startUpMonths,
  summariseBudget,
  type TreasuryMonth,
  treasury,
  typedTreasury,
  type YearComparison,
} from '../../app/finance/index.ts';
import type { Plan } from '../../app/plan/index.ts';
import { useDossier } from '../state/index.ts';

/** What the ACI brings, once the size of the CPTS is known. */
export interface AciView {
  readonly request: AciRequest;
  readonly simulation: Simulation;
  readonly comparison: YearComparison;
  readonly published: DossierFunding['references'][number]['published'];
}

/** Everything the place Budget shows. */
export interface BudgetView {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly budget: Budget;
  readonly summary: BudgetSummary;
  readonly accounts: AccountsBareme | undefined;
  readonly funding: DossierFunding;
  readonly aci: AciView | undefined;
  /** Calendar year of the first year, when the dossier tells it. */
  readonly firstYear: number | undefined;
  /** The same, guessed when the dossier does not tell it. */
  readonly startingYear: number;
  /** Headings of the years: « 2027 », or « Année 1 » while the calendar is unknown. */
  readonly years: readonly string[];
  readonly treasury: readonly TreasuryMonth[];
}

/** The budget and the funding of the open dossier, worked out again after each change. */
export function useBudget(baremes: Baremes): BudgetView {
  const plan = useDossier((state) => state.regional);
  const dossier = useDeferredValue(useDossier((state) => state.dossier));
  return useMemo(() => budgetView(plan, dossier, baremes), [plan, dossier, baremes]);
}

/** The same as a function of the plan, the dossier and the scales. */
export function budgetView(plan: Plan, dossier: Dossier, { baremes }: Baremes): BudgetView {
  const accounts = findAccounts(baremes);
  const budget = budgetOfDossier(plan, dossier);
  const funding = fundingOfDossier(plan, dossier, baremes);
  const { request, simulation } = funding;
  const signature = signatureOf(plan, dossier, dossier.modifiedAt.slice(0, 10));
  const known = signature.from === 'today' ? undefined : Number(signature.date.slice(0, 4));
  const firstYear = dossier.funding?.firstYear ?? known;
  const starting = firstYear ?? Number(signature.date.slice(0, 4));
  return {
    plan,
    dossier,
    budget,
    accounts,
    funding,
    firstYear,
    startingYear: starting,
    summary: summariseBudget(budget, accounts, funding.population),
    aci:
      request && simulation
        ? {
            request,
            simulation,
            comparison: compareYears(request),
            published: funding.references.find(({ id }) => id === 'ceiling')?.published,
          }
        : undefined,
    years: budget.years.map((label, index) => (firstYear === undefined ? label : String(firstYear + index))),
    treasury: treasury({
      budget,
      accounts,
      firstYear: starting,
      cashflow: simulation?.cashflow ?? [],
      typed: typedTreasury(dossier),
      startUp: startUpMonths(dossier),
    }),
  };
}
