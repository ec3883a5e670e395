import { describe, expect, it } from 'vitest';
import { countingIds, type Row } from '../../../app/dossier/index.ts';
import { indexPlan } from '../../../app/plan/index.ts';
import { loadSynonyms, resourcesFolder } from '../../../main/services/index.ts';
import { type ImportChoices, prepareImport } from '../../../renderer/import/index.ts';
import { cpts } from '../../support/catalog.ts';

const field = indexPlan(cpts).place('acteurs.membres')?.field;
if (!field) throw new Error('acteurs.membres');
const synonyms = loadSynonyms(resourcesFolder(import.meta.dirname), cpts);
const lea: Row = { id: 'lea', nom: 'Dupont', prenom: 'Léa', commune: 'Yvré', dateAdhesion: '2026-05-01' };
const target = { plan: cpts, field, existing: [lea], synonyms };
const GRID = [
  ['Nom', 'Prénom', 'Métier', 'Adhésion', 'Remarque'],
  ['DUPONT', 'LEA', 'Infirmière', 'hier', 'a'],
  ['Petit', 'Jean', 'Infirmière', 'demain', 'b'],
];

function prepare(choices: Partial<ImportChoices> = {}) {
  return prepareImport(
    target,
    {
      grid: GRID,
      header: 0,
      targets: new Map(),
      words: {},
      decisions: new Map(),
      decision: 'fill',
      ...choices,
    },
    countingIds('n'),
  );
}

describe('an import, before it is made', () => {
  it('finds who is already known, and fills the blanks by default', () => {
    const { known, merged } = prepare();
    expect(known).toMatchObject([{ line: 2, otherNumber: 1, by: 'name', decision: 'fill' }]);
    expect(merged.rows[0]).toEqual({ ...lea, profession: 'Infirmière' });
    expect(merged).toMatchObject({ added: 1, changed: 1, left: 0 });
  });
  it('follows what was decided for a line', () => {
    const { merged } = prepare({ decisions: new Map([[2, 'keep']]) });
    expect(merged.rows[0]).toEqual(lea);
    expect(merged.left).toBe(1);
  });
  it('shows refused words only where the dossier has nothing else to show', () => {
    const { built, refused } = prepare();
    expect(built.refused.map(({ text }) => text)).toEqual(['hier', 'demain']);
    expect(refused.map(({ text, row }) => [text, row])).toEqual([['demain', 'n2']]);
  });
  it('lets a person place a column that was not recognised, or leave one out', () => {
    expect(prepare().targets.has(4)).toBe(false);
    const { merged } = prepare({
      targets: new Map([
        [4, 'structure'],
        [3, ''],
      ]),
    });
    expect(merged.rows[1]).toEqual({
      id: 'n2',
      nom: 'Petit',
      prenom: 'Jean',
      profession: 'Infirmière',
      structure: 'b',
    });
  });
  it('counts words out of a list with the option they stand for, once told', () => {
    expect(prepare().built.ownWords).toEqual({ profession: ['Infirmière'] });
    const { built, merged } = prepare({ words: { profession: { Infirmière: 'infirmierLiberal' } } });
    expect(merged.rows.map(({ profession }) => profession)).toEqual(['infirmierLiberal', 'infirmierLiberal']);
    expect(built.ownWords).toEqual({});
  });
});
