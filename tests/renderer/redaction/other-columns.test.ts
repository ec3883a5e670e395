import { describe, expect, it } from 'vitest';
import { indexPlan } from '../../../app/plan/index.ts';
import { loadSynonyms, resourcesFolder } from '../../../main/services/index.ts';
import { columnWidths } from '../../../renderer/redaction/table/column-widths.ts';
import { namesOtherColumns } from '../../../renderer/redaction/table/other-columns.ts';
import { cpts } from '../../support/catalog.ts';

const field = indexPlan(cpts).place('acteurs.membres')?.field;
if (!field) throw new Error('acteurs.membres');
const synonyms = loadSynonyms(resourcesFolder(import.meta.dirname), cpts);
const row = ['a', 'b', 'c'];

describe('a pasted block with titles', () => {
  it.each([
    ['in another order', [['Prénom', 'Nom', 'Métier'], row], 1, true],
    ['in the order of the table', [['Nom', 'Prénom', 'Profession'], row], 1, false],
    ['in order, pasted one column too far', [['Nom', 'Prénom', 'Profession'], row], 2, true],
    ['that the table does not know', [['Truc', 'Machin', 'Bidule'], row], 1, false],
    ['but no row under them', [['Prénom', 'Nom', 'Métier']], 1, false],
  ])('%s', (_, block, start, expected) => {
    expect(namesOtherColumns(field, synonyms, block, start)).toBe(expected);
  });
});

describe('the width of a column', () => {
  it('lets a number or a name in capitals stand on one line', () => {
    const columns = field.columns?.filter(({ id }) => id === 'rpps' || id === 'nom') ?? [];
    const [name = 0, rpps = 0] = columnWidths(cpts, columns, [
      { id: 'a', nom: 'CARPENTIER', rpps: '10100000743' },
    ]);
    const [short = 0] = columnWidths(cpts, columns, [{ id: 'a', nom: 'Roy', rpps: '' }]);
    expect(name).toBeGreaterThan(short);
    // Eleven figures of 0.5 rem and the padding.
    expect(rpps).toBeGreaterThan(7);
  });
});
