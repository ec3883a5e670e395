import { useMemo, useState } from 'react';
import type { CallInput, DossierCard } from '../../app/contract.ts';
import { PrefigureError } from '../../app/errors.ts';
import { readChosenFile, saveFile } from '../client/index.ts';
import { askPassphrase, notifyDone, notifyError } from '../components/index.ts';
import { forgetDossier, navigate, pageMemory, useHost } from '../state/index.ts';

type Act = (action: () => Promise<unknown>) => Promise<boolean>;

/** What the library can do, as plain functions: each shows its own failure and refreshes the list. */
export function useLibraryCommands(act: Act) {
  const { client, info } = useHost();
  const [exampleBusy, setExampleBusy] = useState(false);

  return useMemo(() => {
    const cards = {
      duplicate: (card: DossierCard) =>
        void act(async () => {
          await client.call('library.duplicate', { id: card.id });
          notifyDone(`« ${card.title} » est dupliqué.`);
        }),
      bin: (card: DossierCard) =>
        void act(async () => {
          await client.call('library.bin', { id: card.id });
          notifyDone(`« ${card.title} » est dans la corbeille : on peut l’y reprendre.`);
        }),
      exportFile: (card: DossierCard) =>
        void act(async () =>
          saveFile(client, info.capabilities, await client.call('export.exchange', { id: card.id })),
        ),
    };
    /** Opens the dossier that an action gives back; resolves false when it failed. */
    const openNew = async (make: () => Promise<{ id: string }>): Promise<boolean> => {
      try {
        const { id } = await make();
        navigate({ place: 'redaction', dossier: id });
        return true;
      } catch (error) {
        notifyError(error);
        return false;
      }
    };
    return {
      cards,
      exampleBusy,
      create: (input: CallInput<'library.create'>) => openNew(() => client.call('library.create', input)),
      climb: (input: CallInput<'ladder.start'>) => openNew(() => client.call('ladder.start', input)),
      openExample: () => {
        const planId = info.plans[0]?.id;
        if (!planId || exampleBusy) return;
        setExampleBusy(true);
        void openNew(() => client.call('library.example', { planId })).finally(() => setExampleBusy(false));
      },
      openFile: (file: File) =>
        void (async () => {
          const payload = await readChosenFile(file);
          const read = async (passphrase?: string) => {
            const { id } = await client.call('library.import', {
              ...payload,
              ...(passphrase ? { passphrase } : {}),
            });
            navigate({ place: 'redaction', dossier: id });
          };
          await read().catch((error: unknown) => {
            if (!(error instanceof PrefigureError) || error.code !== 'passphrase') throw error;
            return askPassphrase(file.name, read);
          });
        })().catch(notifyError),
      rename: (card: DossierCard, name: string) =>
        void act(() => client.call('library.rename', { id: card.id, name })),
      restore: (card: DossierCard) =>
        void act(async () => {
          await client.call('library.restore', { id: card.id });
          notifyDone(`« ${card.title} » est de retour dans vos dossiers.`);
        }),
      erase: (card: DossierCard) =>
        void act(async () => {
          await client.call('library.erase', { id: card.id });
          forgetDossier(pageMemory(), card.id);
        }),
    };
  }, [client, info, act, exampleBusy]);
}
