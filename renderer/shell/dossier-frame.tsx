import { useDocumentTitle } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { dossierTitle } from '../../app/dossier/index.ts';
import { ErrorBoundary } from '../components/index.ts';
import { rememberPlace } from '../library/last-places.ts';
import { routeHash, START_TITLE, useDossier, useDossierStore, useHost } from '../state/index.ts';
import classes from './dossier-frame.module.css';
import { DossierHeader } from './dossier-header.tsx';
import type { DossierRoute } from './dossier-page.tsx';
import { KeyboardMap } from './keyboard-map.tsx';
import { PlaceTabs } from './place-tabs.tsx';
import { PlaceView } from './place-view.tsx';
import { placeLabel } from './places.ts';
import { RefusedDialog } from './refused-dialog.tsx';
import { SaveFailure } from './save-failure.tsx';
import { openPalette, Palette } from './search/palette.tsx';
import { isStartPage, shownSubsection } from './shown-subsection.ts';
import { useCommands } from './use-commands.tsx';
import { useDossierCommands } from './use-dossier-commands.ts';
import { useExport } from './use-export.tsx';
import { useKeyboard } from './use-keyboard.ts';
import { useTabCounts } from './use-tab-counts.ts';

/** An open dossier: bar, tabs, the place being visited, and what reaches over all of them. */
export function DossierFrame({ route }: { route: DossierRoute }) {
  const { info } = useHost();
  const store = useDossierStore();
  const starting = useDossier((state) => isStartPage(state.regional, route, state.dossier.example));
  const shown = useDossier((state) => (starting ? undefined : shownSubsection(state.regional, route)));
  const [helpOpened, setHelpOpened] = useState(false);
  const commands = useDossierCommands(shown?.id);
  const exports = useExport();
  const keyboard = useMemo(
    () => ({
      undo: commands.undo,
      redo: commands.redo,
      save: () => void commands.save(),
      search: openPalette,
      help: () => setHelpOpened(true),
    }),
    [commands],
  );
  useKeyboard(keyboard);
  useRememberedPlace(route, starting ? START_TITLE : (shown?.title ?? placeLabel(route.place)));
  const title = useDossier((state) => dossierTitle(state.dossier, state.plan));
  useDocumentTitle(`${placeLabel(route.place)} · ${title} · Préfigure`);
  // The address may change the place while something is still waiting: save it on the way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on every change of place
  useEffect(() => void store.getState().flush(), [store, route.place]);

  return (
    <div className={classes.frame}>
      <DossierHeader route={route} keyboard={keyboard} exports={exports} />
      <SaveFailure />
      <PlaceTabs route={route} counts={useTabCounts()} />
      <div className={classes.place}>
        <ErrorBoundary resetKey={`${route.place} ${route.subsection ?? ''}`} library={info.library}>
          <PlaceView route={route} />
        </ErrorBoundary>
      </div>
      <Palette commands={useCommands(keyboard, exports)} />
      {helpOpened && <KeyboardMap onClose={() => setHelpOpened(false)} />}
      {exports.refusal && <RefusedDialog actions={exports} refusal={exports.refusal} />}
    </div>
  );
}

/** So that the library can offer to take up where she was. */
function useRememberedPlace(route: DossierRoute, title: string): void {
  useEffect(() => {
    rememberPlace(route.dossier, { hash: routeHash({ ...route, field: undefined }), title });
  }, [route, title]);
}
