import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../app/plan/index.ts';
import { examineWord, OFFICES } from '../../support/examine-word.ts';
import { exampleDossier, picturesOf } from '../../support/example-dossier.ts';
import { cptsPlan } from '../../support/plan.ts';

const example = exampleDossier();
const TIMEOUT = 180_000;

/** With the fewest texts looked for: less would mean that the count itself is broken. */
const DOCUMENTS: readonly (readonly [PlanDocument['id'], number])[] = [
  ['projet', 4_000],
  ['lettre', 250],
  ['resume', 60],
];

describe('the Word files of the example', () => {
  it.each(DOCUMENTS)(
    'the %s says every answered text (at least %i of them), soundly built and valid for every Office',
    async (document, least) => {
      const { texts, faults } = await examineWord({
        plan: cptsPlan(),
        dossier: example.dossier,
        document,
        pictures: picturesOf(example),
        offices: OFFICES,
      });
      expect(faults).toEqual([]);
      expect(texts).toBeGreaterThanOrEqual(least);
    },
    TIMEOUT,
  );
});
