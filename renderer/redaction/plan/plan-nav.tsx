import { IconInbox, IconRoute } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { routeHash, START_PAGE, START_TITLE, TRAY_PAGE, TRAY_TITLE, useDossier } from '../../state/index.ts';
import { useInsights } from '../model/insights.tsx';
import classes from './plan-nav.module.css';
import { PlanSection } from './plan-section.tsx';

/** The plan of the dossier: what is asked, what remains, and the way there. */
export function PlanNav({ current }: { current: string }) {
  const { tree } = useInsights();
  const { answered, required } = tree.count;
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on another page, its line comes into sight
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav ref={nav} className={classes.nav} aria-label="Plan du dossier">
      <p className={classes.head}>
        Projet de santé <span className="visually-hidden">: </span>
        <span className={classes.progress}>
          {answered} / {required} réponses requises
        </span>
      </p>
      <StartLink current={current} />
      <TrayLink current={current} />
      <ul className={classes.sections}>
        {tree.sections.map((section) => (
          <PlanSection
            key={section.id}
            section={section}
            current={section.pages.some((page) => page.id === current) ? current : undefined}
          />
        ))}
      </ul>
    </nav>
  );
}

function StartLink({ current }: { current: string }) {
  const dossier = useDossier((state) => state.dossier.id);
  const shown = useDossier((state) => Boolean(state.plan.order));
  if (!shown) return null;
  return (
    <a
      className={`${classes.section} ${classes.start}`}
      href={routeHash({ place: 'redaction', dossier, subsection: START_PAGE })}
      aria-current={current === START_PAGE ? 'page' : undefined}
    >
      <IconRoute size={16} aria-hidden />
      <span className={classes.title}>{START_TITLE}</span>
    </a>
  );
}

function TrayLink({ current }: { current: string }) {
  const dossier = useDossier((state) => state.dossier.id);
  const count = useDossier((state) => state.dossier.tray?.length ?? 0);
  if (!count) return null;
  return (
    <a
      className={`${classes.section} ${classes.start}`}
      href={routeHash({ place: 'redaction', dossier, subsection: TRAY_PAGE })}
      aria-current={current === TRAY_PAGE ? 'page' : undefined}
    >
      <IconInbox size={16} aria-hidden />
      <span className={classes.title}>
        {TRAY_TITLE} ({count})
      </span>
    </a>
  );
}
