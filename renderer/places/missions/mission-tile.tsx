import { Anchor, Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { IndicatorAmounts } from '../../../app/finance/index.ts';
import { formatShortDate } from '../../../app/text/index.ts';
import { type Milestone, type MissionLine, milestoneWords } from '../../../app/timeline/index.ts';
import { Pill } from '../../components/index.ts';
import { routeHash } from '../../state/index.ts';
import { MissionAmounts } from './mission-amounts.tsx';
import type { MissionCard } from './missions-model.ts';
import classes from './missions-place.module.css';

interface MissionTileProps {
  readonly mission: MissionCard;
  /** Id of the dossier. */
  readonly dossier: string;
  /** When it starts and is deployed; nothing when it is not taken on. */
  readonly line: MissionLine | undefined;
  /** How its variable part is shared, once the scales are known. */
  readonly amounts: IndicatorAmounts | undefined;
  readonly onToggle: () => void;
}

/** One mission: taken on or not, how many fiches serve it, what is left to write. */
export function MissionTile({ mission, dossier, line, amounts, onToggle }: MissionTileProps) {
  const { label, kind, chosen, fiches, missing, subsection } = mission;
  return (
    <li className={classes.mission} data-chosen={chosen || undefined}>
      <Checkbox
        label={label}
        checked={chosen}
        onChange={onToggle}
        classNames={{ label: classes.missionName ?? '' }}
      />
      {chosen && line && <MissionDates line={line} />}
      {chosen && amounts && subsection && (
        <MissionAmounts
          amounts={amounts}
          href={routeHash({ place: 'redaction', dossier, subsection, field: amounts.field })}
        />
      )}
      <div className={classes.foot}>
        <div className={classes.pills}>
          {kind && (
            <Pill tone={kind === 'socle' ? 'blue' : 'neutral'}>
              {kind === 'socle' ? 'socle' : 'optionnelle'}
            </Pill>
          )}
          {chosen && fiches > 0 && (
            <Pill>
              {fiches} fiche{fiches > 1 ? 's' : ''} action
            </Pill>
          )}
          {chosen && fiches === 0 && (
            <Pill tone="amber" icon={<IconAlertTriangle />}>
              aucune fiche action
            </Pill>
          )}
        </div>
        {chosen && subsection && (
          <Anchor
            className={classes.write}
            href={routeHash({ place: 'redaction', dossier, subsection })}
            aria-label={`Écrire la mission : ${label}`}
          >
            {missing ? `Écrire (${missing} manque${missing > 1 ? 'nt' : ''})` : 'Relire'}
          </Anchor>
        )}
      </div>
    </li>
  );
}

function MissionDates({ line }: { line: MissionLine }) {
  const rows: readonly (readonly [string, Milestone])[] = [
    ['Démarrage', line.start],
    ['Déploiement', line.deployed],
  ];
  return (
    <dl className={classes.dates}>
      {rows.map(([name, milestone]) => (
        <div key={name} data-state={milestone.state}>
          <dt>{name}</dt>
          <dd>{milestoneWords(milestone, formatShortDate)}</dd>
        </div>
      ))}
    </dl>
  );
}
