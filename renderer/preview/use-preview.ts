import { useCallback, useEffect, useState } from 'react';
import type { PlanDocument } from '../../app/plan/index.ts';
import { useDossier, useDossierStore, useHost } from '../state/index.ts';

export interface Preview {
  /** The last page made; kept on screen while the next one is prepared. */
  readonly html: string | undefined;
  readonly loading: boolean;
  readonly error: unknown;
  readonly reload: () => void;
}

/** Shorter than the pause before a save: the page follows what was written within a second. */
const QUIET_MS = 250;

/** The document as a page, made again shortly after the dossier changes. */
export function usePreview(document: PlanDocument['id']): Preview {
  const { client } = useHost();
  const store = useDossierStore();
  const dossier = useDossier((state) => state.dossier);
  const [attempt, setAttempt] = useState(0);
  const [result, setResult] = useState<{ document: string; html?: string; error?: unknown }>({
    document: '',
  });
  const [loading, setLoading] = useState(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change or a new attempt makes the page again
  useEffect(() => {
    let shown = true;
    const make = async () => {
      setLoading(true);
      try {
        await store.getState().flush();
        const { html } = await client.call('export.preview', { id: store.getState().dossier.id, document });
        if (shown) setResult({ document, html });
      } catch (error) {
        // The last page stays: it is only no longer up to date.
        if (shown)
          setResult((before) => ({
            document,
            ...(before.document === document && before.html !== undefined ? { html: before.html } : {}),
            error,
          }));
      } finally {
        if (shown) setLoading(false);
      }
    };
    const timer = setTimeout(() => void make(), result.document === document ? QUIET_MS : 0);
    return () => {
      shown = false;
      clearTimeout(timer);
    };
  }, [client, store, document, dossier, attempt]);

  const current = result.document === document;
  return {
    html: current ? result.html : undefined,
    error: current ? result.error : undefined,
    loading,
    reload: useCallback(() => setAttempt((count) => count + 1), []),
  };
}
