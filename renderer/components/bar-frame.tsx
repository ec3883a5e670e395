import { IconMapHeart } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './app-bar.module.css';

export interface BarFrameProps {
  /** Where the person is, after the logo. */
  readonly trail?: ReactNode;
  /** What can be done, on the right. */
  readonly children?: ReactNode;
}

/** The bar at the top of every page, with the logo alone: the first page has no more until the program is there. */
export function BarFrame({ trail, children }: BarFrameProps) {
  return (
    <header className={classes.bar} data-region="En-tête" tabIndex={-1}>
      <a className={classes.logo} href="#/">
        <IconMapHeart size={24} aria-hidden />
        Préfigure
      </a>
      <div className={classes.trail}>{trail}</div>
      <div className={classes.actions}>{children}</div>
    </header>
  );
}
