import { type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import type { FieldMatches } from '../../app/search/index.ts';
import { part } from '../components/index.ts';
import { HelpOverlay, type HelpOverlayName } from '../help/index.ts';
import { navigate, setWritingAlone, useDossierStore } from '../state/index.ts';
import type { HelpActions } from './dossier-header.tsx';
import { KeyboardMap } from './keyboard-map.tsx';

const FindPanel = part(() => import('./find/find-panel.tsx').then(({ FindPanel }) => FindPanel));

export interface Overlays {
  readonly openKeys: () => void;
  readonly openFind: () => void;
  readonly help: HelpActions;
  /** The search panel, when it is open; belongs beside the place. */
  readonly find: ReactNode;
  /** Whatever explains the application over the page. */
  readonly shown: ReactNode;
}

/** What opens over or beside any place of a dossier: search and replace, the guide, the keys, the tour. */
export function useOverlays(dossier: string): Overlays {
  const store = useDossierStore();
  const [shown, setShown] = useState<HelpOverlayName | 'keys'>();
  /** How many times the search was asked for; 0 while it is closed. */
  const [asked, setAsked] = useState(0);
  const [opener, setOpener] = useState<Element | null>(null);
  const close = useCallback(() => setShown(undefined), []);
  const openKeys = useCallback(() => setShown('keys'), []);
  const openFind = useCallback(() => {
    setAsked((count) => count + 1);
    const active = document.activeElement;
    if (!active?.closest('[data-region="search"]')) setOpener(active);
  }, []);
  const closeFind = useCallback(
    (field: FieldMatches | undefined) => {
      setAsked(0);
      if (field) navigate({ place: 'redaction', dossier, subsection: field.subsection, field: field.key });
      else if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener, dossier],
  );
  const help = useMemo<HelpActions>(
    () => ({
      guide: () => setShown('guide'),
      privacy: () => setShown('privacy'),
      tour() {
        setWritingAlone(false);
        const subsection = store.getState().plan.sections[0]?.subsections[0]?.id;
        navigate({ place: 'redaction', dossier, subsection });
        setShown('tour');
      },
    }),
    [store, dossier],
  );
  return {
    openKeys,
    openFind,
    help,
    find: asked > 0 && (
      <Suspense>
        <FindPanel asked={asked} onClose={closeFind} />
      </Suspense>
    ),
    shown: shown === 'keys' ? <KeyboardMap onClose={close} /> : <HelpOverlay shown={shown} onClose={close} />,
  };
}
