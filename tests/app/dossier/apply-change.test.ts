import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChange,
  applyChanges,
  type Change,
  newDossier,
  validateChange,
} from '../../../app/dossier/index.ts';
import { cpts } from '../../support/catalog.ts';

const dossier = newDossier(cpts, { name: 'CPTS d’essai' });
const AT = 'besoins.attentes';

describe('applyChange', () => {
  it('undoes any sequence of row changes exactly', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.record({ index: fc.nat(4), id: ids }).map(
        ({ index, id }): Change => ({
          type: 'insertRow',
          at: AT,
          index,
          row: { id, attente: `attente ${id}` },
        }),
      ),
      ids.map((rowId): Change => ({ type: 'removeRow', at: AT, rowId })),
      fc
        .record({ index: fc.nat(4), rowId: ids })
        .map((each): Change => ({ type: 'moveRow', at: AT, ...each })),
      fc
        .record({ rowId: ids, value: fc.option(fc.string({ minLength: 1 })) })
        .map((each): Change => ({ type: 'setCell', at: AT, column: 'source', ...each })),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        let current = dossier;
        const inverses: Change[] = [];
        for (const each of changes) {
          try {
            const applied = applyChange(current, each);
            current = applied.dossier;
            inverses.unshift(applied.inverse);
          } catch {
            // A change on a row that is not there is refused whole: the dossier stays as it was.
          }
        }
        expect(applyChanges(current, inverses).dossier).toEqual(dossier);
      }),
    );
  });

  it('leaves the given dossier untouched', () => {
    const before = structuredClone(dossier);
    applyChange(dossier, { type: 'setAnswer', at: 'identite.siege', value: '1 place de la Mairie' });
    expect(dossier).toEqual(before);
  });

  it('undoes the changes of fiches action, notes, sources, own figures and attachments', () => {
    const attachment = {
      id: 'p1',
      name: 'carte.png',
      mediaType: 'image/png',
      size: 3,
      sha256: '0'.repeat(64),
    };
    const changes: Change[] = [
      { type: 'insertItem', collection: 'fichesAction', index: 0, item: { id: 'f1', answers: {} } },
      { type: 'setAnswer', at: 'fichesAction/f1/ficheAction.pilote', value: 'Mme Exemple' },
      { type: 'insertItem', collection: 'fichesAction', index: 0, item: { id: 'f2', answers: {} } },
      { type: 'moveItem', collection: 'fichesAction', itemId: 'f1', index: 0 },
      { type: 'removeItem', collection: 'fichesAction', itemId: 'f2' },
      { type: 'setNote', at: 'identite.siege', value: 'à vérifier' },
      { type: 'setCitation', at: 'population.precarite', value: { source: 'Insee', year: '2022' } },
      { type: 'setNotApplicable', at: 'offre.departs', value: 'Aucun départ connu' },
      { type: 'setOverride', at: 'identite.populationTotale', value: { value: 50_000, source: 'ARS' } },
      { type: 'setAttachment', id: 'p1', value: attachment },
      { type: 'setRegion', value: '28' },
      { type: 'setLook', value: { name: 'regional', color: '#aa3300' } },
      { type: 'setLook', value: { name: 'compact' } },
    ];
    const { dossier: after, inverses } = applyChanges(dossier, changes);
    expect(after.collections.fichesAction?.map(({ id }) => id)).toEqual(['f1']);
    expect(after.attachments).toEqual([attachment]);
    expect(applyChanges(after, inverses).dossier).toEqual(dossier);
  });

  it('refuses a row that is gone, in French', () => {
    expect(() => applyChange(dossier, { type: 'removeRow', at: AT, rowId: 'x' })).toThrow(/n’est plus dans/);
  });
});

describe('validateChange', () => {
  it.each<[string, Change]>([
    ['an unknown field', { type: 'setAnswer', at: 'identite.inconnu', value: 'x' }],
    ['a number given as words', { type: 'setAnswer', at: 'identite.superficieDensite', value: 'beaucoup' }],
    ['an unknown option', { type: 'setAnswer', at: 'identite.formeJuridique', value: 'sarl' }],
    ['an unknown column', { type: 'setCell', at: AT, rowId: 'a', column: 'inconnue', value: 'x' }],
    ['a computed field', { type: 'setAnswer', at: 'identite.tailleAci', value: 'T2' }],
    ['a repeated field outside its item', { type: 'setAnswer', at: 'ficheAction.pilote', value: 'x' }],
    [
      'an unsafe link',
      {
        type: 'setAnswer',
        at: 'territoire.pertinence',
        value: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                {
                  type: 'text',
                  text: 'x',
                  marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
                },
              ],
            },
          ],
        },
      },
    ],
  ])('refuses %s', (_what, change) => {
    expect(() => validateChange(cpts, change)).toThrow();
  });
});
