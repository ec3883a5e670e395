import { IconCircleCheck } from '@tabler/icons-react';
import type { Progress } from '../../app/checks/index.ts';
import type { Plan } from '../../app/plan/index.ts';
import { ProgressBar } from '../components/index.ts';
import classes from './progress-overview.module.css';

interface ProgressOverviewProps {
  readonly plan: Plan;
  readonly progress: Progress;
  /** Section the list is narrowed to. */
  readonly section: string | undefined;
  readonly onSection: (section: string | undefined) => void;
}

/** Required answers in all and by section; a press on a section narrows the list to it. */
export function ProgressOverview({ plan, progress, section, onSection }: ProgressOverviewProps) {
  const sections = plan.sections.flatMap(({ id, shortTitle }) => {
    const count = progress.sections.get(id);
    return count ? [{ id, shortTitle, ...count }] : [];
  });
  const open = sections.filter(({ answered, required }) => answered < required);
  const done = sections.filter(({ answered, required }) => answered >= required);
  return (
    <section className={classes.overview} aria-label="Avancement">
      <p className={classes.total}>
        <strong>
          {progress.answered} / {progress.required}
        </strong>
        réponses requises
        <ProgressBar answered={progress.answered} required={progress.required} />
      </p>
      {open.length > 0 && (
        <ul className={classes.sections}>
          {open.map(({ id, shortTitle, answered, required }) => (
            <li key={id}>
              <button
                type="button"
                className={classes.section}
                aria-pressed={section === id}
                onClick={() => onSection(section === id ? undefined : id)}
              >
                <span className={classes.name} title={shortTitle}>
                  {shortTitle}
                </span>
                <span className={classes.count}>
                  {answered} / {required}
                </span>
                <ProgressBar answered={answered} required={required} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {done.length > 0 && (
        <p className={classes.done}>
          <IconCircleCheck size={16} aria-hidden />
          <span>
            {done.length === 1 ? 'Une section complète' : `${done.length} sections complètes`}
            {open.length > 0 && ` : ${done.map(({ shortTitle }) => shortTitle).join(', ')}`}
          </span>
        </p>
      )}
    </section>
  );
}
