import { useState } from 'react';
import type { Compared } from '../../app/contract.ts';
import { saveFile } from '../client/index.ts';
import { notifyDone, notifyError } from '../components/index.ts';
import { useDossierStore, useHost } from '../state/index.ts';

/** The comparison as a Word file with tracked changes, given to the person. */
export function useComparisonFile(before: Compared, after: Compared): { busy: boolean; run: () => void } {
  const { client, info } = useHost();
  const store = useDossierStore();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await store.getState().flush();
      const { id } = store.getState().dossier;
      const file = await client.call('versions.word', { id, before, after });
      if (await saveFile(client, info.capabilities, file)) notifyDone(`Document prêt : ${file.name}`);
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, run: () => void run() };
}
