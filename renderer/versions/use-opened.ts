import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Compared } from '../../app/contract.ts';
import type { Dossier } from '../../app/dossier/index.ts';
import { useDossier, useHost } from '../state/index.ts';

export type Opened =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly dossier: Dossier };

/** The dossier of one side of a comparison: the one being written follows what is typed, the others do not change. */
export function useOpened(side: Compared): Opened {
  const { client } = useHost();
  // The present state changes at each key typed: what is made of it may lag a little behind.
  const present = useDeferredValue(useDossier((state) => state.dossier));
  const { id } = present;
  const [opened, setOpened] = useState<Opened>({ kind: 'loading' });
  useEffect(() => {
    if (side.kind === 'present') return;
    let wanted = true;
    setOpened({ kind: 'loading' });
    const { passphrase } = side.kind === 'file' ? side : {};
    const reading =
      side.kind === 'version'
        ? client.call('versions.open', { id, version: side.version })
        : client.call('versions.readFile', { file: side.file, ...(passphrase ? { passphrase } : {}) });
    reading.then(
      ({ dossier }) => wanted && setOpened({ kind: 'ready', dossier }),
      (error: unknown) => wanted && setOpened({ kind: 'failed', error }),
    );
    return () => {
      wanted = false;
    };
  }, [client, id, side]);
  return useMemo(
    () => (side.kind === 'present' ? { kind: 'ready', dossier: present } : opened),
    [side, present, opened],
  );
}
