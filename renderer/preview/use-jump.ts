import { useEffect, useState } from 'react';
import { visibleSlots } from '../../app/checks/index.ts';
import { useDossierStore } from '../state/index.ts';
import { blocksOf, goTo, nearestBlock } from './page/index.ts';
import type { ShownPage } from './page-frame.tsx';

/**
 * Goes to the block of a field when the page shows for it, once.
 * @returns the field when the document says nothing of it yet, and its neighbour was shown instead
 */
export function useJump(shown: ShownPage | undefined, field: string | undefined): string | undefined {
  const store = useDossierStore();
  const [done, setDone] = useState<{ field: string; exact: boolean }>();
  useEffect(() => {
    if (!shown || field === undefined || done?.field === field) return;
    const { plan, dossier } = store.getState();
    const order = visibleSlots(plan, dossier).map(({ key }) => key);
    const near = nearestBlock(shown.page, order, field);
    setDone({ field, exact: near?.exact ?? false });
    if (!near) return;
    goTo(near.block, near.exact ? blocksOf(shown.page, field) : []);
  }, [store, shown, field, done]);
  return done && done.field === field && !done.exact ? field : undefined;
}
