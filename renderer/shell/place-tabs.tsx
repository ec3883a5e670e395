import { useRef } from 'react';
import { routeHash, useDossier } from '../state/index.ts';
import type { DossierRoute } from './dossier-page.tsx';
import classes from './place-tabs.module.css';
import { placesOf } from './places.ts';
import type { TabCounts } from './use-tab-counts.ts';

/** The places of the dossier, as links: each has its own address. */
export function PlaceTabs({ route, counts }: { route: DossierRoute; counts: TabCounts }) {
  // Coming back to the writing brings back to the sub-section where she was.
  const lastWriting = useRef<DossierRoute | undefined>(undefined);
  if (route.place === 'redaction') lastWriting.current = route;
  const plan = useDossier((state) => state.plan);

  return (
    <nav
      className={classes.tabs}
      data-tour="places"
      aria-label="Lieux du dossier"
      data-region="Onglets"
      tabIndex={-1}
    >
      <ul>
        {placesOf(plan).map(({ place, label, icon: Icon }) => {
          const count = counts[place];
          const target =
            place === 'redaction' && lastWriting.current
              ? { ...lastWriting.current, field: undefined }
              : { place, dossier: route.dossier };
          return (
            <li key={place}>
              <a
                className={classes.tab}
                href={routeHash(target)}
                aria-current={route.place === place ? 'page' : undefined}
              >
                <Icon size={17} aria-hidden />
                {label}
                {count && (
                  <span className={classes.count} data-tone={count.tone}>
                    {count.value}
                    <span className="visually-hidden"> {count.meaning}</span>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
