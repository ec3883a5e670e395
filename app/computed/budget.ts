import type { Dossier, Row } from '../dossier/index.ts';
import { optionLabel, type Plan } from '../plan/index.ts';
import { formatAmount, formatPercentage } from '../text/index.ts';
import {
  cents,
  ficheAxes,
  fichesAction,
  ficheTitle,
  itemRows,
  numberCell,
  rowsOf,
  textCell,
} from './read-answers.ts';
import type { Computed } from './result.ts';
import { sharesOf } from './shares.ts';
import { populationTotale } from './territory.ts';

const YEARS = ['n1', 'n2', 'n3'] as const;

function totalCents(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => sum + cents(numberCell(row[column])), 0);
}

/** Expenses, resources and balance of each year, added up in cents. */
export function equilibreBudget(dossier: Dossier): Computed {
  const charges = rowsOf(dossier, 'budget.charges');
  const produits = rowsOf(dossier, 'budget.produits');
  if (!charges.length && !produits.length)
    return { kind: 'empty', reason: 'Le budget n’a pas encore de ligne.' };
  const line = (label: string, value: (year: string) => number) => [
    label,
    ...YEARS.map((year) => formatAmount(value(year) / 100)),
  ];
  const balance = (year: string) => totalCents(produits, year) - totalCents(charges, year);
  const uneven = YEARS.map((year, index) => (balance(year) === 0 ? undefined : index + 1)).filter(Boolean);
  return {
    kind: 'table',
    columns: [{ label: '' }, ...YEARS.map((_, index) => ({ label: `Année ${index + 1}`, numeric: true }))],
    rows: [
      line('Total des charges', (year) => totalCents(charges, year)),
      line('Total des produits', (year) => totalCents(produits, year)),
      line('Résultat (produits − charges)', balance),
    ],
    // With one side only, there is nothing to balance yet.
    ...(charges.length && produits.length
      ? {
          note: [
            uneven.length
              ? `Le budget n’est pas à l’équilibre (année ${uneven.join(', ')}).`
              : 'Charges et produits s’équilibrent chaque année.',
            ...costPerInhabitant(dossier, charges),
          ].join(' '),
        }
      : {}),
  };
}

// Voluntary contributions (account 86) cost nobody anything.
function costPerInhabitant(dossier: Dossier, charges: readonly Row[]): string[] {
  const population = populationTotale(dossier);
  if (population.kind !== 'figure' || !population.value) return [];
  const inhabitants = population.value;
  const paid = charges.filter((row) => !textCell(row.compte).startsWith('86'));
  const costs = YEARS.map(
    (year, index) =>
      `${formatAmount(Math.round(totalCents(paid, year) / inhabitants) / 100)} en année ${index + 1}`,
  );
  return [`Coût par habitant, hors contributions volontaires : ${costs.join(', ')}.`];
}

/** What each mission costs, from the budgets of its fiches action. */
export function ventilationMissions(dossier: Dossier, plan: Plan): Computed {
  const byAxis = new Map<string, number[]>();
  for (const item of fichesAction(dossier)) {
    const axis = ficheAxes(item)[0] ?? '';
    const rows = itemRows(item, 'ficheAction.budget');
    const sums = byAxis.get(axis) ?? [0, 0, 0];
    byAxis.set(
      axis,
      sums.map((sum, index) => sum + totalCents(rows, YEARS[index] ?? 'n1')),
    );
  }
  const costly = [...byAxis].filter(([, sums]) => sums.some((sum) => sum !== 0));
  const shares = sharesOf(costly.map(([, sums]) => sums.reduce((all, sum) => all + sum, 0)));
  const rows = costly.map(([axis, sums], index) => [
    axis ? optionLabel(plan, 'axesMission', axis) : 'Sans mission',
    ...sums.map((sum) => formatAmount(sum / 100)),
    formatPercentage(shares[index] ?? 0),
  ]);
  if (!rows.length) return { kind: 'empty', reason: 'Aucune fiche action n’a encore de budget.' };
  const totals = [...byAxis.values()].reduce(
    (all, sums) => all.map((sum, index) => sum + (sums[index] ?? 0)),
    [0, 0, 0],
  );
  return {
    kind: 'table',
    columns: [
      { label: 'Mission' },
      ...YEARS.map((_, index) => ({ label: `Année ${index + 1}`, numeric: true })),
      { label: 'Part', numeric: true },
    ],
    rows: [...rows, ['Total', ...totals.map((sum) => formatAmount(sum / 100)), formatPercentage(100)]],
    note: 'Somme des budgets des fiches action, chacune rangée dans sa première mission.',
  };
}

/** Titles of the fiches that serve a mission (an id of the list `missionsAci`). */
export function fichesDeLaMission(dossier: Dossier, plan: Plan, mission: string): string[] {
  const axes = plan.lists.axesMission?.items ?? [];
  return fichesAction(dossier).flatMap((item, index) =>
    ficheAxes(item).some((axis) => (axes.find(({ id }) => id === axis)?.mission ?? axis) === mission)
      ? [ficheTitle(item, index)]
      : [],
  );
}
