import { describe, expect, it } from 'vitest';
import type { Row } from '../../../app/dossier/index.ts';
import { indexPlan } from '../../../app/plan/index.ts';
import { COMMUNES_FIELD } from '../../../renderer/territory/commune-rows.ts';
import { cellWords, draftChanges } from '../../../renderer/territory/row-changes.ts';
import { filterRows, sortRows } from '../../../renderer/territory/sort-rows.ts';
import { cpts } from '../../support/catalog.ts';

const rows: Row[] = [
  { id: 'a', commune: 'Écouis', population: 800, sousTerritoire: 'Nord' },
  { id: 'b', commune: 'Amécourt', population: 1200 },
  { id: 'c', commune: 'Étrépagny' },
];
const ids = (list: readonly Row[]) => list.map(({ id }) => id).join('');
const columns = indexPlan(cpts).place(COMMUNES_FIELD)?.field.columns ?? [];

describe('the table of communes', () => {
  it('sorts names as French does, numbers as numbers', () => {
    expect(ids(sortRows(rows, { column: 'commune', descending: false }))).toBe('bac');
    expect(ids(sortRows(rows, { column: 'population', descending: true }))).toBe('bac');
  });

  it('puts empty cells last both ways, and keeps the document’s order without sorting', () => {
    expect(ids(sortRows(rows, { column: 'population', descending: false }))).toBe('abc');
    expect(ids(sortRows(rows, { column: 'sousTerritoire', descending: true }))).toBe('abc');
    expect(sortRows(rows, undefined)).toBe(rows);
  });

  it('filters on any word of the row, accents forgiven', () => {
    expect(ids(filterRows(rows, 'etrep'))).toBe('c');
    expect(ids(filterRows(rows, 'nord ecouis'))).toBe('a');
    expect(filterRows(rows, '  ')).toBe(rows);
  });
});

describe('editing communes', () => {
  it('changes only the cells that change, in every row given', () => {
    const { changes } = draftChanges(cpts, COMMUNES_FIELD, columns, rows, { sousTerritoire: ' Nord ' });
    expect(changes).toEqual(
      ['b', 'c'].map((rowId) => ({
        type: 'setCell',
        at: COMMUNES_FIELD,
        rowId,
        column: 'sousTerritoire',
        value: 'Nord',
      })),
    );
  });

  it('reads French numbers and the words of a list, and clears what is emptied', () => {
    const draft = { population: '1 352', zonageMg: 'ZIP', qpv: 'oui', sousTerritoire: '' };
    const { changes, errors } = draftChanges(cpts, COMMUNES_FIELD, columns, rows.slice(0, 1), draft);
    expect(errors).toEqual({});
    const values = Object.fromEntries(
      changes.map((change) => (change.type === 'setCell' ? [change.column, change.value] : [])),
    );
    expect(values).toEqual({ population: 1352, zonageMg: 'zip', qpv: true, sousTerritoire: null });
  });

  it('refuses what is no number in French, and says how to write one', () => {
    const { errors } = draftChanges(cpts, COMMUNES_FIELD, columns, rows, { population: 'douze' });
    expect(errors.population).toMatch(/nombre/);
  });

  it('shows cells the way they are typed', () => {
    const column = (id: string) =>
      columns.find((each) => each.id === id) ?? { id, label: id, type: 'shortText' };
    expect(cellWords(cpts, column('zonageMg'), 'zac')).toBe('ZAC');
    expect(cellWords(cpts, column('qpv'), true)).toBe('oui');
    expect(cellWords(cpts, column('population'), 1352).replace(/\s/g, ' ')).toBe('1 352');
  });
});
