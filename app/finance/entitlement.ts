import type { AciSetup } from './aci-setup.ts';
import { lineOf } from './aci-setup.ts';
import { type AciLine, FONCTIONNEMENT, type Part, type PaymentRule } from './bareme-schema.ts';
import { anniversary } from './contract-dates.ts';
import { type Cents, fractionOf, percentOf, toCents } from './money.ts';

/** What one line of the scale brings in one contract year. */
export interface Entitlement {
  readonly year: number;
  readonly mission: string;
  readonly part: Part;
  readonly line: AciLine;
  readonly rule: PaymentRule | undefined;
  readonly months: number;
  readonly rate: number;
  readonly amount: Cents;
  /** The same at 100 % and, for a crisis, if it is recognised. */
  readonly maximum: Cents;
}

/** Everything due over the years of the contract, in the order of the scale. */
export function entitlements(setup: AciSetup): Entitlement[] {
  return Array.from({ length: setup.years }, (_, index) => index + 1).flatMap((year) => [
    ...due(setup, year, FONCTIONNEMENT, ['functioning']),
    ...setup.missions.flatMap(({ id }) => due(setup, year, id, partsDue(setup, year, id))),
  ]);
}

function partsDue(setup: AciSetup, year: number, mission: string): Part[] {
  const { planYear } = setup;
  if (setup.months(mission, year) === 0) return [];
  const first = firstYear(setup, mission);
  // A plan cannot be written before its mission starts: the year slips with it.
  const written = planYear === 0 ? 0 : Math.max(planYear, first);
  const plan: Part[] = year === written ? ['planWriting'] : year > written ? ['planUpdate'] : [];
  return ['fixed', 'variable', ...plan, 'crisis'];
}

function firstYear(setup: AciSetup, mission: string): number {
  const years = Array.from({ length: setup.years }, (_, index) => index + 1);
  return years.find((year) => setup.months(mission, year) > 0) ?? setup.years;
}

function due(setup: AciSetup, year: number, mission: string, parts: readonly Part[]): Entitlement[] {
  return parts.flatMap((part) => {
    const line = lineOf(setup, mission, part, anniversary(setup.signature, year - 1));
    if (!line) return [];
    const rule = setup.bareme.payments.find((each) => each.part === part);
    const months = mission === FONCTIONNEMENT ? 12 : setup.months(mission, year);
    const rate = part === 'variable' ? setup.rate(mission, year) : 100;
    const maximum = rule?.prorata ? fractionOf(toCents(line.amount), months, 12) : toCents(line.amount);
    const counted = part !== 'crisis' || setup.crisisYears.has(year);
    const amount = counted ? percentOf(maximum, rate) : 0;
    return [{ year, mission, part, line, rule, months, rate, amount, maximum }];
  });
}
