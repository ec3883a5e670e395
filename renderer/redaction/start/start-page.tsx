import { Button } from '@mantine/core';
import { IconArrowRight, IconClock, IconListCheck } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { frenchSpacing } from '../../../app/text/index.ts';
import { routeHash, START_TITLE, useDossier } from '../../state/index.ts';
import { useInsights } from '../model/insights.tsx';
import { pageRoute } from '../model/page-address.ts';
import { DocumentList } from './document-list.tsx';
import { documentProgress } from './document-progress.ts';
import classes from './start-page.module.css';
import { StepRow } from './step-row.tsx';
import { nextStep, type WorkStep, workPhases } from './work-steps.ts';

/** « Par où commencer »: a proposed order of work, what is done of it, and the next step. */
export function StartPage({ notice }: { notice?: ReactNode }) {
  const plan = useDossier((state) => state.regional);
  const { order } = plan;
  const { tree, dossier } = useInsights();
  const documents = useMemo(() => documentProgress(plan, dossier), [plan, dossier]);
  if (!order) return null;
  const phases = workPhases(order, tree);
  const next = nextStep(phases);
  return (
    <div className={classes.page}>
      <h1 className={classes.title} tabIndex={-1}>
        {START_TITLE}
      </h1>
      <p className={classes.intro}>{frenchSpacing(order.notice)}</p>
      {notice}
      <DocumentList documents={documents} />
      {next ? <NextStep step={next} /> : <AllDone />}
      {phases.map(({ title, steps }) => (
        <section key={title} className={classes.phase}>
          <h2>{title}</h2>
          <ol className={classes.steps} start={steps[0]?.number}>
            {steps.map((step) => (
              <StepRow key={step.id} step={step} current={step === next} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function NextStep({ step }: { step: WorkStep }) {
  const dossier = useDossier((state) => state.dossier.id);
  return (
    <section className={classes.next} aria-labelledby="prochaine-etape">
      <div>
        <p className={classes.kicker}>Prochaine étape</p>
        <h2 id="prochaine-etape">{step.title}</h2>
        <p>{frenchSpacing(step.why)}</p>
        <p className={classes.duration}>
          <IconClock size={16} aria-hidden />
          Environ {step.duration}
        </p>
      </div>
      <Button
        component="a"
        size="md"
        href={routeHash(pageRoute(dossier, step.goal))}
        rightSection={<IconArrowRight size={18} aria-hidden />}
      >
        {step.state === 'empty' ? 'Commencer' : 'Continuer'}
        <span className="visually-hidden"> : {step.goal.title}</span>
      </Button>
    </section>
  );
}

function AllDone() {
  const dossier = useDossier((state) => state.dossier.id);
  return (
    <section className={classes.next} aria-labelledby="prochaine-etape">
      <div>
        <p className={classes.kicker}>Tout ce qui est requis est écrit</p>
        <h2 id="prochaine-etape">Relisez, puis déposez</h2>
        <p>Les contrôles disent ce qui ne s’accorde pas d’une page à l’autre.</p>
      </div>
      <Button
        component="a"
        size="md"
        href={routeHash({ place: 'controles', dossier })}
        leftSection={<IconListCheck size={18} aria-hidden />}
      >
        Voir les contrôles
      </Button>
    </section>
  );
}
