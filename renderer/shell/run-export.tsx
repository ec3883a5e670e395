import { notifications } from '@mantine/notifications';
import type { StoreApi } from 'zustand/vanilla';
import type { Client, FilePayload } from '../../app/contract.ts';
import { randomId } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { DossierState } from '../state/index.ts';
import { ExportProgress } from './export-progress.tsx';

const AGAIN_MS = 300;

/**
 * Saves, then has the host make a file, showing how far it is.
 * @returns the file, or undefined when the person stopped it
 * @throws PrefigureError what the host refused or failed, or unsaved changes
 */
export async function runExport(
  client: Client,
  store: StoreApi<DossierState>,
  make: (id: string, job: string) => Promise<FilePayload>,
): Promise<FilePayload | undefined> {
  const job = randomId();
  const work = { cancelled: false, over: false };
  const cancel = () => {
    work.cancelled = true;
    notifications.hide(job);
    void insist(client, job, work);
  };
  notifications.show({
    id: job,
    loading: true,
    autoClose: false,
    withCloseButton: false,
    message: <ExportProgress client={client} job={job} onCancel={cancel} />,
  });
  try {
    await store.getState().flush();
    if (store.getState().save.kind === 'failed') throw unsavedError();
    if (work.cancelled) return undefined;
    const file = await make(store.getState().dossier.id, job);
    return work.cancelled ? undefined : file;
  } catch (error) {
    if (work.cancelled) return undefined;
    throw error;
  } finally {
    work.over = true;
    notifications.hide(job);
  }
}

// The host may not have begun yet when it is first told to stop.
async function insist(client: Client, job: string, work: { readonly over: boolean }): Promise<void> {
  while (!work.over) {
    await client.call('export.cancel', { job }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

function unsavedError(): PrefigureError {
  return new PrefigureError(
    'storage',
    'Vos derniers changements ne sont pas enregistrés : le document ne les aurait pas.',
    'Enregistrez-les d’abord avec « Réessayer », en haut de la page.',
  );
}
