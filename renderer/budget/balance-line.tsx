import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { formatAmount } from '../../app/text/index.ts';
import classes from './budget-place.module.css';
import type { BudgetView } from './use-budget.ts';

/** Whether each year balances, in a sentence; what is missing or left over otherwise. */
export function BalanceLine({ view: { summary, years, budget } }: { view: BudgetView }) {
  if (!budget.charges.length && !budget.produits.length) return null;
  const uneven = summary.years.flatMap(({ balance }, index) =>
    balance === 0
      ? []
      : [
          `${years[index] ?? ''} : ${balance < 0 ? 'il manque' : 'il reste'} ${formatAmount(Math.abs(balance))}`,
        ],
  );
  const cost = summary.years.map(({ costPerInhabitant }) => costPerInhabitant);
  const [first, last] = [cost[0], cost.at(-1)];
  return (
    <div className={classes.balance} role="status" data-even={uneven.length === 0 || undefined}>
      {uneven.length ? (
        <IconAlertTriangle size={18} aria-hidden />
      ) : (
        <IconCircleCheck size={18} aria-hidden />
      )}
      <span>
        {uneven.length
          ? `Le budget n’est pas à l’équilibre. ${uneven.join(' ; ')}.`
          : 'Le budget est à l’équilibre chaque année.'}
      </span>
      {first !== undefined && last !== undefined && (
        <span className={classes.cost}>
          {formatAmount(first)} par habitant en {years[0]}, {formatAmount(last)} en {years.at(-1)}
        </span>
      )}
    </div>
  );
}
