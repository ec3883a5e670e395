import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  type Change,
  checkDossier,
  newDossier,
  richTextFromPlain,
  validateChange,
} from '../../../app/dossier/index.ts';
import { catalog, cpts } from '../../support/catalog.ts';

const dossier = newDossier(cpts, { name: 'CPTS d’essai' });
const ids = fc.constantFrom('a', 'b', 'c');

const change: fc.Arbitrary<Change> = fc
  .record({
    id: ids,
    index: fc.option(fc.nat(4), { nil: undefined }),
    title: fc.option(fc.string({ maxLength: 20 })),
  })
  .map(({ id, index, title }) => ({
    type: 'setTray',
    id,
    ...(index === undefined ? {} : { index }),
    value: title === null ? null : { id, title, text: richTextFromPlain(title) },
  }));

describe('the tray', () => {
  it('comes back exactly as it was when changes are undone', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 12 }),
        fc.array(change, { maxLength: 6 }),
        (before, after) => {
          const start = applyChanges(dossier, before).dossier;
          const { dossier: end, inverses } = applyChanges(start, after);
          expect(applyChanges(end, inverses).dossier).toEqual(start);
          expect(checkDossier(end, catalog.get, 'essai')).toEqual(end);
        },
      ),
    );
  });

  it('leaves no trace once emptied', () => {
    const piece = { id: 'a', title: 'Mot', text: richTextFromPlain('Bonjour') };
    const { dossier: end } = applyChanges(dossier, [
      { type: 'setTray', id: 'a', value: piece },
      { type: 'setTray', id: 'a', value: null },
    ]);
    expect(end).not.toHaveProperty('tray');
  });

  it('refuses a piece under another id', () => {
    const value = { id: 'b', title: '', text: richTextFromPlain('') };
    expect(() => validateChange(cpts, { type: 'setTray', id: 'a', value })).toThrow(/identifiant/);
  });
});
