import { useState } from 'react';
import { DismissDialog } from './dismiss-dialog.tsx';
import classes from './finding-list.module.css';
import { FindingRow } from './finding-row.tsx';
import { type FindingView, LEVELS, levelCount } from './finding-view.ts';

/** The findings, level by level; the button of each mends it, or leads to where it is mended. */
export function FindingList({ findings }: { findings: readonly FindingView[] }) {
  const [dismissing, setDismissing] = useState<FindingView>();
  if (!findings.length) return <p className={classes.none}>Rien de ce niveau.</p>;
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption className="visually-hidden">
          Ce qui manque ou ne va pas, du plus grave au moins grave
        </caption>
        <thead>
          <tr>
            <th scope="col">Niveau</th>
            <th scope="col">Constat</th>
            <th scope="col">Où</th>
            <th scope="col">
              <span className="visually-hidden">Que faire</span>
            </th>
          </tr>
        </thead>
        {LEVELS.map((level) => {
          const rows = findings.filter(({ finding }) => finding.level === level);
          return rows.length ? (
            <tbody key={level} aria-label={levelCount(level, rows.length)}>
              {rows.map((view) => (
                <FindingRow key={view.finding.id} view={view} onDismiss={setDismissing} />
              ))}
            </tbody>
          ) : null;
        })}
      </table>
      {dismissing && <DismissDialog finding={dismissing.finding} onClose={() => setDismissing(undefined)} />}
    </div>
  );
}
