import classes from './progress-ring.module.css';

export interface ProgressRingProps {
  /** Required items answered. */
  readonly answered: number;
  /** Required items in all; 0 draws a full ring. */
  readonly required: number;
  /** Diameter in pixels at normal text size. */
  readonly size?: number;
}

/** A small ring that fills up: empty, partial or done. The figures stand beside it or are read aloud. */
export function ProgressRing({ answered, required, size = 16 }: ProgressRingProps) {
  const done = answered >= required;
  const share = required ? Math.min(1, answered / required) : 1;
  // The pie is drawn as a very thick stroke: 25 is the length of the circle of radius 25 / 2π.
  return (
    <svg
      className={classes.ring}
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      viewBox="0 0 20 20"
      role="img"
      aria-label={`${answered} sur ${required}`}
      data-done={done || undefined}
    >
      <circle className={classes.track} cx="10" cy="10" r="8.75" />
      {done ? (
        <circle className={classes.full} cx="10" cy="10" r="9.6" />
      ) : (
        <circle
          className={classes.slice}
          cx="10"
          cy="10"
          r="3.979"
          strokeDasharray={`${share * 25} 25`}
          transform="rotate(-90 10 10)"
        />
      )}
    </svg>
  );
}
