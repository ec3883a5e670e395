import { Anchor, Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { membersByProfession, type ProfessionCount } from '../../../app/computed/index.ts';
import type { Dossier } from '../../../app/dossier/index.ts';
import { indexPlan, type Plan } from '../../../app/plan/index.ts';
import { formatNumber } from '../../../app/text/index.ts';
import { routeHash, useDossierStore } from '../../state/index.ts';
import { SideCard, showUndoNotice } from '../layout/index.ts';
import { SUPPLY, supplyChanges } from './members-model.ts';
import classes from './members-panel.module.css';

const SHOWN = 10;

/** Members by profession, beside those counted on the territory. */
export function ProfessionsCard({ plan, dossier }: { plan: Plan; dossier: Dossier }) {
  const store = useDossierStore();
  const counts = useMemo(() => membersByProfession(dossier, plan), [dossier, plan]);
  const changes = useMemo(() => supplyChanges(plan, dossier), [plan, dossier]);
  if (!counts.length)
    return (
      <SideCard title="Par profession">
        <p className={classes.note}>
          Les effectifs se comptent dès que les professions sont écrites dans le tableau.
        </p>
      </SideCard>
    );
  const most = Math.max(...counts.map(({ members, present }) => Math.max(members, present ?? 0)));
  const place = indexPlan(plan).place(SUPPLY);
  const counted = counts.some(({ present }) => present !== undefined);
  return (
    <SideCard title="Par profession">
      <Bars counts={counts.slice(0, SHOWN)} most={most} />
      {counts.length > SHOWN && (
        <details className={classes.more}>
          <summary>
            {counts.length - SHOWN > 1
              ? `${counts.length - SHOWN} autres professions`
              : 'Une autre profession'}
          </summary>
          <Bars counts={counts.slice(SHOWN)} most={most} />
        </details>
      )}
      {place && (
        <p className={classes.note}>
          {counted
            ? 'Membres, sur les professionnels comptés dans le '
            : 'Pour comparer, comptez les professionnels dans le '}
          <Anchor
            inherit
            href={routeHash({
              place: 'redaction',
              dossier: dossier.id,
              subsection: place.subsection.id,
              field: SUPPLY,
            })}
          >
            diagnostic de l’offre
          </Anchor>
          .
        </p>
      )}
      {changes.length > 0 && (
        <Button
          variant="default"
          size="compact-sm"
          mih={32}
          rightSection={<IconArrowRight size={15} aria-hidden />}
          onClick={() => {
            store.getState().change(changes);
            showUndoNotice(store, 'Nombre d’adhérents reporté dans le diagnostic de l’offre.');
          }}
        >
          Reporter dans le diagnostic
        </Button>
      )}
    </SideCard>
  );
}

function Bars({ counts, most }: { counts: readonly ProfessionCount[]; most: number }) {
  return (
    <ul className={classes.bars}>
      {counts.map(({ profession, label, members, present }) => (
        <li key={profession}>
          <span>{label}</span>
          <span className={classes.figure}>
            <strong>{formatNumber(members)}</strong>
            {present !== undefined && ` sur ${formatNumber(present)}`}
          </span>
          <span className={classes.bar} aria-hidden>
            {present !== undefined && <span data-part="present" style={{ width: share(present, most) }} />}
            <span
              data-part="members"
              data-over={(present !== undefined && members > present) || undefined}
              style={{ width: share(members, most) }}
            />
          </span>
          {present !== undefined && members > present && (
            <span className={classes.over}>plus de membres que de professionnels comptés</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function share(value: number, most: number): string {
  return `${Math.round((value / Math.max(1, most)) * 100)}%`;
}
