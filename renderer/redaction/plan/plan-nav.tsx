import { useEffect, useRef } from 'react';
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
