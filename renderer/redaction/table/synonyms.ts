import { useEffect, useState } from 'react';
import { NO_SYNONYMS, type Synonyms } from '../../../app/tabular/index.ts';
import { useDossier, useHost } from '../../state/index.ts';

const loaded = new Map<string, Synonyms>();

/** The other names of a plan's columns and options, as far as they are loaded: they help, nothing waits for them. */
export function synonymsOf(planId: string): Synonyms {
  return loaded.get(planId) ?? NO_SYNONYMS;
}

/** Loads the other names of the open plan's columns and options, once; none until then, or when that fails. */
export function useSynonyms(): Synonyms {
  const { client } = useHost();
  const plan = useDossier((state) => state.plan.id);
  const [synonyms, setSynonyms] = useState(() => synonymsOf(plan));
  useEffect(() => {
    if (loaded.has(plan)) return;
    let gone = false;
    client.call('plan.synonyms', { planId: plan }).then(
      (read) => {
        loaded.set(plan, read);
        if (!gone) setSynonyms(read);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [client, plan]);
  return synonyms;
}
