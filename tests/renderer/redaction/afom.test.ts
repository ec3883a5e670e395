import { describe, expect, it } from 'vitest';
import { applyChanges, isRows, newDossier, type Row } from '../../../app/dossier/index.ts';
import { listOptions } from '../../../app/plan/index.ts';
import { afomBoxes, arrowTarget, placeCard } from '../../../renderer/redaction/afom/afom-boxes.ts';
import { cpts } from '../../support/catalog.ts';

const AT = 'besoins.afom';
const OPTIONS = listOptions(cpts, 'categoriesAfom');
const row = (id: string, categorie?: string): Row => ({
  id,
  ...(categorie ? { categorie } : {}),
  constat: id,
});
const ROWS = [
  row('a1', 'atouts'),
  row('f1', 'faiblesses'),
  row('a2', 'atouts'),
  row('a3', 'atouts'),
  row('m1', 'menaces'),
];
const idsOf = (rows: readonly Row[]) =>
  afomBoxes(OPTIONS, 'categorie', rows).map(({ cards }) => cards.map(({ id }) => id).join(' '));

function placed(card: string, option: string, position: number): string[] {
  const base = newDossier(cpts, { name: 'Essai' });
  const dossier = { ...base, answers: { [AT]: ROWS } };
  const moved = ROWS.find(({ id }) => id === card);
  if (!moved) throw new Error('no such card');
  const target = { at: AT, kind: 'categorie', option, position };
  const { answers } = applyChanges(dossier, placeCard(ROWS, moved, target)).dossier;
  const rows = answers[AT];
  return idsOf(isRows(rows) ? rows : []);
}

describe('the AFOM board', () => {
  it('shows the rows box by box, and those without a category apart', () => {
    expect(idsOf(ROWS)).toEqual(['a1 a2 a3', 'f1', '', 'm1']);
    expect(idsOf([...ROWS, row('x')])).toEqual(['a1 a2 a3', 'f1', '', 'm1', 'x']);
  });

  it('puts a card anywhere in any box', () => {
    expect(placed('a3', 'atouts', 0)).toEqual(['a3 a1 a2', 'f1', '', 'm1']);
    expect(placed('a1', 'atouts', 1)).toEqual(['a2 a1 a3', 'f1', '', 'm1']);
    expect(placed('a1', 'faiblesses', 1)).toEqual(['a2 a3', 'f1 a1', '', 'm1']);
    expect(placed('m1', 'opportunites', 0)).toEqual(['a1 a2 a3', 'f1', 'm1', '']);
  });

  it('changes nothing for a card that is there already', () => {
    const target = { at: AT, kind: 'categorie', option: 'atouts', position: 1 };
    expect(placeCard(ROWS, ROWS[2] ?? row('?'), target)).toEqual([]);
  });

  it('goes by the arrows through a box, then to the next one, and stops at the edges', () => {
    const boxes = afomBoxes(OPTIONS, 'categorie', ROWS);
    expect(arrowTarget(boxes, { box: 0, position: 1 }, 'ArrowUp')).toEqual({ box: 0, position: 0 });
    expect(arrowTarget(boxes, { box: 0, position: 0 }, 'ArrowUp')).toBeUndefined();
    expect(arrowTarget(boxes, { box: 0, position: 2 }, 'ArrowDown')).toEqual({ box: 2, position: 0 });
    expect(arrowTarget(boxes, { box: 0, position: 2 }, 'ArrowRight')).toEqual({ box: 1, position: 1 });
    expect(arrowTarget(boxes, { box: 3, position: 0 }, 'ArrowUp')).toEqual({ box: 1, position: 1 });
    expect(arrowTarget(boxes, { box: 0, position: 0 }, 'ArrowLeft')).toBeUndefined();
  });
});
