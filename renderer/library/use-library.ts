import { useCallback, useEffect, useState } from 'react';
import type { CallOutput } from '../../app/contract.ts';
import { notifyError } from '../components/index.ts';
import { useHost } from '../state/index.ts';

export type LibraryState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | ({ readonly kind: 'ready' } & CallOutput<'library.list'>);

/**
 * The dossiers and the bin, read again after each action and when the window comes back to the front.
 * @param known what they are when the page opens, to spare a first reading
 */
export function useLibrary(settled: () => Promise<void>, known?: CallOutput<'library.list'>) {
  const { client } = useHost();
  const [library, setLibrary] = useState<LibraryState>(() =>
    known ? { kind: 'ready', ...known } : { kind: 'loading' },
  );
  const [fresh] = useState(known !== undefined);

  const reload = useCallback(async () => {
    try {
      await settled();
      setLibrary({ kind: 'ready', ...(await client.call('library.list', {})) });
    } catch (error) {
      setLibrary({ kind: 'failed', error });
    }
  }, [client, settled]);

  useEffect(() => {
    if (!fresh) void reload();
    const onFocus = () => void reload();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [reload, fresh]);

  /** Runs an action, shows its failure, then reads the list again. Resolves false when it failed. */
  const act = useCallback(
    async (action: () => Promise<unknown>): Promise<boolean> => {
      try {
        await action();
        return true;
      } catch (error) {
        notifyError(error);
        return false;
      } finally {
        await reload();
      }
    },
    [reload],
  );

  return { library, reload, act };
}
