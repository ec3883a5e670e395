import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, examineWord, OFFICES } from '../../support/examine-word.ts';
import { cptsPlan } from '../../support/plan.ts';
import { wildDossier } from '../../support/wild-dossier.ts';

const plan = cptsPlan();
const dossiers = wildDossier(plan);
const COUNT = 30;
const FIRST_SEED = 20_261_122;
/** Several at once: the validator is a program of its own. */
const TIMEOUT = 300_000;

/** The share of `npm run fuzz:word` that each test run takes: there, every file is validated for every Office. */
describe.concurrent('random dossiers, from empty to huge', () => {
  it.each(Array.from({ length: COUNT }, (_, index) => FIRST_SEED + index))(
    'lose no word and make sound Word files: seed %i',
    async (seed) => {
      const [dossier] = fc.sample(dossiers, { numRuns: 1, seed });
      if (!dossier) throw new Error('no dossier');
      for (const [index, document] of DOCUMENTS.entries()) {
        const validated = seed % DOCUMENTS.length === index;
        const { faults } = await examineWord({
          plan,
          dossier,
          document,
          deposit: seed % 2 === 0,
          offices: OFFICES.filter((_, office) => validated && seed % OFFICES.length === office),
        });
        expect(faults, document).toEqual([]);
      }
    },
    TIMEOUT,
  );
});
