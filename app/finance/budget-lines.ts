import { type Cents, percentOf, toCents, toEuros } from './money.ts';

/** A line of a budget. Euros, one amount a year; undefined where nothing was typed. */
export interface BudgetLine {
  readonly id: string;
  /** Account number as typed, e.g. `641`. */
  readonly account: string;
  readonly label: string;
  /** How it is worked out, in the team's words. */
  readonly hypothesis: string;
  /** Mission id, `fonctionnement`, or the team's own words (searchable form) when they name no single one. */
  readonly mission: string;
  readonly missionLabel: string;
  /** Who pays (resources). */
  readonly funder: string;
  /** How sure the resource is, in words. */
  readonly certainty: string;
  readonly amounts: readonly (number | undefined)[];
}

/** Quantity × unit price × months (1 when left out), in euros to the cent. */
export function quantityCost({
  quantity,
  unit,
  months = 1,
}: {
  quantity: number;
  unit: number;
  months?: number;
}): number {
  // Quantities have at most four decimals (0,0833 ETP): kept whole so that no float is multiplied.
  const tenThousandths = Math.round(quantity * months * 10_000);
  return toEuros(Math.round((toCents(unit) * tenThousandths) / 10_000));
}

/** Yearly cost of a salaried post. Euros. */
export interface PostCost {
  readonly gross: number;
  readonly employerCharges: number;
  readonly total: number;
}

/**
 * Gross pay and employer charges of a post over some months of a year.
 * @param grossFullTime yearly gross pay of a full-time post, euros
 * @param etp full-time equivalent, e.g. 0.5
 * @param chargesPercent employer charges in percent of the gross pay; typed by the person, never assumed
 */
export function postCost({
  grossFullTime,
  etp,
  chargesPercent,
  months = 12,
}: {
  grossFullTime: number;
  etp: number;
  chargesPercent: number;
  months?: number;
}): PostCost {
  const tenThousandths = Math.round(etp * 10_000);
  const gross: Cents = Math.round((toCents(grossFullTime) * tenThousandths * months) / (10_000 * 12));
  const employerCharges = percentOf(gross, chargesPercent);
  return {
    gross: toEuros(gross),
    employerCharges: toEuros(employerCharges),
    total: toEuros(gross + employerCharges),
  };
}
