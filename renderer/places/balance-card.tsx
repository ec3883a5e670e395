import type { Computed } from '../../app/computed/index.ts';
import classes from './balance-card.module.css';
import { SideCard } from './layout/index.ts';

/** Expenses, resources and result of each year, kept in sight while the tables are filled. */
export function BalanceCard({ balance }: { balance: Computed }) {
  return (
    <SideCard title="Équilibre">
      {balance.kind === 'table' ? (
        <>
          {balance.columns.slice(1).map(({ label }, year) => (
            <dl key={label} className={classes.year}>
              <dt className={classes.name}>{label}</dt>
              {balance.rows.map(([line = '', ...cells]) => (
                <div key={line} className={classes.line}>
                  <dt>{line}</dt>
                  <dd>{cells[year]}</dd>
                </div>
              ))}
            </dl>
          ))}
          {balance.note && <p className={classes.note}>{balance.note}</p>}
        </>
      ) : (
        <p className={classes.note}>
          {balance.kind === 'empty' ? balance.reason : balance.text} Les totaux apparaîtront ici.
        </p>
      )}
    </SideCard>
  );
}
