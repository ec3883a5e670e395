import { Button, Kbd } from '@mantine/core';
import { IconEye, IconSearch } from '@tabler/icons-react';
import { dossierTitle } from '../../app/dossier/index.ts';
import { AppBar } from '../components/index.ts';
import { HelpMenu } from '../help/index.ts';
import { routeHash, useDossier } from '../state/index.ts';
import classes from './dossier-header.module.css';
import type { DossierRoute } from './dossier-page.tsx';
import { ExportMenu } from './export-menu.tsx';
import { SaveState } from './save-state.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import type { ExportActions } from './use-export.tsx';
import type { KeyboardActions } from './use-keyboard.ts';

/** The ways to what explains Préfigure; stable. */
export interface HelpActions {
  guide(): void;
  privacy(): void;
  tour(): void;
}

export interface DossierHeaderProps {
  readonly route: DossierRoute;
  readonly keyboard: KeyboardActions;
  readonly exports: ExportActions;
  readonly help: HelpActions;
}

/** The bar of an open dossier: its name, its save state, search, preview and export. */
export function DossierHeader({ route, keyboard, exports, help }: DossierHeaderProps) {
  const title = useDossier((state) => dossierTitle(state.dossier, state.plan));
  const previewing = route.place === 'apercu';
  return (
    <AppBar
      trail={
        <>
          <nav className={classes.trail} aria-label="Vous êtes ici">
            <a className={classes.home} href="#/">
              Mes dossiers
            </a>
            <span aria-hidden>/</span>
            <span className={classes.title} title={title}>
              {title}
            </span>
          </nav>
          <SaveState />
        </>
      }
    >
      <UndoButtons onUndo={keyboard.undo} onRedo={keyboard.redo} />
      <button type="button" className={classes.search} data-tour="search" onClick={keyboard.search}>
        <IconSearch size={16} aria-hidden />
        <span>Aller à, chercher, faire…</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </button>
      <Button
        component="a"
        variant={previewing ? 'light' : 'default'}
        leftSection={<IconEye size={18} aria-hidden />}
        href={routeHash({ place: 'apercu', dossier: route.dossier })}
        aria-current={previewing ? 'page' : undefined}
      >
        Aperçu
      </Button>
      <span data-tour="export">
        <ExportMenu actions={exports} />
      </span>
      <HelpMenu onGuide={help.guide} onPrivacy={help.privacy} onKeys={keyboard.help} onTour={help.tour} />
    </AppBar>
  );
}
