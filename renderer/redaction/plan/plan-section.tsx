import { IconCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { routeHash, useDossier } from '../../state/index.ts';
import { pageRoute } from '../model/page-address.ts';
import type { TreePage, TreeSection } from '../model/plan-tree.ts';
import classes from './plan-nav.module.css';
import { StateDot } from './state-dot.tsx';

interface PlanSectionProps {
  readonly section: TreeSection;
  /** Id of the current page when it is in this section. */
  readonly current: string | undefined;
}

/** One section of the plan; the current one shows its pages. */
export const PlanSection = memo(function PlanSection({ section, current }: PlanSectionProps) {
  const dossier = useDossier((state) => state.dossier.id);
  const [first] = section.pages;
  if (!first) return null;
  const alone = section.pages.length === 1;
  return (
    <li>
      <a
        className={classes.section}
        href={routeHash(pageRoute(dossier, first))}
        aria-current={current && alone ? 'page' : undefined}
        data-open={current ? true : undefined}
      >
        <StateDot state={section.state} count={section.count} />
        <span className={classes.title}>{section.title}</span>
        <Missing count={section.missing} />
      </a>
      {current && !alone && (
        <ul className={classes.pages}>
          {section.pages.map((page) => (
            <li key={page.id}>
              <PageLink dossier={dossier} page={page} current={page.id === current} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
});

function PageLink({ dossier, page, current }: { dossier: string; page: TreePage; current: boolean }) {
  return (
    <a
      className={classes.page}
      href={routeHash(pageRoute(dossier, page))}
      aria-current={current ? 'page' : undefined}
    >
      <span className={classes.title}>{page.title}</span>
      {page.missing > 0 ? (
        <Missing count={page.missing} />
      ) : (
        page.state === 'done' && (
          <>
            <IconCheck className={classes.check} aria-hidden />
            <span className="visually-hidden">, complet</span>
          </>
        )
      )}
    </a>
  );
}

function Missing({ count }: { count: number }) {
  if (count <= 0) return null;
  return (
    <span className={classes.missing} title={missingWords(count)}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">, {missingWords(count)}</span>
    </span>
  );
}

function missingWords(count: number): string {
  return count === 1 ? '1 réponse requise manque' : `${count} réponses requises manquent`;
}
