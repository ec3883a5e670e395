import { numberCell, rowsOf, textCell } from '../../../computed/index.ts';
import type { Row } from '../../../dossier/index.ts';
import { formatNumber, formatPercentage } from '../../../text/index.ts';
import { groupBy, readNumbers } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const AGES = 'population.repartitionAge';
const TEAM = 'budget.equipe';
const PLACES = [
  { column: 'valeurCpts', label: 'la CPTS' },
  { column: 'valeurDep', label: 'le département' },
  { column: 'valeurReg', label: 'la région' },
  { column: 'valeurFr', label: 'la France' },
] as const;

/** Age groups that cover everyone, each once, add up to 100 %. */
export const ageShares = defineRule({
  id: 'total-100',
  levels: ['a_corriger'],
  check: ({ dossier }) => {
    const bySex = groupBy(rowsOf(dossier, AGES), (row) => textCell(row.sexe));
    return [...bySex].flatMap(([sex, rows]) => (isPartition(rows) ? wrongTotals(sex, rows) : []));
  },
});

function wrongTotals(sex: string, rows: readonly Row[]): FindingDraft[] {
  return PLACES.flatMap(({ column, label }): FindingDraft[] => {
    const values = rows.flatMap((row) => numberCell(row[column]) ?? []);
    if (values.length < rows.length || values.some((value) => value > 100)) return [];
    const sum = values.reduce((all, value) => all + value, 0);
    const step = values.every(Number.isInteger) ? 0.5 : 0.05;
    // Each share is rounded: the total may miss 100 by half a unit of the last digit for each.
    if (Math.abs(sum - 100) <= step * values.length + 1e-6) return [];
    return [
      {
        level: 'a_corriger',
        field: AGES,
        part: `${sex}-${column}`,
        message: `Pour ${label}, les tranches d’âge font ${formatPercentage(Math.round(sum * 10) / 10)} au lieu de 100 %.`,
        reason: 'Des parts d’un même ensemble font 100 %, aux arrondis près.',
        source: SOURCES.chiffres,
      },
    ];
  });
}

/** True when the age groups follow one another from birth to the oldest, none twice. */
function isPartition(rows: readonly Row[]): boolean {
  const ranges = rows.map((row) => ageRange(textCell(row.tranche)));
  let next = 0;
  for (const range of ranges.sort((a, b) => (a?.from ?? -1) - (b?.from ?? -1))) {
    if (!range || range.from !== next) return false;
    next = range.to;
  }
  return rows.length > 1 && next === Number.POSITIVE_INFINITY;
}

function ageRange(label: string): { from: number; to: number } | undefined {
  const between = /^(?:de )?(\d+)\s*(?:-|–|à)\s*(\d+)\s*ans$/.exec(label);
  if (between) return { from: Number(between[1]), to: Number(between[2]) + 1 };
  const over = /^(\d+)\s*ans (?:et|ou) plus$/.exec(label);
  if (over) return { from: Number(over[1]), to: Number.POSITIVE_INFINITY };
  const under = /^moins de (\d+)\s*ans$/i.exec(label);
  return under ? { from: 0, to: Number(under[1]) } : undefined;
}

/** The working time of each post, shared between missions, makes a whole. */
export const postShares = defineRule({
  id: 'affectation-100',
  levels: ['a_corriger', 'conseil'],
  check: ({ dossier }) =>
    rowsOf(dossier, TEAM).flatMap((row): FindingDraft[] => {
      // Details between parentheses split a share that is already counted.
      const shares = readNumbers(textCell(row.affectation).replace(/\([^)]*\)/g, '')).filter(
        ({ unit }) => unit === 'percent',
      );
      const sum = Math.round(shares.reduce((all, { value }) => all + value, 0) * 100) / 100;
      if (!shares.length || sum === 100) return [];
      return [
        {
          level: sum > 100 ? 'a_corriger' : 'conseil',
          field: TEAM,
          part: row.id,
          message: `« ${textCell(row.fonction)} » : l’affectation par mission fait ${formatNumber(sum)} %.`,
          reason: 'Le temps d’un poste se répartit entièrement, une seule fois.',
          source: SOURCES.budget,
        },
      ];
    }),
});
