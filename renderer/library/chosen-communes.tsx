import { Pill as Chip } from '@mantine/core';
import type { Commune } from '../../app/territory/index.ts';
import { formatNumber } from '../../app/text/index.ts';
import classes from './chosen-communes.module.css';

/** The communes chosen so far, with their number and population; each can be taken off. */
export function ChosenCommunes(props: { communes: readonly Commune[]; onRemove: (code: string) => void }) {
  const { communes, onRemove } = props;
  const population = communes.reduce((sum, each) => sum + (each.population ?? 0), 0);
  return (
    <div className={classes.chosen}>
      <p role="status">
        {communes.length === 0
          ? 'Aucune commune choisie.'
          : `${formatNumber(communes.length)} commune${communes.length > 1 ? 's' : ''} · ${formatNumber(population)} habitants`}
      </p>
      <div className={classes.chips}>
        {communes.map(({ code, name }) => (
          <Chip
            key={code}
            size="md"
            withRemoveButton
            onRemove={() => onRemove(code)}
            removeButtonProps={{ 'aria-label': `Retirer ${name}`, tabIndex: 0, 'aria-hidden': false }}
          >
            {name}
          </Chip>
        ))}
      </div>
    </div>
  );
}
