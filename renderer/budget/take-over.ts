import { rowsOf } from '../../app/computed/index.ts';
import { type Change, type Dossier, randomId } from '../../app/dossier/index.ts';
import { type AciResource, type BudgetLine, isAciLine } from '../../app/finance/index.ts';

const PRODUITS = 'budget.produits';
const ACCOUNT = '74';
const FUNDER = 'Assurance maladie';

/** The lines of the budget that already speak of the ACI. */
export function aciLinesOf(produits: readonly BudgetLine[]): BudgetLine[] {
  return produits.filter(isAciLine);
}

/**
 * The changes that put the simulated payments in the resources of the budget, in the place of the lines named.
 * @param columns columns of the years, in the order of the amounts
 */
export function takeOverChanges(
  dossier: Dossier,
  resources: readonly AciResource[],
  columns: readonly string[],
  replaced: readonly string[],
): Change[] {
  const rows = rowsOf(dossier, PRODUITS);
  const place = rows.findIndex(({ id }) => replaced.includes(id));
  const index = Math.max(0, place);
  return [
    ...replaced.map((rowId): Change => ({ type: 'removeRow', at: PRODUITS, rowId })),
    ...resources.map(
      (resource, offset): Change => ({
        type: 'insertRow',
        at: PRODUITS,
        index: index + offset,
        row: {
          id: randomId(),
          compte: ACCOUNT,
          libelle: resource.label,
          financeur: FUNDER,
          acquis: resource.certainty,
          ...Object.fromEntries(columns.map((column, year) => [column, resource.amounts[year] ?? 0])),
        },
      }),
    ),
  ];
}
