import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { membersByCommune } from '../../../app/computed/index.ts';
import type { Dossier } from '../../../app/dossier/index.ts';
import { SideCard } from '../layout/index.ts';
import classes from './members-panel.module.css';

const SHOWN = 8;

/** Members by commune, those outside of the territory, and the communes without any. */
export function CommunesCard({ dossier }: { dossier: Dossier }) {
  const { communes, without } = useMemo(() => membersByCommune(dossier), [dossier]);
  if (!communes.length) return null;
  const outside = communes.filter(({ inTerritory }) => !inTerritory);
  const others = communes.slice(SHOWN);
  return (
    <SideCard title="Par commune">
      <ul className={classes.counts}>
        {communes.slice(0, SHOWN).map(({ commune, members }) => (
          <li key={commune}>
            <span>{commune}</span> <strong>{members}</strong>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <details className={classes.more}>
          <summary>{others.length > 1 ? `${others.length} autres communes` : 'Une autre commune'}</summary>
          <ul className={classes.counts}>
            {others.map(({ commune, members }) => (
              <li key={commune}>
                <span>{commune}</span> <strong>{members}</strong>
              </li>
            ))}
          </ul>
        </details>
      )}
      {outside.length > 0 && (
        <p className={classes.warning}>
          <IconAlertTriangle size={15} aria-hidden />
          <span>Hors de vos communes : {outside.map(({ commune }) => commune).join(', ')}.</span>
        </p>
      )}
      {without.length > 0 && (
        <details className={classes.more}>
          <summary>
            {without.length > 1 ? `${without.length} communes sans membre` : 'Une commune sans membre'}
          </summary>
          <p className={classes.note}>{without.join(', ')}.</p>
        </details>
      )}
    </SideCard>
  );
}
