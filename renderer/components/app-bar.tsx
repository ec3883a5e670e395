import { IconMapHeart } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './app-bar.module.css';
import { AppearanceMenu } from './appearance-menu.tsx';

export interface AppBarProps {
  /** Where the person is, after the logo. */
  readonly trail?: ReactNode;
  /** Search, then buttons, on the right. */
  readonly children?: ReactNode;
  /** Called instead of following the link home (to save first, say). */
  readonly onHome?: () => void;
}

/** The bar at the top of every page: logo, place, search, actions, appearance. */
export function AppBar({ trail, children, onHome }: AppBarProps) {
  return (
    <header className={classes.bar} data-region="En-tête" tabIndex={-1}>
      <a
        className={classes.logo}
        href="#/"
        onClick={(event) => {
          if (!onHome) return;
          event.preventDefault();
          onHome();
        }}
      >
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
