import { useEffect, useState } from 'react';
import type { Client } from '../../app/contract.ts';
import type { Glossary } from '../../app/glossary/index.ts';
import { useHost } from '../state/index.ts';

const readings = new WeakMap<Client, Promise<Glossary>>();
const known = new WeakMap<Client, Glossary>();

/** The glossary, read once; undefined while it is on its way, or when the host could not give it. */
export function useGlossary(): Glossary | undefined {
  const { client } = useHost();
  const [glossary, setGlossary] = useState(known.get(client));
  useEffect(() => {
    if (known.get(client)) return;
    let shown = true;
    const reading = readings.get(client) ?? client.call('glossary.get', {});
    readings.set(client, reading);
    reading.then(
      (read) => {
        known.set(client, read);
        if (shown) setGlossary(read);
      },
      // Explanations are a help: a page without them still works.
      () => readings.delete(client),
    );
    return () => {
      shown = false;
    };
  }, [client]);
  return glossary;
}
