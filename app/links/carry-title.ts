import { type Fiche, readFiches } from '../checks/index.ts';
import { type Change, type Dossier, isRows, type Row } from '../dossier/index.ts';
import { type FieldDef, indexPlan, type Plan } from '../plan/index.ts';
import { words } from './names.ts';
import { cellTitle, renamed, unnumbered } from './text-links.ts';

/** Columns whose cells cite fiches action; the list « Fiches action rattachées » of a mission ends so too. */
const CITING = new Set(['action', 'actions']);
/** A title of fewer letters is no citation: it could be any word of a cell. */
const LEAST_LETTERS = 4;

/**
 * The changes that carry the new title of a fiche action into the cells that cite it by the former one. Links are
 * words (see `linkChanges`): left behind, they would name a fiche that is no more. Nothing when the former title
 * was another fiche's too.
 * @param former the title before; the dossier holds the new one
 */
export function carryTitle(plan: Plan, dossier: Dossier, itemId: string, former: string): Change[] {
  const fiches = readFiches(dossier);
  const fiche = fiches.find(({ item }) => item.id === itemId);
  const typed = fiche?.item.answers['ficheAction.intitule'];
  if (!fiche || typeof typed !== 'string' || !typed.trim() || former.trim() === fiche.title) return [];
  const others = fiches.filter((each) => each !== fiche);
  const old = { ...fiche, title: former.trim() };
  if (!isCitation(old.title) || others.some(({ title }) => title === old.title)) return [];
  const titles = new Map([...others.flatMap((each) => pairs(each, each)), ...pairs(old, fiche)]);
  return indexPlan(plan).places.flatMap(({ field, collection }) => {
    const answer = dossier.answers[field.id];
    return collection || !isRows(answer) ? [] : answer.flatMap((row) => cellChanges(field, row, titles));
  });
}

function isCitation(title: string): boolean {
  return words(unnumbered(title)).length >= LEAST_LETTERS;
}

/** The ways a cell writes a title. Another fiche's stand for themselves, so that none is taken for a part of it. */
function pairs(before: Fiche, after: Fiche): [string, string][] {
  const all = [before, after].map(({ title }) => [title, cellTitle({ title }), unnumbered(title)]);
  return (all[0] ?? []).flatMap((text, way): [string, string][] => {
    const next = all[1]?.[way];
    return next && isCitation(text) ? [[text, next]] : [];
  });
}

function cellChanges({ id: at, type }: FieldDef, row: Row, titles: ReadonlyMap<string, string>): Change[] {
  const citing = (column: string) => (type === 'list' ? at.endsWith('.actions') : CITING.has(column));
  return Object.entries(row).flatMap(([column, cell]): Change[] => {
    if (column === 'id' || typeof cell !== 'string' || !citing(column)) return [];
    const value = renamed(cell, titles);
    return value === cell ? [] : [{ type: 'setCell', at, rowId: row.id, column, value }];
  });
}
