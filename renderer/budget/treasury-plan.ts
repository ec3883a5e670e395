import { rowsOf } from '../../app/computed/index.ts';
import { type Change, type Dossier, randomId } from '../../app/dossier/index.ts';
import { sumCents, type TreasuryMonth, toCents, toEuros } from '../../app/finance/index.ts';
import { formatDate } from '../../app/text/index.ts';

const PLAN = 'budget.tresorerie';

/** The changes that write estimated months in the team's own cash plan, which the Word file prints; typed months stay. */
export function cashPlanChanges(dossier: Dossier, months: readonly TreasuryMonth[]): Change[] {
  const before = rowsOf(dossier, PLAN).length;
  return months
    .filter(({ typed }) => !typed)
    .map(({ month, aci, other, paid }, index) => ({
      type: 'insertRow',
      at: PLAN,
      index: before + index,
      row: {
        id: randomId(),
        mois: capital(formatDate(month)),
        entrees: toEuros(sumCents([aci, other].map(toCents))),
        sorties: paid,
      },
    }));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
