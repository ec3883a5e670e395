import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { carryOver } from '../../app/finance/index.ts';
import { formatAmount } from '../../app/text/index.ts';
import { showUndoNotice } from '../places/layout/index.ts';
import { useDossierStore } from '../state/index.ts';
import classes from './budget-place.module.css';
import type { BudgetView } from './use-budget.ts';

interface BalanceLineProps {
  readonly view: BudgetView;
  /** Columns of the years in the dossier's tables. */
  readonly columns: readonly string[];
}

/** Whether each year balances, in a sentence; what is missing or left over otherwise, and how to keep what is left. */
export function BalanceLine({ view: { summary, years, budget }, columns }: BalanceLineProps) {
  const store = useDossierStore();
  if (!budget.charges.length && !budget.produits.length) return null;
  const uneven = summary.years.flatMap(({ balance }, index) =>
    balance === 0
      ? []
      : [
          `${years[index] ?? ''} : ${balance < 0 ? 'il manque' : 'il reste'} ${formatAmount(Math.abs(balance))}`,
        ],
  );
  // The first surplus only: carrying it over changes the years after it.
  const surplus = summary.years.findIndex(({ balance }, index) => balance > 0 && index < columns.length - 1);
  const left = summary.years[surplus]?.balance ?? 0;
  const carry = () => {
    const state = store.getState();
    state.change(carryOver(state.dossier, columns, surplus, left));
    showUndoNotice(store, `${formatAmount(left)} reportés de ${years[surplus]} sur ${years[surplus + 1]}.`);
  };
  return (
    <div className={classes.balance} data-even={uneven.length === 0 || undefined}>
      {uneven.length ? (
        <IconAlertTriangle size={18} aria-hidden />
      ) : (
        <IconCircleCheck size={18} aria-hidden />
      )}
      <span role="status">
        {uneven.length
          ? `Le budget n’est pas à l’équilibre. ${uneven.join(' ; ')}.`
          : 'Le budget est à l’équilibre chaque année.'}
      </span>
      {surplus >= 0 && (
        <Button variant="default" size="compact-sm" mih={32} onClick={carry}>
          Reporter {formatAmount(left)} sur {years[surplus + 1]}
        </Button>
      )}
    </div>
  );
}
