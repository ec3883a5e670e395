import { ACI_SIZES } from '../territory/index.ts';
import type { AciBareme, AciLine, AciMission } from './bareme-schema.ts';
import { fullDate, monthsInYear } from './contract-dates.ts';
import type { AciRequest, RatePlan } from './simulation.ts';

const MAX_YEARS = 10;

/** A request made safe: every date full, every rate between 0 and 100, every year whole. */
export interface AciSetup {
  readonly bareme: AciBareme;
  readonly size: string;
  readonly signature: string;
  readonly years: number;
  readonly missions: readonly AciMission[];
  readonly planYear: number;
  readonly crisisYears: ReadonlySet<number>;
  start(mission: string): string;
  /** Whole months the mission runs in a contract year, from 0 to 12. */
  months(mission: string, year: number): number;
  /** Percent, at most two decimals. */
  rate(mission: string, year: number): number;
  readonly notes: readonly string[];
}

/** Reads a request leniently: what cannot be used is left out and told in the notes. Never throws. */
export function setUp(request: AciRequest): AciSetup {
  const { bareme, size, starts = {}, crisis = false } = request;
  const notes: string[] = [];
  const signature = fullDate(request.signature) ?? fullDate(bareme.date) ?? '2026-01-01';
  if (!fullDate(request.signature)) notes.push('Date de signature absente ou illisible.');
  if (!ACI_SIZES.items.some(({ id }) => id === size)) notes.push(`Taille inconnue : « ${size} ».`);
  const wanted = new Set(request.missions);
  const missions = bareme.missions.filter(({ id }) => wanted.has(id));
  for (const id of wanted)
    if (!missions.some((mission) => mission.id === id))
      notes.push(`La mission « ${id} » n’existe pas dans « ${bareme.label} ».`);
  const start = (mission: string) => {
    const own = fullDate(starts[mission]);
    return own && own > signature ? own : signature;
  };
  const known = new Map<string, number>();
  return {
    bareme,
    size,
    signature,
    missions,
    notes,
    start,
    months: (mission, year) => {
      const key = `${year}/${mission}`;
      const months = known.get(key) ?? monthsInYear(signature, year, start(mission));
      known.set(key, months);
      return months;
    },
    years: wholeBetween(request.years ?? bareme.contractYears, 1, MAX_YEARS),
    planYear: request.planYear === undefined ? 0 : wholeBetween(request.planYear, 1, MAX_YEARS),
    crisisYears: new Set(crisis === true ? [1] : crisis === false ? [] : crisis),
    rate: (mission, year) => rateOf(request.missionRates?.[mission] ?? request.rate ?? 100, year),
  };
}

/** The line of the scale in force on a date; the latest when several are. */
export function lineOf(
  { bareme, size }: Pick<AciSetup, 'bareme' | 'size'>,
  mission: string,
  part: AciLine['part'],
  on: string,
): AciLine | undefined {
  return bareme.lines
    .filter(
      (line) =>
        line.size === size &&
        line.mission === mission &&
        line.part === part &&
        (!line.validFrom || line.validFrom <= on) &&
        (!line.validTo || line.validTo >= on),
    )
    .sort((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''))[0];
}

function rateOf(plan: RatePlan, year: number): number {
  const rate = typeof plan === 'number' ? plan : (plan[year - 1] ?? plan.at(-1) ?? 100);
  return Number.isFinite(rate) ? Math.round(Math.min(100, Math.max(0, rate)) * 100) / 100 : 0;
}

function wholeBetween(value: number, min: number, max: number): number {
  return Number.isFinite(value) ? Math.min(max, Math.max(min, Math.trunc(value))) : min;
}
