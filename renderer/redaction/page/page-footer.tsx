import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { routeHash, useDossier } from '../../state/index.ts';
import { useInsights } from '../model/insights.tsx';
import { pageRoute } from '../model/page-address.ts';
import classes from './subsection-page.module.css';

/** The way to the page before and to the page after, in the order of the plan. */
export function PageFooter({ address }: { address: string }) {
  const { tree } = useInsights();
  const dossier = useDossier((state) => state.dossier.id);
  const index = tree.pages.findIndex(({ id }) => id === address);
  const before = index > 0 ? tree.pages[index - 1] : undefined;
  const after = index >= 0 ? tree.pages[index + 1] : undefined;
  if (!before && !after) return null;
  return (
    <nav className={classes.footer} aria-label="Page précédente et suivante">
      {before && (
        <a className={classes.step} href={routeHash(pageRoute(dossier, before))}>
          <IconArrowLeft size={18} aria-hidden />
          <span>
            <small>Précédent</small>
            {before.title}
          </span>
        </a>
      )}
      {after && (
        <a className={`${classes.step} ${classes.next}`} href={routeHash(pageRoute(dossier, after))}>
          <span>
            <small>Suivant</small>
            {after.title}
          </span>
          <IconArrowRight size={18} aria-hidden />
        </a>
      )}
    </nav>
  );
}
