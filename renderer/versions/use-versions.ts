import { useCallback, useEffect, useState } from 'react';
import type { VersionHead } from '../../app/versions/index.ts';
import { confirmDialog, notifyDone, notifyError } from '../components/index.ts';
import { useDossier, useDossierStore, useHost } from '../state/index.ts';
import { versionTitle } from './words.ts';

export type VersionsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | {
      readonly kind: 'ready';
      /** Newest first. */
      readonly versions: readonly VersionHead[];
      readonly problems: readonly string[];
    };

export interface VersionActions {
  readonly reload: () => Promise<void>;
  /** Keeps the present state under a name; resolves false when it failed. */
  readonly keep: (name: string, note: string) => Promise<boolean>;
  /** Takes a named version away, after a warning. */
  readonly remove: (head: VersionHead) => Promise<void>;
}

/** The versions of the open dossier, and what can be done to the list. */
export function useVersions(): { state: VersionsState; actions: VersionActions } {
  const { client } = useHost();
  const store = useDossierStore();
  const id = useDossier((each) => each.dossier.id);
  const [state, setState] = useState<VersionsState>({ kind: 'loading' });

  const reload = useCallback(async () => {
    try {
      setState({ kind: 'ready', ...(await client.call('versions.list', { id })) });
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  }, [client, id]);
  useEffect(() => void reload(), [reload]);

  const keep = useCallback(
    async (name: string, note: string) => {
      try {
        // What is on the disk would miss the last words typed.
        await store.getState().flush();
        await client.call('versions.keep', { id, name, ...(note ? { note } : {}) });
        notifyDone(`« ${name} » est gardée.`);
        return true;
      } catch (error) {
        notifyError(error);
        return false;
      } finally {
        await reload();
      }
    },
    [client, id, store, reload],
  );
  const remove = useCallback(
    async (head: VersionHead) => {
      const agreed = await confirmDialog({
        title: `Supprimer « ${versionTitle(head)} » ?`,
        message:
          'Cette version ne pourra plus être consultée ni reprise. Votre dossier et les autres versions ne changent pas.',
        confirm: 'Supprimer la version',
        danger: true,
      });
      if (!agreed) return;
      await client.call('versions.remove', { id, version: head.id }).catch(notifyError);
      await reload();
    },
    [client, id, reload],
  );
  return { state, actions: { reload, keep, remove } };
}
