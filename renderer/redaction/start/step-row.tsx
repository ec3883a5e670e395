import { IconCheck, IconClock, IconUser } from '@tabler/icons-react';
import { frenchSpacing } from '../../../app/text/index.ts';
import { Pill } from '../../components/index.ts';
import { routeHash, useDossier } from '../../state/index.ts';
import { pageRoute } from '../model/page-address.ts';
import classes from './start-page.module.css';
import type { WorkStep } from './work-steps.ts';

/** One step: why, how long, what can be done alone, and the way to each of its pages. */
export function StepRow({ step, current }: { step: WorkStep; current: boolean }) {
  const dossier = useDossier((state) => state.dossier.id);
  const done = step.state === 'done';
  return (
    <li className={classes.step} data-done={done || undefined} data-current={current || undefined}>
      <span className={classes.number} aria-hidden>
        {done ? <IconCheck size={16} stroke={2.4} /> : step.number}
      </span>
      <div className={classes.body}>
        <div className={classes.stepHead}>
          <h3>
            <a className={classes.stepLink} href={routeHash(pageRoute(dossier, step.goal))}>
              {step.title}
            </a>
          </h3>
          <StepState step={step} />
          <span className={classes.duration}>
            <IconClock size={15} aria-hidden />
            {step.duration}
          </span>
        </div>
        {!done && <p className={classes.why}>{frenchSpacing(step.why)}</p>}
        {!done && step.beforeMeeting && (
          <p className={classes.alone}>
            <IconUser size={16} aria-hidden />
            <span>
              <strong>Avant la première réunion :</strong> {frenchSpacing(step.beforeMeeting)}
            </span>
          </p>
        )}
        <details open={current || undefined}>
          <summary>{step.pages.length === 1 ? 'La page à écrire' : `Les ${step.pages.length} pages`}</summary>
          <ul className={classes.pages}>
            {step.pages.map((page) => (
              <li key={page.id}>
                <a className={classes.pageLink} href={routeHash(pageRoute(dossier, page))}>
                  {page.title}
                </a>
                {page.missing > 0 && (
                  <span className={classes.left}>
                    {page.missing === 1 ? '1 réponse manque' : `${page.missing} réponses manquent`}
                  </span>
                )}
                {page.missing === 0 && page.state === 'done' && (
                  <span className={classes.full}>
                    <IconCheck size={14} aria-hidden />
                    complet
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </li>
  );
}

function StepState({ step }: { step: WorkStep }) {
  if (step.state === 'done')
    return (
      <Pill tone="teal" icon={<IconCheck />}>
        fait
      </Pill>
    );
  if (step.state === 'partial') return <Pill tone="amber">en cours</Pill>;
  return null;
}
