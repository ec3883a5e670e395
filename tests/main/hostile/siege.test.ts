import { expect, it } from 'vitest';
import { siege } from '../../support/hostile/siege.ts';

it('takes or politely refuses whatever comes in, at once, and leaves nothing behind', async () => {
  const { faults } = await siege(900, 1);
  expect(faults).toEqual([]);
}, 120_000);
