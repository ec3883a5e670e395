import { useEffect, useState } from 'react';
import { Loading } from '../components/index.ts';
import { DossierProvider, type Route, useHost } from '../state/index.ts';
import { DossierFrame } from './dossier-frame.tsx';
import type { DossierStore, OpenDossiers } from './open-dossiers.ts';
import { OpeningFailure } from './opening-failure.tsx';

export type DossierRoute = Exclude<Route, { place: 'bibliotheque' | 'guide' }>;

export interface DossierPageProps {
  readonly route: DossierRoute;
  readonly dossiers: OpenDossiers;
  /** Given a promise of the last save when the person goes elsewhere. */
  readonly onLeft: (done: Promise<void>) => void;
}

type Opening =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly store: DossierStore };

/** Opens one dossier and keeps it open while its address is shown. */
export function DossierPage({ route, dossiers, onLeft }: DossierPageProps) {
  const { client } = useHost();
  const [opening, setOpening] = useState<Opening>({ kind: 'loading' });
  const [attempt, setAttempt] = useState({ count: 0, takeOver: false });
  const id = route.dossier;

  useEffect(() => {
    let shown = true;
    setOpening({ kind: 'loading' });
    dossiers.open(client, id, attempt.takeOver).then(
      (store) => shown && setOpening({ kind: 'ready', store }),
      (error: unknown) => shown && setOpening({ kind: 'failed', error }),
    );
    return () => {
      shown = false;
      onLeft(dossiers.leave(id));
    };
  }, [client, dossiers, id, onLeft, attempt]);

  if (opening.kind === 'loading') return <Loading label="Ouverture du dossier…" />;
  if (opening.kind === 'failed')
    return (
      <OpeningFailure
        id={id}
        error={opening.error}
        onRetry={(takeOver = false) => setAttempt({ count: attempt.count + 1, takeOver })}
      />
    );
  return (
    <DossierProvider store={opening.store}>
      <DossierFrame route={route} />
    </DossierProvider>
  );
}
