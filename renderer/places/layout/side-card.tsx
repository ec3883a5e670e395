import type { ReactNode } from 'react';
import classes from './side-card.module.css';

export interface SideCardProps {
  readonly title: string;
  readonly tone?: 'teal' | 'amber' | 'plain';
  readonly children: ReactNode;
}

/** A short fact of a side column, under its own small title. */
export function SideCard({ title, tone = 'plain', children }: SideCardProps) {
  return (
    <section className={classes.card} data-tone={tone}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </section>
  );
}
