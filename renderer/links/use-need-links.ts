import { useDeferredValue, useMemo } from 'react';
import { type NeedLinks, needLinks } from '../../app/links/index.ts';
import { useDossier } from '../state/index.ts';

/** Which actions answer each need, slightly behind the typing. */
export function useNeedLinks(): NeedLinks {
  const dossier = useDeferredValue(useDossier((state) => state.dossier));
  return useMemo(() => needLinks(dossier), [dossier]);
}
