import { Pill } from '../components/index.ts';
import { routeHash } from '../state/index.ts';
import classes from './finding-list.module.css';
import { type FindingView, LEVEL_WORDS, LEVELS, levelCount } from './finding-view.ts';

/** The findings, level by level; the button of each leads to where it is mended. */
export function FindingList({ findings }: { findings: readonly FindingView[] }) {
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
                <FindingRow key={view.finding.id} view={view} />
              ))}
            </tbody>
          ) : null;
        })}
      </table>
    </div>
  );
}

function FindingRow({ view }: { view: FindingView }) {
  const { finding, place, action, route } = view;
  const { one, tone } = LEVEL_WORDS[finding.level];
  return (
    <tr>
      <td className={classes.level}>
        <Pill tone={tone}>{one}</Pill>
      </td>
      <td className={classes.words}>
        <p className={classes.message}>{finding.message}</p>
        {finding.reason && <p className={classes.reason}>{finding.reason}</p>}
      </td>
      <td className={classes.place}>{place}</td>
      <td className={classes.action}>
        <a className={classes.go} href={routeHash(route)} aria-label={`${action} : ${finding.message}`}>
          {action}
        </a>
      </td>
    </tr>
  );
}
