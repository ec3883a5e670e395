import classes from './progress-bar.module.css';

/** Required items answered, as a bar. Put the figures next to it: the bar itself says nothing aloud. */
export function ProgressBar({ answered, required }: { answered: number; required: number }) {
  const share = required ? Math.min(1, answered / required) : 0;
  return (
    <span className={classes.bar} aria-hidden>
      <span className={classes.done} style={{ width: `${share * 100}%` }} />
    </span>
  );
}
