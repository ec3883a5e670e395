import { numberCell, rowsOf, textCell } from '../../computed/index.ts';
import type { Row } from '../../dossier/index.ts';
import type { Context } from '../context.ts';
import type { ChartBlock } from '../model.ts';
import { chartBlocks } from './chart-block.ts';
import { rowsSource } from './rows-source.ts';

const FIELD = 'population.repartitionAge';
const PEOPLE = [
  { column: 'valeurCpts', name: '' },
  { column: 'valeurFr', name: 'France' },
  { column: 'valeurReg', name: 'Région' },
  { column: 'valeurDep', name: 'Département' },
] as const;

/** In per cent. */
const MOST_GAP = 10;

/** The population by age: the territory against France, or else the widest area known. */
export function ageChart(context: Context): ChartBlock[] {
  const rows = rowsOf(context.dossier, FIELD).filter(isAgeRange);
  if (rows.every((row) => numberCell(row.valeurCpts) === undefined)) return [];
  const [own, ...others] = PEOPLE.map(({ column, name }) => ({
    name: name || context.plan.structure,
    values: shares(rows, column),
  }));
  // Ranges that overlap, or leave people out, would draw a false picture.
  const sum = (own?.values ?? []).reduce<number>((all, value) => all + (value ?? 0), 0);
  const names = rows.map((row) => textCell(row.tranche));
  if (Math.abs(sum - 100) > MOST_GAP || new Set(names).size < names.length) return [];
  const other = others.find(({ values }) => values.some((value) => value !== null));
  return chartBlocks(context, {
    field: FIELD,
    chart: 'bar',
    lying: false,
    categories: names,
    series: [...(own ? [own] : []), ...(other ? [other] : [])],
    unit: '%',
    title: `Population par âge, en %${other ? `, comparée à ${AREA[other.name]}` : ''}`,
    source: rowsSource(rows),
  });
}

const AREA: Readonly<Record<string, string>> = {
  France: 'la France',
  Région: 'la région',
  Département: 'le département',
};

// Men, women and the total are not further ages.
function isAgeRange(row: Row): boolean {
  const name = textCell(row.tranche);
  const sex = textCell(row.sexe);
  return name !== '' && !/^(total|ensemble)/i.test(name) && (sex === '' || sex === 'ensemble');
}

/** In per cent: as typed, or worked out when heads were counted. */
function shares(rows: readonly Row[], column: string): (number | null)[] {
  const values = rows.map((row) => numberCell(row[column]) ?? null);
  const known = values.filter((value) => value !== null);
  if (known.every((value) => value <= 100)) return values;
  const total = known.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (value === null ? null : Math.round((value / total) * 1000) / 10));
}
