import { type Fiche, readFiches } from '../checks/index.ts';
import { itemRows, rowsOf, textCell } from '../computed/index.ts';
import { type Cell, type Change, type Dossier, fieldKey, type Row, randomId } from '../dossier/index.ts';
import { ficheNumbers, mapFicheNumbers } from '../finance/index.ts';
import { optionLabel, type Plan } from '../plan/index.ts';
import type { LinkKind } from './fiche-links.ts';
import { has, words } from './names.ts';
import {
  bareName,
  CHARGES,
  INDICATORS,
  MEMBERS,
  memberName,
  missionIndicators,
  NEEDS,
  TEAM,
} from './places.ts';
import { withFiche, withoutFiche } from './text-links.ts';

interface LinkChange {
  readonly kind: LinkKind;
  /** Id of the row of the need, the member, the indicator or the budget line. */
  readonly id: string;
  /** True to link, false to unlink. */
  readonly on: boolean;
}

/**
 * The changes that link a fiche action to something of the dossier, or unlink it. Links are the words the team would
 * write itself (a title in a cell, « Fiche 3 » in a budget line), so that Word prints them. Nothing when it is so already.
 */
export function linkChanges(plan: Plan, dossier: Dossier, itemId: string, change: LinkChange): Change[] {
  const fiches = readFiches(dossier);
  const fiche = fiches.find(({ item }) => item.id === itemId);
  if (!fiche) return [];
  const { kind, id, on } = change;
  const edit = on ? withFiche : withoutFiche;
  switch (kind) {
    case 'needs': {
      const row = rowsOf(dossier, NEEDS).find((each) => each.id === id);
      return row ? textChange(NEEDS, row, 'actions', edit(textCell(row.actions), fiche, fiches)) : [];
    }
    case 'indicators': {
      const found = missionIndicators(plan, dossier).find(({ row }) => row.id === id);
      if (!found) return [];
      const { field, row } = found;
      const named = textChange(field, row, 'action', edit(textCell(row.action), fiche, fiches));
      return on ? [...named, ...copiedIndicator(fiche, row)] : named;
    }
    case 'lines': {
      const row = rowsOf(dossier, CHARGES).find((each) => each.id === id);
      return row ? textChange(CHARGES, row, 'hypothese', lineWords(textCell(row.hypothese), fiche, on)) : [];
    }
    case 'members': {
      const member = rowsOf(dossier, MEMBERS).find((each) => each.id === id);
      return member ? teamChanges(plan, fiche, member, on) : [];
    }
  }
}

function textChange(at: string, row: Row, column: string, text: string): Change[] {
  if (text === textCell(row[column])) return [];
  return [{ type: 'setCell', at, rowId: row.id, column, value: text || null }];
}

function lineWords(text: string, { number }: Fiche, on: boolean): string {
  if (!on)
    return mapFicheNumbers(text, (numbers) => numbers.filter((each) => each !== number)).replace(
      /[\s;]+\.?$/,
      '.',
    );
  if (ficheNumbers(text).includes(number)) return text;
  const before = text.replace(/[\s.;]+$/, '');
  return before ? `${before} ; fiche ${number}.` : `Fiche ${number}`;
}

function teamChanges(plan: Plan, fiche: Fiche, member: Row, on: boolean): Change[] {
  const at = fiche.key(TEAM);
  const team = itemRows(fiche.item, TEAM);
  const own = team.filter((row) => has(words(row.nom), member));
  if (!on) return own.map((row) => ({ type: 'removeRow', at, rowId: row.id }));
  if (own.length) return [];
  const row = filled({
    nom: memberName(plan, member) || bareName(member),
    profession: optionLabel(plan, 'professions', textCell(member.profession)),
  });
  return [{ type: 'insertRow', at, index: team.length, row }];
}

/** The indicator of the mission, followed by the fiche too, unless it is there under the same name. */
function copiedIndicator({ item }: Fiche, source: Row): Change[] {
  const at = fieldKey(INDICATORS, { collection: 'fichesAction', id: item.id });
  const rows = itemRows(item, INDICATORS);
  if (rows.some((row) => words(row.indicateur) === words(source.indicateur))) return [];
  const row = filled({
    indicateur: textCell(source.indicateur),
    initial: textCell(source.initial),
    cible: textCell(source.cibleN2) || textCell(source.cibleN1) || textCell(source.cibleN5),
    recueil: textCell(source.source),
    responsable: textCell(source.referent),
  });
  return [{ type: 'insertRow', at, index: rows.length, row }];
}

function filled(cells: Readonly<Record<string, Cell>>): Row {
  const written = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
  return { id: randomId(), ...written };
}
