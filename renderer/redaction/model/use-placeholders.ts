import { useEffect, useState } from 'react';
import type { Client } from '../../../app/contract.ts';
import { useDossier, useHost } from '../../state/index.ts';

type Placeholders = Readonly<Record<string, string>>;

const known = new WeakMap<Client, Map<string, Promise<Placeholders>>>();
const NONE: Placeholders = {};

function placeholdersOf(client: Client, planId: string): Promise<Placeholders> {
  const byPlan = known.get(client) ?? new Map<string, Promise<Placeholders>>();
  known.set(client, byPlan);
  // A placeholder is only a help: without it the field still works, so a failure stays silent.
  const loading = byPlan.get(planId) ?? client.call('plan.placeholders', { planId }).catch(() => NONE);
  byPlan.set(planId, loading);
  return loading;
}

/** The pale example shown in an empty field, from the plan's guidance; undefined when there is none. */
export function usePlaceholder(fieldId: string): string | undefined {
  const { client } = useHost();
  const planId = useDossier((state) => state.plan.id);
  const [placeholders, setPlaceholders] = useState<Placeholders>(NONE);
  useEffect(() => {
    let current = true;
    void placeholdersOf(client, planId).then((loaded) => current && setPlaceholders(loaded));
    return () => {
      current = false;
    };
  }, [client, planId]);
  return placeholders[fieldId];
}
