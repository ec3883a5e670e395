import type { Simulation } from '../../../app/finance/index.ts';
import { formatAmount, formatDate } from '../../../app/text/index.ts';
import classes from './dialogs.module.css';

/** Every payment of the simulation, month by month, with what it is made of. */
export function PaymentsTable({ simulation }: { simulation: Simulation }) {
  const months = simulation.cashflow.filter(({ payments }) => payments.length);
  return (
    <details className={classes.details}>
      <summary>Les versements, mois par mois</summary>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className="visually-hidden">Versements de l’ACI par mois</caption>
          <thead>
            <tr>
              <th scope="col">Mois</th>
              <th scope="col" className={classes.amount}>
                Versé
              </th>
              <th scope="col" className={classes.amount}>
                Depuis le début
              </th>
              <th scope="col">Dont</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, amount, cumulative, payments }) => (
              <tr key={month}>
                <th scope="row">{formatDate(month)}</th>
                <td className={classes.amount}>{formatAmount(amount)}</td>
                <td className={classes.amount}>{formatAmount(cumulative)}</td>
                <td className={classes.source}>
                  {payments
                    .map((payment) => `${payment.label} (${formatAmount(payment.amount)})`)
                    .join(' ; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
