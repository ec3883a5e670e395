import type { CSSProperties } from 'react';
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
  // A background rather than a drawing: there is one a line of the plan, and each drawing of its own (SVG) is one more
  // thing the browser arranges at each letter typed.
  return (
    <span
      className={classes.ring}
      style={
        {
          width: `${size / 16}rem`,
          height: `${size / 16}rem`,
          '--share': `${share * 100}%`,
        } as CSSProperties
      }
      role="img"
      aria-label={`${answered} sur ${required}`}
      data-done={done || undefined}
    />
  );
}
