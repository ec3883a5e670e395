import { rowsOf, textCell } from '../../../computed/index.ts';
import { counted, diagnosisTables, rowLabel, someNames, textAnswer } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const OLD_YEARS = 8;

/** The last year a cell speaks of (`2018-2022` → 2022). */
function lastYear(text: string): number | undefined {
  const years = [...text.matchAll(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g)].map(([year]) => Number(year));
  return years.length ? Math.max(...years) : undefined;
}

/** The years of the diagnosis are possible, and recent. */
export const figureYear = defineRule({
  id: 'annee-chiffre',
  levels: ['a_corriger', 'conseil'],
  check: ({ plan, dossier }) => {
    const now =
      lastYear(textAnswer(dossier, 'identite.dateVersion')) ?? lastYear(dossier.modifiedAt.slice(0, 4));
    if (!now) return [];
    return diagnosisTables(plan).flatMap((table): FindingDraft[] => {
      const rows = rowsOf(dossier, table.field.id).map((row) => ({
        row,
        year: lastYear(textCell(row.annee)),
      }));
      const named = (wanted: (year: number) => boolean) =>
        rows.flatMap(({ row, year }) =>
          year && wanted(year) ? [`${rowLabel(plan, table, row)} (${year})`] : [],
        );
      const future = named((year) => year > now);
      const old = named((year) => year < now - OLD_YEARS);
      const place = { field: table.field.id, source: SOURCES.chiffres };
      return [
        ...(future.length
          ? [
              {
                ...place,
                part: 'future',
                level: 'a_corriger' as const,
                message: `${counted(future.length, 'ligne')} d’une année à venir : ${someNames(future)}.`,
                reason: `Le projet est daté de ${now} : l’année est sans doute mal tapée.`,
              },
            ]
          : []),
        ...(old.length
          ? [
              {
                ...place,
                part: 'ancienne',
                level: 'conseil' as const,
                message: `${counted(old.length, 'ligne')} de plus de ${OLD_YEARS} ans : ${someNames(old)}.`,
                reason: 'Un diagnostic à jour s’appuie sur les derniers chiffres publiés.',
              },
            ]
          : []),
      ];
    });
  },
});
