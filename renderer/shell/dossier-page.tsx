import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { AppBar, ErrorNotice, Loading } from '../components/index.ts';
import { DossierProvider, type Route, useHost } from '../state/index.ts';
import { DossierFrame } from './dossier-frame.tsx';
import type { DossierStore, OpenDossiers } from './open-dossiers.ts';

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
  const [attempt, setAttempt] = useState(0);
  const id = route.dossier;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens again
  useEffect(() => {
    let shown = true;
    setOpening({ kind: 'loading' });
    dossiers.open(client, id).then(
      (store) => shown && setOpening({ kind: 'ready', store }),
      (error: unknown) => shown && setOpening({ kind: 'failed', error }),
    );
    return () => {
      shown = false;
      onLeft(dossiers.leave(id));
    };
  }, [client, dossiers, id, onLeft, attempt]);

  if (opening.kind === 'loading') return <Loading label="Ouverture du dossier…" />;
  if (opening.kind === 'failed') {
    return (
      <>
        <AppBar />
        <main style={{ maxWidth: '44rem', margin: '3rem auto', padding: '0 1rem' }}>
          <h1>Ce dossier ne s’ouvre pas</h1>
          <ErrorNotice
            error={opening.error}
            safe="Son fichier est gardé tel quel : rien n’a été effacé ni remplacé."
            onRetry={() => setAttempt((count) => count + 1)}
          />
          <Button component="a" href="#/" variant="default" mt="lg">
            Mes dossiers
          </Button>
        </main>
      </>
    );
  }
  return (
    <DossierProvider store={opening.store}>
      <DossierFrame route={route} />
    </DossierProvider>
  );
}
