import type { Simulation } from '../../../app/finance/index.ts';
import { formatAmount, formatShortDate } from '../../../app/text/index.ts';
import classes from './panel.module.css';

/** What each contract year gives right to: what is sure, what depends on the results. */
export function EntitlementTable({ simulation }: { simulation: Simulation }) {
  return (
    <section className={classes.block} aria-labelledby="droits-par-annee">
      <h2 id="droits-par-annee" className={classes.title}>
        Droits par année de contrat
      </h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Année</th>
            <th scope="col" className={classes.amount}>
              Sûr
            </th>
            <th scope="col" className={classes.amount}>
              Variable
            </th>
            <th scope="col" className={classes.amount}>
              Total
            </th>
          </tr>
        </thead>
        <tbody>
          {simulation.years.map(({ year, from, fixed, variable, total }) => (
            <tr key={year}>
              <th scope="row">
                {year}
                <span className={classes.small}>dès {formatShortDate(from.slice(0, 7))}</span>
              </th>
              <td className={classes.amount}>{formatAmount(fixed)}</td>
              <td className={classes.amount}>{formatAmount(variable)}</td>
              <td className={classes.amount}>
                <strong>{formatAmount(total)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.hint}>
        « Sûr » : une fois la mission démarrée. Ce qui est acquis une année n’arrive en partie que l’année
        suivante.
      </p>
    </section>
  );
}
