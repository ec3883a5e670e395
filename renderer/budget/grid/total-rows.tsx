import { type BudgetYear, sumCents, toCents, toEuros } from '../../../app/finance/index.ts';
import { formatAmount } from '../../../app/text/index.ts';
import classes from './budget-grid.module.css';

interface TotalRowProps {
  readonly label: string;
  /** What is added up for each year, in euros. */
  readonly amounts: readonly (readonly number[])[];
  readonly narrow: boolean;
}

/** A sum under the lines it adds up. */
export function TotalRow({ label, amounts, narrow }: TotalRowProps) {
  return (
    <tr className={classes.total}>
      {!narrow && <td />}
      <th scope="row" colSpan={narrow ? 1 : 2} className={classes.name}>
        {label}
      </th>
      {amounts.map((parts, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the years never change places
        <td key={index} className={classes.amount}>
          {formatAmount(toEuros(sumCents(parts.map(toCents))))}
        </td>
      ))}
    </tr>
  );
}

/** Resources less expenses of each year: its sign is written, not only coloured. */
export function ResultRow({ years, narrow }: { years: readonly BudgetYear[]; narrow: boolean }) {
  return (
    <tr className={classes.result}>
      {!narrow && <td />}
      <th scope="row" colSpan={narrow ? 1 : 2} className={classes.name}>
        Résultat
      </th>
      {years.map(({ label, balance }) => (
        <td
          key={label}
          className={classes.amount}
          data-sign={balance < 0 ? 'minus' : balance > 0 ? 'plus' : 'zero'}
        >
          {signed(balance)}
        </td>
      ))}
    </tr>
  );
}

/** A sum with its sign always written: `+ 20 700 €`, `− 14 250 €`, `0 €`. */
export function signed(euros: number): string {
  if (euros === 0) return formatAmount(0);
  return `${euros > 0 ? '+' : '−'}\u00a0${formatAmount(Math.abs(euros))}`;
}
