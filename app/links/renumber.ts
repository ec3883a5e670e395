import { type Fiche, readFiches } from '../checks/index.ts';
import { type Change, type Dossier, isRows, type Row } from '../dossier/index.ts';
import { mapFicheNumbers } from '../finance/index.ts';
import { indexPlan, type Plan } from '../plan/index.ts';
import { renamed } from './text-links.ts';

const LEADING = /^(\s*(?:fiche(?:\s+action)?\s*)?(?:n\s*°?\s*)?)(\d{1,3})(?=\s*[.):–—-]|\s)/i;

/** Fiches whose title begins with a number that is not their rank; none unless every title begins with one. */
export function outOfOrder(dossier: Dossier): Fiche[] {
  const fiches = readFiches(dossier);
  if (!fiches.every(({ title }) => LEADING.test(title))) return [];
  return fiches.filter(({ number }, index) => number !== index + 1);
}

/**
 * The changes that number the fiches in their order again, in their titles and in the cells of tables that name them
 * (needs, indicators, budget lines…). Long texts are left alone: a number there may mean something else.
 */
export function renumberChanges(plan: Plan, dossier: Dossier): Change[] {
  if (!outOfOrder(dossier).length) return [];
  const fiches = readFiches(dossier);
  const titles = new Map(fiches.map(({ title }, index) => [title, title.replace(LEADING, `$1${index + 1}`)]));
  const ranks = new Map(fiches.map(({ number }, index) => [number, index + 1]));
  const own = fiches.flatMap(({ key, title }): Change[] => {
    const value = titles.get(title);
    return value && value !== title ? [{ type: 'setAnswer', at: key('ficheAction.intitule'), value }] : [];
  });
  const rewrite = (text: string) => {
    // A title found is done with: its new number must not be taken for an old one.
    const whole = renamed(text, titles);
    return whole === text
      ? mapFicheNumbers(text, (numbers) => numbers.map((each) => ranks.get(each) ?? each))
      : whole;
  };
  return [...own, ...cellChanges(plan, dossier, rewrite)];
}

function cellChanges(plan: Plan, dossier: Dossier, rewrite: (text: string) => string): Change[] {
  return indexPlan(plan).places.flatMap(({ field, collection }) => {
    const answer = dossier.answers[field.id];
    if (collection || field.type !== 'table' || !isRows(answer)) return [];
    return answer.flatMap((row) => rowChanges(field.id, row, rewrite));
  });
}

function rowChanges(at: string, row: Row, rewrite: (text: string) => string): Change[] {
  return Object.entries(row).flatMap(([column, cell]): Change[] => {
    if (column === 'id' || typeof cell !== 'string') return [];
    const value = rewrite(cell);
    return value === cell.trim() ? [] : [{ type: 'setCell', at, rowId: row.id, column, value }];
  });
}
