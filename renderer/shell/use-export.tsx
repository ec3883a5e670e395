import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useState } from 'react';
import type { FilePayload } from '../../app/contract.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { PlanDocument } from '../../app/plan/index.ts';
import { saveFile } from '../client/index.ts';
import { notifyDone, notifyError } from '../components/index.ts';
import { useDossierStore, useHost } from '../state/index.ts';

/** What the host refused to make for the deposit, and why. */
export interface Refusal {
  readonly document: PlanDocument;
  readonly error: PrefigureError;
}

export interface ExportActions {
  /** A Word file; `deposit` makes the version to submit, refused while something blocks unless `insist`. */
  word(document: PlanDocument, options: { deposit: boolean; insist?: boolean }): void;
  /** The whole dossier as one `.prefigure` file. */
  exchange(): void;
  readonly refusal: Refusal | undefined;
  dismissRefusal(): void;
}

const PROGRESS_ID = 'export';

/** Exports of the open dossier: saves first, shows progress, gives the file to the person. */
export function useExport(): ExportActions {
  const store = useDossierStore();
  const { client, info } = useHost();
  const [refusal, setRefusal] = useState<Refusal>();

  const run = useCallback(
    async (make: (id: string) => Promise<FilePayload>) => {
      let cancelled = false;
      showProgress(() => {
        cancelled = true;
        notifications.hide(PROGRESS_ID);
      });
      try {
        await store.getState().flush();
        if (store.getState().save.kind === 'failed') throw unsavedError();
        const file = await make(store.getState().dossier.id);
        if (cancelled) return;
        notifications.hide(PROGRESS_ID);
        if (await saveFile(client, info.capabilities, file)) notifyDone(`Document prêt : ${file.name}`);
      } catch (error) {
        notifications.hide(PROGRESS_ID);
        if (!cancelled) throw error;
      }
    },
    [store, client, info],
  );

  const word: ExportActions['word'] = useCallback(
    (document, { deposit, insist }) => {
      setRefusal(undefined);
      run((id) =>
        client.call('export.word', { id, document: document.id, deposit, ...(insist ? { insist } : {}) }),
      ).catch((error: unknown) => {
        const refused = error instanceof PrefigureError && error.code === 'refused' && deposit && !insist;
        if (refused) setRefusal({ document, error });
        else notifyError(error);
      });
    },
    [client, run],
  );
  const exchange = useCallback(() => {
    run((id) => client.call('export.exchange', { id })).catch(notifyError);
  }, [client, run]);

  return { word, exchange, refusal, dismissRefusal: () => setRefusal(undefined) };
}

function unsavedError(): PrefigureError {
  return new PrefigureError(
    'storage',
    'Vos derniers changements ne sont pas enregistrés : le document ne les aurait pas.',
    'Enregistrez-les d’abord avec « Réessayer », en haut de la page.',
  );
}

function showProgress(onCancel: () => void): void {
  notifications.show({
    id: PROGRESS_ID,
    loading: true,
    autoClose: false,
    withCloseButton: false,
    message: (
      <Group justify="space-between">
        Préparation du document…
        <Button variant="default" size="xs" onClick={onCancel}>
          Annuler
        </Button>
      </Group>
    ),
  });
}
