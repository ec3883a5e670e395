import { IconMapHeart } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './app-bar.module.css';
import { AppearanceMenu } from './appearance-menu.tsx';

export interface AppBarProps {
  /** Where the person is, after the logo. */
  readonly trail?: ReactNode;
  /** Search, then buttons, on the right. */
  readonly children?: ReactNode;
}

/** The bar at the top of every page: logo, place, search, actions, appearance. */
export function AppBar({ trail, children }: AppBarProps) {
  return (
    <header className={classes.bar} data-region="En-tête" tabIndex={-1}>
      <a className={classes.logo} href="#/">
        <IconMapHeart size={24} aria-hidden />
        Préfigure
      </a>
      <div className={classes.trail}>{trail}</div>
      <div className={classes.actions}>
        {children}
        <AppearanceMenu />
      </div>
    </header>
  );
}
