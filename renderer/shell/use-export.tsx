import { useCallback, useState } from 'react';
import type { FilePayload } from '../../app/contract.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { PlanDocument } from '../../app/plan/index.ts';
import { savedWords, saveFile } from '../client/index.ts';
import { notifyDone, notifyError } from '../components/index.ts';
import { useDossierStore, useHost } from '../state/index.ts';
import { runExport } from './run-export.tsx';

/** What the host refused to make for the deposit, and why. */
export interface Refusal {
  /** Name of what was asked. */
  readonly label: string;
  readonly error: PrefigureError;
  /** Makes it all the same. */
  readonly insist: () => void;
}

export interface ExportActions {
  /** A Word file for the public: without persons' contacts and signatures. */
  publicWord(document: PlanDocument): void;
  /** A Word file; `deposit` makes the version to submit, refused while something blocks. */
  word(document: PlanDocument, options: { deposit: boolean }): void;
  /** Everything to send to the agency, as one `.zip`; refused while something blocks. */
  depositPackage(): void;
  /** The whole dossier as one `.prefigure` file, under a passphrase if one is given. */
  exchange(passphrase?: string): void;
  readonly refusal: Refusal | undefined;
  dismissRefusal(): void;
}

type Make = (id: string, job: string, insist: { insist?: true }) => Promise<FilePayload>;

/** `checked`: refused while something blocks, unless `insisted`. */
type Mode = 'plain' | 'checked' | 'insisted';

/** Exports of the open dossier: saves first, shows progress, gives the file to the person. */
export function useExport(): ExportActions {
  const store = useDossierStore();
  const { client, info } = useHost();
  const [refusal, setRefusal] = useState<Refusal>();

  const run = useCallback(
    async (label: string, make: Make, mode: Mode) => {
      setRefusal(undefined);
      try {
        const file = await runExport(client, store, (id, job) =>
          make(id, job, mode === 'insisted' ? { insist: true } : {}),
        );
        if (file && (await saveFile(client, info.capabilities, file)))
          notifyDone(savedWords(info.capabilities, file));
      } catch (error) {
        if (error instanceof PrefigureError && error.code === 'refused' && mode === 'checked')
          setRefusal({ label, error, insist: () => void run(label, make, 'insisted') });
        else notifyError(error);
      }
    },
    [store, client, info],
  );

  const word: ExportActions['word'] = useCallback(
    (document, { deposit }) => {
      const make: Make = (id, job, insist) =>
        client.call('export.word', { id, job, document: document.id, deposit, ...insist });
      void run(document.label, make, deposit ? 'checked' : 'plain');
    },
    [client, run],
  );
  const depositPackage = useCallback(() => {
    const make: Make = (id, job, insist) => client.call('export.package', { id, job, ...insist });
    void run('Le dossier de dépôt', make, 'checked');
  }, [client, run]);
  const publicWord = useCallback(
    (document: PlanDocument) => {
      const make: Make = (id, job) =>
        client.call('export.word', { id, job, document: document.id, deposit: false, public: true });
      void run(document.label, make, 'plain');
    },
    [client, run],
  );
  const exchange = useCallback(
    (passphrase?: string) => {
      const make: Make = (id) =>
        client.call('export.exchange', { id, ...(passphrase ? { passphrase } : {}) });
      void run('Le dossier', make, 'plain');
    },
    [client, run],
  );

  return { word, publicWord, depositPackage, exchange, refusal, dismissRefusal: () => setRefusal(undefined) };
}
