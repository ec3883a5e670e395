import { useDocumentTitle } from '@mantine/hooks';
import { useEffect, useMemo } from 'react';
import { dossierTitle } from '../../app/dossier/index.ts';
import { ErrorBoundary } from '../components/index.ts';
import { TourOffer } from '../help/index.ts';
import { rememberPlace } from '../library/last-places.ts';
import {
  isWritingAlone,
  routeHash,
  START_TITLE,
  setWritingAlone,
  useDossier,
  useDossierStore,
  useHost,
  useWritingAlone,
} from '../state/index.ts';
import classes from './dossier-frame.module.css';
import { DossierHeader } from './dossier-header.tsx';
import type { DossierRoute } from './dossier-page.tsx';
import { KeptWords } from './kept-words.tsx';
import { PlaceTabs } from './place-tabs.tsx';
import { PlaceView } from './place-view.tsx';
import { placeLabel } from './places.ts';
import { RefusedDialog } from './refused-dialog.tsx';
import { SaveFailure } from './save-failure.tsx';
import { openPalette, Palette } from './search/palette.tsx';
import { isStartPage, shownSubsection } from './shown-subsection.ts';
import { useCommands } from './use-commands.tsx';
import { useDossierCommands } from './use-dossier-commands.ts';
import { useDossierWatch } from './use-dossier-watch.ts';
import { useExport } from './use-export.tsx';
import { useKeyboard } from './use-keyboard.ts';
import { useOverlays } from './use-overlays.tsx';
import { useTabCounts } from './use-tab-counts.ts';
import { useWordsFirst } from './use-words-first.ts';

/** An open dossier: bar, tabs, the place being visited, and what reaches over all of them. */
export function DossierFrame({ route }: { route: DossierRoute }) {
  const { info } = useHost();
  const store = useDossierStore();
  const starting = useDossier((state) => isStartPage(state.regional, route, state.dossier.example));
  const shown = useDossier((state) => (starting ? undefined : shownSubsection(state.regional, route)));
  const overlays = useOverlays(route.dossier);
  const alone = useWritingAlone() && route.place === 'redaction' && !starting;
  const commands = useDossierCommands(shown?.id);
  const exports = useExport();
  const keyboard = useMemo(
    () => ({
      undo: commands.undo,
      redo: commands.redo,
      save: () => void commands.save(),
      search: openPalette,
      help: overlays.openKeys,
      find: overlays.openFind,
      writeAlone: () => setWritingAlone(!isWritingAlone()),
    }),
    [commands, overlays.openKeys, overlays.openFind],
  );
  useKeyboard(keyboard);
  useDossierWatch();
  useWordsFirst();
  const counts = useTabCounts();
  useRememberedPlace(route, starting ? START_TITLE : (shown?.title ?? placeLabel(route.place)));
  const title = useDossier((state) => dossierTitle(state.dossier, state.plan));
  useDocumentTitle(`${placeLabel(route.place)} · ${title} · Préfigure`);
  // The address may change the place while something is still waiting: save it on the way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on every change of place
  useEffect(() => void store.getState().flush(), [store, route.place]);

  return (
    <div className={classes.frame}>
      <DossierHeader route={route} keyboard={keyboard} exports={exports} help={overlays.help} />
      <SaveFailure />
      <KeptWords />
      {!alone && <PlaceTabs route={route} counts={counts} />}
      <div className={classes.body}>
        <div className={classes.place}>
          <ErrorBoundary resetKey={`${route.place} ${route.subsection ?? ''}`} library={info.library}>
            <PlaceView route={route} startNotice={<TourOffer onStart={overlays.help.tour} />} />
          </ErrorBoundary>
        </div>
        {overlays.find}
      </div>
      <Palette commands={useCommands(keyboard, exports, overlays.help)} />
      {overlays.shown}
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
