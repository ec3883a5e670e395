import type { ReactNode } from 'react';
import classes from './pill.module.css';

export type Tone = 'teal' | 'amber' | 'red' | 'blue' | 'neutral';

export interface PillProps {
  readonly tone?: Tone;
  /** A small line icon before the words; the words always carry the meaning. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A short label in a tinted capsule. */
export function Pill({ tone = 'neutral', icon, children }: PillProps) {
  return (
    <span className={classes.pill} data-tone={tone}>
      {icon && (
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
      )}
      {children}
    </span>
  );
}
