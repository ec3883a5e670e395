import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { dossierTitle } from '../../app/dossier/index.ts';
import { routeHash } from '../state/index.ts';
import type { DossierStore, OpenDossiers } from './open-dossiers.ts';

/** In the library: dossiers left with changes that could not be saved, still kept in this page. */
export function UnsavedNotice({ dossiers }: { dossiers: OpenDossiers }) {
  // A text, so that the comparison of snapshots holds while nothing changes.
  const kept = useSyncExternalStore(dossiers.subscribe, () =>
    dossiers
      .unsaved()
      .map((store) => `${store.getState().dossier.id} ${store.getState().save.kind}`)
      .join('\n'),
  );
  if (!kept) return null;
  return dossiers
    .unsaved()
    .map((store) => (
      <OneNotice
        key={store.getState().dossier.id}
        store={store}
        onRetry={() => void dossiers.leave(store.getState().dossier.id)}
      />
    ));
}

function OneNotice({ store, onRetry }: { store: DossierStore; onRetry: () => void }) {
  const { dossier, plan, save } = store.getState();
  // Still on its way: the notice is for what failed.
  if (save.kind !== 'failed') return null;
  return (
    <Alert
      color="red"
      mb="lg"
      icon={<IconAlertTriangle aria-hidden />}
      title={`Des changements de « ${dossierTitle(dossier, plan)} » ne sont pas enregistrés`}
    >
      <p style={{ margin: '0 0 0.75rem' }}>
        {save.message} {save.wayOut} Ils sont gardés dans cette page : ne la fermez pas.
      </p>
      <Group gap="sm">
        <Button variant="default" onClick={onRetry}>
          Réessayer
        </Button>
        <Button variant="default" component="a" href={routeHash({ place: 'redaction', dossier: dossier.id })}>
          Revenir au dossier
        </Button>
      </Group>
    </Alert>
  );
}
