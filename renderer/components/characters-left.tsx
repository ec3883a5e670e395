import { useDebouncedValue } from '@mantine/hooks';
import classes from './characters-left.module.css';
import { charactersLeft } from './characters-words.ts';

interface CharactersLeftProps {
  /** Characters written. */
  readonly length: number;
  /** Most characters asked. */
  readonly most: number;
}

/** Longer than the pause between two words: a screen reader is not interrupted at every letter. */
const QUIET_MS = 1_500;

/** How much room is left in a text of limited length. Says, never cuts: what is too long stays and is marked. */
export function CharactersLeft({ length, most }: CharactersLeftProps) {
  const [settled] = useDebouncedValue(length, QUIET_MS);
  const { words, state } = charactersLeft(length, most);
  const later = charactersLeft(settled, most);
  return (
    <span className={classes.left} data-state={state}>
      <span aria-hidden>{words}</span>
      <span className="visually-hidden" role="status">
        {later.state === 'far' ? '' : later.words}
      </span>
    </span>
  );
}

/** The same, beside an input that says itself what is too long; `late` keeps quiet as long as there is room enough. */
export function RoomLeft({ length, most, late = false }: CharactersLeftProps & { readonly late?: boolean }) {
  const { state } = charactersLeft(length, most);
  if (state === 'over' || (late && state === 'far')) return null;
  return <CharactersLeft length={length} most={most} />;
}
