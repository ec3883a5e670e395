import { Tooltip } from '@mantine/core';
import type { MemberFiche } from '../../../app/links/index.ts';
import { routeHash } from '../../state/index.ts';
import classes from './fiche-marks.module.css';

interface FicheMarksProps {
  readonly dossier: string;
  /** Id of the sub-section of the fiches action. */
  readonly subsection: string;
  readonly fiches: readonly MemberFiche[];
  /** False in a table, where arrows go from cell to cell and Tab leaves: the side card has the same links. */
  readonly reachable?: boolean;
}

/** The numbers of the fiches action a member works in, each leading to its fiche. */
export function FicheMarks({ dossier, subsection, fiches, reachable = true }: FicheMarksProps) {
  return (
    <span className={classes.marks}>
      <span className={classes.word}>{fiches.length > 1 ? 'Fiches' : 'Fiche'}</span>
      {fiches.map(({ fiche: { item, number, title }, pilot }) => {
        const name = pilot ? `${title} (pilote)` : title;
        return (
          <Tooltip key={item.id} label={name} multiline maw="20rem" openDelay={150}>
            <a
              className={classes.mark}
              data-pilot={pilot || undefined}
              href={routeHash({ place: 'redaction', dossier, subsection: `${subsection}/${item.id}` })}
              tabIndex={reachable ? undefined : -1}
              aria-label={`Fiche ${number} : ${name}`}
            >
              {number}
            </a>
          </Tooltip>
        );
      })}
    </span>
  );
}
