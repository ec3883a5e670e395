import { afterAll, describe, expect, it } from 'vitest';
import { CrashSite, WORKS } from '../../support/crash.ts';

const site = new CrashSite();
afterAll(() => site.remove());

// `npm run crash` does 300.
describe('the program killed at a random moment', () => {
  it.each([1, 2, 3])('keeps every saved word, and every dossier whole (round %i)', async () => {
    for (const work of WORKS) {
      const { faults } = await site.crash(work, Math.random() * 2_000);
      expect(faults, work).toEqual([]);
    }
  });
});
