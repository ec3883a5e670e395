import { describe, expect, it } from 'vitest';
import { buildDocument, modelToPlainText } from '../../../app/document/index.ts';
import { indexPlan, planWithAllRegions } from '../../../app/plan/index.ts';
import { exampleDossier, picturesOf } from '../../support/example-dossier.ts';
import { fullDossier } from '../../support/full-dossier.ts';
import { cptsPlan } from '../../support/plan.ts';
import { readTestPicture } from '../../support/random-dossier.ts';

const plan = cptsPlan();
const DOCUMENTS = ['projet', 'lettre', 'resume'] as const;
const PHONE = /(?:\+33|\b0)\s?[1-9](?:[\s.\u00a0\u202f-]?\d\d){4}\b/;
const EMAIL = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;

describe('personal data', () => {
  it('has every column that says so kept inside the team', () => {
    const columns = indexPlan(planWithAllRegions(plan)).places.flatMap(({ field }) =>
      (field.columns ?? []).map((column) => ({ field: field.id, ...column })),
    );
    const said = columns.filter(({ label }) => /non (public|export|diffus)|priv[ée]|personnel/i.test(label));
    expect(said.map(({ field, id }) => `${field}.${id}`)).toEqual(
      expect.arrayContaining(['acteurs.membres.telPrive', 'planCrise.referents.telephone']),
    );
    expect(said.filter((column) => !column.private)).toEqual([]);
  });

  it.each(DOCUMENTS)('in such a column goes into no %s, deposited or not', (document) => {
    const dossier = fullDossier(plan);
    for (const deposit of [true, false]) {
      const text = modelToPlainText(
        buildDocument({ plan, dossier, document, deposit, attachments: readTestPicture }),
      );
      expect(text).not.toContain('telephone 1 de planCrise.referents');
      expect(text).not.toContain('telPrive');
    }
    // The rest of the row is there: the sentence above can fail.
    if (document === 'projet')
      expect(
        modelToPlainText(
          buildDocument({ plan, dossier, document, deposit: true, attachments: readTestPicture }),
        ),
      ).toContain('suppleant 1 de planCrise.referents');
  });

  it('is not in the public summary of the example: no telephone, no address of a person', () => {
    const example = exampleDossier();
    const textOf = (document: (typeof DOCUMENTS)[number]) =>
      modelToPlainText(
        buildDocument({
          plan,
          dossier: example.dossier,
          document,
          deposit: true,
          attachments: picturesOf(example),
        }),
      );
    expect(textOf('resume')).not.toMatch(PHONE);
    expect(textOf('resume')).not.toMatch(EMAIL);
    expect(textOf('projet')).toMatch(PHONE);
    expect(textOf('projet')).toMatch(EMAIL);
  });
});
