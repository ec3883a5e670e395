import type { ReactNode } from 'react';
import type { Computed } from '../../app/computed/index.ts';
import classes from './balance-strip.module.css';

interface BalanceStripProps {
  readonly balance: Computed;
  /** What stands after the years, in the same line. */
  readonly children?: ReactNode;
}

/** Expenses, resources and result of each year side by side, in sight while the tables are filled. */
export function BalanceStrip({ balance, children }: BalanceStripProps) {
  return (
    <section className={classes.strip} aria-label="Équilibre">
      {balance.kind === 'table' &&
        balance.columns.slice(1).map(({ label }, year) => (
          <div key={label} className={classes.card}>
            <h2 className={classes.title}>{label}</h2>
            <dl className={classes.lines}>
              {balance.rows.map(([line = '', ...cells]) => (
                <div key={line} className={classes.line}>
                  <dt>{line}</dt>
                  <dd>{cells[year]}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      {balance.kind === 'empty' && (
        <div className={classes.card}>
          <h2 className={classes.title}>Équilibre</h2>
          <p>{balance.reason} Les totaux de chaque année apparaîtront ici.</p>
        </div>
      )}
      {children && <div className={classes.card}>{children}</div>}
      {balance.kind === 'table' && balance.note && <p className={classes.note}>{balance.note}</p>}
    </section>
  );
}
