import { numberCell, rowsOf, textCell } from '../../../computed/index.ts';
import type { Row } from '../../../dossier/index.ts';
import { formatNumber, formatPercentage } from '../../../text/index.ts';
import { COMPARED, counted, diagnosisTables, plainWords, rowLabel, someNames } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

// Rates of growth are about the whole population by nature.
const NO_BASE = ['population.evolution'];
const NOT_A_SHARE =
  /\b(indice|nombre|effectif|niveau de vie|revenu|euros?|age moyen|age median|delai|pour (1 000|1000|10 000|100 000|100|mille))\b/;

/** A percentage says of whom it is a share. */
export const referencePopulation = defineRule({
  id: 'population-reference',
  levels: ['a_corriger'],
  check: ({ plan, dossier }) =>
    diagnosisTables(plan).flatMap((table): FindingDraft[] => {
      const field = table.field.id;
      if (!table.columns.has('perimetre') || NO_BASE.includes(field)) return [];
      const bare = rowsOf(dossier, field).filter((row) => isBareShare(row, rowLabel(plan, table, row)));
      const [first] = bare;
      if (!first) return [];
      const names = someNames(bare.map((row) => rowLabel(plan, table, row)));
      return [
        {
          level: 'a_corriger',
          field,
          message: `${counted(bare.length, 'pourcentage')} sans population de référence : ${names}. De qui est-ce la part ?${impliedBase(bare)}`,
          reason:
            'Le même pourcentage change de sens selon qu’il porte sur tous les habitants ou sur un groupe.',
          source: SOURCES.chiffres,
        },
      ];
    }),
});

function isBareShare(row: Row, label: string): boolean {
  if (textCell(row.perimetre) || /%\s*(des?|du|d’|d')\s*\p{L}/u.test(label)) return false;
  if (NOT_A_SHARE.test(plainWords(label))) return false;
  const values = COMPARED.flatMap(({ column }) => numberCell(row[column]) ?? []);
  return values.length > 0 && values.every((value) => value > 0 && value <= 100);
}

// 1 006 persons for 1,5 %: a share of about 67 000 persons, and not of those in ALD.
function impliedBase(rows: readonly Row[]): string {
  const both = rows.filter((row) => numberCell(row.effectif) && numberCell(row.valeurCpts));
  // The first line is often the whole group, the next ones its parts: there the doubt lies.
  const told = both[1] ?? both[0];
  const count = numberCell(told?.effectif);
  const percent = numberCell(told?.valeurCpts);
  if (!count || !percent) return '';
  const base = Math.round((count / percent) * 100);
  const rounded = base > 1_000 ? Math.round(base / 100) * 100 : base;
  return ` Par exemple, ${formatNumber(count)} pour ${formatPercentage(percent)} suppose un groupe d’environ ${formatNumber(rounded)} personnes.`;
}
