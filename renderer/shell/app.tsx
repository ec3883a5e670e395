import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../app/contract.ts';
import { Announcer, ErrorBoundary, Loading, loadWhenIdle, part } from '../components/index.ts';
import { LibraryPage } from '../library/index.ts';
import { parseRoute, useHash, useHost } from '../state/index.ts';
import { createOpenDossiers } from './open-dossiers.ts';
import { RecoveryNotice } from './recovery-notice.tsx';
import { UnsavedNotice } from './unsaved-notice.tsx';
import { useHistoryKeys } from './use-history-keys.ts';
import { useLeaveGuard } from './use-leave-guard.ts';

const DossierPage = part(() => import('./dossier-page.tsx').then(({ DossierPage }) => DossierPage));

const StructuresPage = part(() =>
  import('../structures/index.ts').then(({ StructuresPage }) => StructuresPage),
);

/** Long enough for the first screen to be there, and not to hinder whoever knows where to go. */
const SETTLED_MS = 2_000;

interface AppProps {
  /** The dossiers as just read, for a first page that is the library. */
  readonly library: CallOutput<'library.list'> | undefined;
}

/** The library, or the dossier the address names. */
export function App({ library }: AppProps) {
  const { info } = useHost();
  const route = parseRoute(useHash());
  const [dossiers] = useState(createOpenDossiers);
  const leaving = useRef<Promise<void>>(Promise.resolve());
  useLeaveGuard(dossiers);
  useHistoryKeys();
  useEffect(() => {
    const timer = setTimeout(loadWhenIdle, SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);

  // True of the first page only: whoever comes back to the library has changed something meanwhile.
  const known = useRef(library);
  useEffect(() => {
    known.current = undefined;
  }, []);

  const settled = useCallback(() => leaving.current, []);
  const onLeft = useCallback((done: Promise<void>) => {
    leaving.current = done;
  }, []);

  return (
    <>
      {route.place === 'bibliotheque' ? (
        <LibraryPage
          settled={settled}
          known={known.current}
          notice={(reload) => (
            <>
              <UnsavedNotice dossiers={dossiers} />
              <RecoveryNotice dossiers={dossiers} onChange={reload} />
            </>
          )}
        />
      ) : route.place === 'guide' ? (
        <Suspense fallback={<Loading />}>
          <StructuresPage page={route.page} />
        </Suspense>
      ) : (
        <ErrorBoundary resetKey={route.dossier} library={info.library}>
          <Suspense fallback={<Loading label="Ouverture du dossier…" />}>
            <DossierPage key={route.dossier} route={route} dossiers={dossiers} onLeft={onLeft} />
          </Suspense>
        </ErrorBoundary>
      )}
      <Announcer />
    </>
  );
}
