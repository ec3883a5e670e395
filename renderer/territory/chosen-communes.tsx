import { CloseButton } from '@mantine/core';
import type { Commune } from '../../app/territory/index.ts';
import { formatNumber } from '../../app/text/index.ts';
import classes from './chosen-communes.module.css';

interface ChosenCommunesProps {
  readonly codes: readonly string[];
  /** What is known of them; a code alone is shown for the others. */
  readonly known: ReadonlyMap<string, Commune>;
  readonly onRemove: (code: string) => void;
}

/** The communes chosen so far, each with a button to take it away, and the people they make. */
export function ChosenCommunes({ codes, known, onRemove }: ChosenCommunesProps) {
  const people = codes.reduce((sum, code) => sum + (known.get(code)?.population ?? 0), 0);
  const name = (code: string) => known.get(code)?.name ?? `commune ${code}`;
  return (
    <div className={classes.chosen}>
      <p className={classes.total}>
        {codes.length} commune{codes.length > 1 ? 's' : ''}
        {people > 0 && `, ${formatNumber(people)} habitants`}
      </p>
      <ul className={classes.list}>
        {codes.map((code) => (
          <li key={code} className={classes.item}>
            <span>{name(code)}</span>
            <CloseButton size={32} aria-label={`Retirer ${name(code)}`} onClick={() => onRemove(code)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
