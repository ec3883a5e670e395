import { itemRows, numberCell, textCell } from '../../../computed/index.ts';
import type { Item } from '../../../dossier/index.ts';
import { type Fiche, readFiches } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

/** A fiche whose tables are there but say nothing: no indicator named, no means counted. Missing ones are asked elsewhere. */
export const hollowAction = defineRule({
  id: 'action-incomplete',
  levels: ['a_corriger'],
  check: ({ dossier }) =>
    readFiches(dossier).flatMap((fiche) => [
      ...withoutIndicator(fiche),
      ...withoutMeans(fiche),
      ...withoutPilot(fiche),
    ]),
});

function withoutIndicator(fiche: Fiche): FindingDraft[] {
  const rows = itemRows(fiche.item, 'ficheAction.indicateurs');
  if (!rows.length || rows.some((row) => textCell(row.indicateur))) return [];
  return [draft(fiche, 'ficheAction.indicateurs', 'ses indicateurs n’ont pas d’intitulé')];
}

function withoutMeans({ item, ...fiche }: Fiche): FindingDraft[] {
  const team = itemRows(item, 'ficheAction.moyensHumains');
  const budget = itemRows(item, 'ficheAction.budget');
  if (!team.length || !budget.length || countsSomething(item)) return [];
  return [draft(fiche, 'ficheAction.budget', 'ni heures ni montants : ses moyens ne sont pas chiffrés')];
}

function countsSomething(item: Item): boolean {
  const hours = itemRows(item, 'ficheAction.moyensHumains').some(
    (row) => numberCell(row.heures) || numberCell(row.personnes),
  );
  const money = itemRows(item, 'ficheAction.budget').some((row) =>
    [row.n1, row.n2, row.n3].some((cell) => numberCell(cell)),
  );
  return hours || money;
}

function withoutPilot(fiche: Fiche): FindingDraft[] {
  const pilot = fiche.item.answers['ficheAction.pilote'];
  if (
    typeof pilot !== 'string' ||
    !/^\s*(à (définir|désigner|trouver|préciser|compléter)|\?+|-+|x{2,}|néant|aucun)\s*\.?\s*$/i.test(pilot)
  )
    return [];
  return [draft(fiche, 'ficheAction.pilote', 'son pilote reste à désigner')];
}

function draft({ title, key }: Pick<Fiche, 'title' | 'key'>, field: string, lack: string): FindingDraft {
  return {
    level: 'a_corriger',
    field: key(field),
    message: `La fiche « ${title} » : ${lack}.`,
    reason: 'Une action a un pilote, des moyens et un indicateur.',
    source: SOURCES.fichesAction,
  };
}
