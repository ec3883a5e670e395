import { describe, expect, it } from 'vitest';
import { countingIds } from '../../../app/dossier/index.ts';
import type { Column, Plan } from '../../../app/plan/index.ts';
import { pasteBlock } from '../../../renderer/redaction/table/paste-block.ts';
import { cptsPlan } from '../../support/plan.ts';

const plan: Plan = cptsPlan();
const columns: Column[] = [
  { id: 'nom', label: 'Nom', type: 'shortText' },
  { id: 'cout', label: 'Coût annuel', type: 'amount' },
  { id: 'total', label: 'Total', type: 'computed', formula: { op: 'sum', columns: ['cout'], as: 'amount' } },
  { id: 'date', label: 'Date', type: 'date' },
  { id: 'profession', label: 'Profession', type: 'choice', list: 'priorites' },
  { id: 'actif', label: 'Actif', type: 'yesNo' },
];
const paste = (block: string[][], at = { row: 0, column: 0 }, rows = [{ id: 'a' }, { id: 'b' }]) =>
  pasteBlock({ plan, columns, rows, at, block, makeId: countingIds('n') });

describe('pasting a block of cells', () => {
  it('reads French figures, dates, options and answers, over existing rows and new ones', () => {
    const option = plan.lists.priorites?.items[0];
    const line = ['Ana', '1 234,50 €', 'ignoré', '5 mars 2026', option?.label ?? '', 'oui'];
    const { rows, refused, addedRows } = paste([line, ['Bo'], ['Cy', '12']]);
    expect(rows).toEqual([
      { id: 'a', nom: 'Ana', cout: 1234.5, date: '2026-03-05', profession: option?.id, actif: true },
      { id: 'b', nom: 'Bo' },
      { id: 'n1', nom: 'Cy', cout: 12 },
    ]);
    expect(refused).toEqual([]);
    expect(addedRows).toBe(1);
  });

  it('never saves a wrong value in place of what it cannot read, and says where it was', () => {
    const { rows, refused } = paste([['Ana', 'beaucoup', '', 'un jour']]);
    expect(rows[0]).toEqual({ id: 'a', nom: 'Ana' });
    expect(refused.map(({ row, column, text }) => [row, column, text])).toEqual([
      ['a', 'cout', 'beaucoup'],
      ['a', 'date', 'un jour'],
    ]);
    expect(refused[0]?.message).toContain('« beaucoup » n’est pas un nombre');
  });

  it('tells the words that fall to the right of the table', () => {
    expect(paste([['oui', 'dehors', ' ']], { row: 0, column: 5 }).beyond).toEqual(['dehors']);
  });

  it('leaves aside a first line that is the header of the table', () => {
    const { rows, headerSkipped } = paste([
      ['nom', 'COUT ANNUEL'],
      ['Ana', '3'],
    ]);
    expect(headerSkipped).toBe(true);
    expect(rows[0]).toEqual({ id: 'a', nom: 'Ana', cout: 3 });
  });

  it('empties the cells under blank ones and leaves the others as they were', () => {
    const before = [{ id: 'a', nom: 'Ana', cout: 3, actif: false }];
    const { rows } = paste([['', '4']], { row: 0, column: 0 }, before);
    expect(rows).toEqual([{ id: 'a', cout: 4, actif: false }]);
  });
});
