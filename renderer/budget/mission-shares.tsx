import { formatAmount, formatPercentage } from '../../app/text/index.ts';
import classes from './mission-shares.module.css';
import type { BudgetView } from './use-budget.ts';

/** What each mission costs, year by year, its share of the expenses as a bar, and the cost per inhabitant. */
export function MissionShares({ view: { summary, years } }: { view: BudgetView }) {
  const missions = [...summary.missions].sort((a, b) => b.total - a.total);
  if (missions.length < 2) return null;
  const largest = Math.max(...missions.map(({ share }) => share), 1);
  return (
    <section className={classes.section} aria-labelledby="cout-missions">
      <h2 id="cout-missions">Ce que coûte chaque mission</h2>
      <div className={classes.frame}>
        <table className={classes.table}>
          <caption className="visually-hidden">
            Charges par mission, en euros, hors contributions volontaires
          </caption>
          <thead>
            <tr>
              <th scope="col">Mission</th>
              {years.map((year) => (
                <th key={year} scope="col" className={classes.amount}>
                  {year}
                </th>
              ))}
              <th scope="col">Part des charges</th>
            </tr>
          </thead>
          <tbody>
            {missions.map(({ mission, label, amounts, share }) => (
              <tr key={mission}>
                <th scope="row">{label}</th>
                {amounts.map((amount, index) => (
                  <td key={years[index]} className={classes.amount}>
                    {amount === 0 ? '—' : formatAmount(amount)}
                  </td>
                ))}
                <td className={classes.share}>
                  <span
                    className={classes.bar}
                    style={{ inlineSize: `${(share / largest) * 60}%` }}
                    aria-hidden
                  />
                  {formatPercentage(share)}
                </td>
              </tr>
            ))}
          </tbody>
          {summary.years.some(({ costPerInhabitant }) => costPerInhabitant !== undefined) && (
            <tfoot>
              <tr>
                <th scope="row">Coût par habitant</th>
                {summary.years.map(({ label, costPerInhabitant }) => (
                  <td key={label} className={classes.amount}>
                    {costPerInhabitant === undefined ? '—' : formatAmount(costPerInhabitant)}
                  </td>
                ))}
                <td />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </section>
  );
}
