import type { Part } from './bareme-schema.ts';
import { missionLabel, partLabel } from './labels.ts';
import { sumCents, toCents, toEuros } from './money.ts';
import { simulateAci } from './simulate-aci.ts';
import type { AciRequest, Provenance } from './simulation.ts';

/** One amount of the scale in three full years of different luck. Euros. */
export interface ComparedPart extends Provenance {
  /** Mission id, or `fonctionnement`. */
  readonly mission: string;
  readonly part: Part;
  readonly missionLabel: string;
  readonly partLabel: string;
  readonly ceiling: number;
  readonly ordinary: number;
  readonly safe: number;
}

export interface YearComparison {
  readonly rows: readonly ComparedPart[];
  readonly totals: Readonly<Record<ComparedYear, number>>;
}

const YEARS = ['ceiling', 'ordinary', 'safe'] as const;
export type ComparedYear = (typeof YEARS)[number];

/**
 * A ceiling year (100 %, plan written, crisis recognised), an ordinary year at the rates expected (plan updated, no
 * crisis) and what is sure of it (nothing variable), amount by amount: why a ceiling is no budget. Full years, every
 * mission running.
 */
export function compareYears(
  request: Pick<AciRequest, 'bareme' | 'size' | 'missions' | 'signature' | 'rate' | 'missionRates'>,
): YearComparison {
  const { bareme, size, missions, signature, rate, missionRates } = request;
  const base = { bareme, size, missions, signature, years: 1 };
  const simulations = {
    ceiling: simulateAci({ ...base, rate: 100, planYear: 1, crisis: true }),
    ordinary: simulateAci({ ...base, rate: steady(rate), missionRates }),
    safe: simulateAci({ ...base, rate: 0 }),
  };
  const rows = new Map<string, ComparedPart>();
  for (const year of YEARS)
    for (const { mission, parts } of simulations[year].lines)
      for (const { amount, base: _, label: __, ...part } of parts) {
        const key = `${mission}/${part.part}`;
        const words = { missionLabel: missionLabel(bareme, mission), partLabel: partLabel(part.part) };
        const row = rows.get(key) ?? { ...part, ...words, mission, ceiling: 0, ordinary: 0, safe: 0 };
        rows.set(key, { ...row, [year]: amount });
      }
  // The functioning is no mission: it comes before them all.
  const order = bareme.missions.map(({ id }) => id);
  const all = [...rows.values()].sort((a, b) => order.indexOf(a.mission) - order.indexOf(b.mission));
  const total = (year: ComparedYear) => toEuros(sumCents(all.map((row) => toCents(row[year]))));
  return {
    rows: all,
    totals: { ceiling: total('ceiling'), ordinary: total('ordinary'), safe: total('safe') },
  };
}

// An ordinary year is one of those that follow the first.
function steady(rate: AciRequest['rate']): number | undefined {
  return typeof rate === 'number' ? rate : rate?.at(-1);
}
