import { ProgressRing } from '../../components/index.ts';
import type { Count, TreeState } from '../model/plan-tree.ts';

/** The dot before a section: empty, part filled or full. The words are said by the counts beside it. */
export function StateDot({ state, count }: { state: TreeState; count: Count }) {
  const { answered, required } = ringOf(state, count);
  return (
    <span aria-hidden style={{ display: 'inline-flex' }}>
      <ProgressRing answered={answered} required={required} />
    </span>
  );
}

function ringOf(state: TreeState, { answered, required }: Count): Count {
  if (state === 'done') return { answered: 1, required: 1 };
  if (state === 'empty') return { answered: 0, required: 1 };
  // Something is written: the ring shows a slice even when no required item is complete yet.
  return { answered: Math.max(answered, required * 0.12), required };
}
