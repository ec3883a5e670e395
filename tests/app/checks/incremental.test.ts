import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runAll } from '../../../app/checks/incremental.ts';
import { createChecker, type Finding, type Rule } from '../../../app/checks/index.ts';
import { applyChange, type Change, type Dossier, type Item } from '../../../app/dossier/index.ts';
import { planFields } from '../../../app/plan/index.ts';
import { cpts } from '../../support/catalog.ts';
import { randomAnswer, randomDossier } from '../../support/random-dossier.ts';
import { answer, cells, example, ofFiche } from './edit.ts';

const fields = planFields(cpts).filter(({ type }) => type !== 'computed');

/** A random answer at a random place, an item added or taken away, a reason given: what people do. */
function randomChange(dossier: Dossier): fc.Arbitrary<Change> {
  const items = dossier.collections.fichesAction ?? [];
  const answers = fc.constantFrom(...fields).chain((field): fc.Arbitrary<Change> => {
    const value = randomAnswer(cpts, field) ?? fc.constant('');
    const item = field.id.startsWith('ficheAction.') ? items[0]?.id : undefined;
    const at = item ? `fichesAction/${item}/${field.id}` : field.id;
    return fc.option(value, { nil: null }).map((each) => ({ type: 'setAnswer', at, value: each }));
  });
  const item: Item = { id: `n${items.length}`, answers: { 'ficheAction.intitule': '7. Nouvelle fiche' } };
  return fc.oneof(
    { weight: 8, arbitrary: answers },
    fc.constant<Change>({ type: 'insertItem', collection: 'fichesAction', index: 0, item }),
    fc
      .constantFrom(...fields)
      .map((field): Change => ({ type: 'setNotApplicable', at: field.id, value: 'Sans objet' })),
    fc.constantFrom('28', '11', null).map((value): Change => ({ type: 'setRegion', value })),
  );
}

describe('the incremental checker', () => {
  it('never throws on a random dossier, and says after each change what a full run says', () => {
    fc.assert(
      fc.property(
        randomDossier(cpts).chain((start) =>
          fc.tuple(fc.constant(start), fc.array(randomChange(start), { maxLength: 4 })),
        ),
        ([start, changes]) => {
          const check = createChecker(cpts);
          let dossier = start;
          expect(check(dossier)).toEqual(runAll(cpts, dossier));
          for (const change of changes) {
            dossier = applyIfPossible(dossier, change);
            const findings = check(dossier);
            expect(findings).toEqual(runAll(cpts, dossier));
            expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('gives the same list back when nothing changed', () => {
    const check = createChecker(cpts);
    expect(check(example)).toBe(check(example));
  });

  it('works on a frozen dossier', () => {
    expect(createChecker(cpts)(deepFreeze(structuredClone(example)))).toEqual([]);
  });

  it('runs again only the checks whose reading changed', () => {
    const runs: string[] = [];
    const spy = (id: string, read: (dossier: Dossier) => unknown): Rule => ({
      id,
      levels: ['conseil'],
      check: ({ dossier }) => {
        runs.push(id);
        read(dossier);
        return [];
      },
    });
    const fiche = example.collections.fichesAction?.[0]?.id;
    const check = createChecker(cpts, [
      spy('siege', ({ answers }) => answers['identite.siege']),
      spy('titre', ({ collections }) =>
        collections.fichesAction?.map(({ answers }) => answers['ficheAction.intitule']),
      ),
      spy(
        'pilote',
        ({ collections }) =>
          collections.fichesAction?.find(({ id }) => id === fiche)?.answers['ficheAction.pilote'],
      ),
      spy('absent', ({ overrides }) => overrides['identite.populationTotale']),
    ]);
    const runsAfter = (dossier: Dossier): string[] => {
      runs.length = 0;
      check(dossier);
      return [...runs];
    };
    expect(runsAfter(example)).toEqual(['siege', 'titre', 'pilote', 'absent']);
    const moved = answer('identite.siege', 'Gisors')(example);
    expect(runsAfter(moved)).toEqual(['siege']);
    const renamed = answer(ofFiche(3, 'ficheAction.intitule'), '4. Autre titre')(moved);
    expect(runsAfter(renamed)).toEqual(['titre']);
    const priced = cells(ofFiche(0, 'ficheAction.budget'), 0, { n1: 1 })(renamed);
    expect(runsAfter(priced)).toEqual([]);
    const override: Change = {
      type: 'setOverride',
      at: 'identite.populationTotale',
      value: { value: 1, source: 'ARS' },
    };
    expect(runsAfter(applyChange(priced, override).dossier)).toEqual(['absent']);
  });

  it('hears of a reason written for a field', () => {
    const check = createChecker(cpts);
    const broken = answer('territoire.pertinence', 'Le territoire compte 70 communes.')(example);
    const named = (findings: readonly Finding[]) => findings.map(({ field }) => field);
    expect(named(check(broken))).toContain('territoire.pertinence');
    const aside = applyChange(broken, {
      type: 'setNotApplicable',
      at: 'territoire.pertinence',
      value: 'Repris de la lettre.',
    });
    expect(named(check(aside.dossier))).not.toContain('territoire.pertinence');
  });
});

function applyIfPossible(dossier: Dossier, change: Change): Dossier {
  try {
    return applyChange(dossier, change).dossier;
  } catch {
    // A change drawn for another version: its item is not there.
    return dossier;
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) deepFreeze(each);
    Object.freeze(value);
  }
  return value;
}
