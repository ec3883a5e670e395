import { postCost, quantityCost } from '../../../app/finance/index.ts';
import { formatAmount, formatNumber, parseFrenchNumber } from '../../../app/text/index.ts';

/** What was typed in the helper, by `<kind>.<field>`. */
export type Typed = Readonly<Record<string, string>>;

/** An amount worked out, and how, in words for the line. Euros. */
export interface CostResult {
  readonly amount: number;
  readonly words: string;
  /** What one professional would receive over the year (indemnities). */
  readonly perPerson?: number;
}

/** Quantity × price × months. */
export function quantityResult(typed: Typed): CostResult | undefined {
  const quantity = positive(typed['quantity.quantity']);
  const unit = positive(typed['quantity.unit']);
  const months = positive(typed['quantity.months']) ?? 1;
  if (quantity === undefined || unit === undefined) return undefined;
  const time = months === 1 ? '' : ` × ${formatNumber(months)} mois`;
  return {
    amount: quantityCost({ quantity, unit, months }),
    words: `${formatNumber(quantity)} × ${formatAmount(unit)}${time}`,
  };
}

/** A salaried post with its employer's charges, at the rate typed. */
export function postResult(typed: Typed): CostResult | undefined {
  const etp = positive(typed['post.etp']);
  const grossFullTime = positive(typed['post.gross']);
  const chargesPercent = positive(typed['post.charges']);
  const months = positive(typed['post.months']) ?? 12;
  if (etp === undefined || grossFullTime === undefined || chargesPercent === undefined) return undefined;
  if (months > 12) return undefined;
  return {
    amount: postCost({ grossFullTime, etp, chargesPercent, months }).total,
    words: `${formatNumber(etp)} ETP × ${formatAmount(grossFullTime)} brut par an × ${formatNumber(months)}/12, charges ${formatNumber(chargesPercent)} %`,
  };
}

/** What meetings cost: so many professionals, so many meetings, a rate for each hour, half-day or meeting. */
export function indemnityResult(typed: Typed): CostResult | undefined {
  const rate = positive(typed['indemnity.rate']);
  const people = positive(typed['indemnity.people']);
  const meetings = positive(typed['indemnity.meetings']);
  const units = positive(typed['indemnity.units']) ?? 1;
  if (rate === undefined || people === undefined || meetings === undefined) return undefined;
  const perPerson = quantityCost({ quantity: meetings * units, unit: rate });
  const each = units === 1 ? '' : ` × ${formatNumber(units)}`;
  return {
    amount: quantityCost({ quantity: people, unit: perPerson }),
    perPerson,
    words: `${formatNumber(people)} professionnels × ${formatNumber(meetings)} réunions${each} × ${formatAmount(rate)}`,
  };
}

// « 40 heures » is 40: a unit typed with the figure is no mistake.
function positive(text: string | undefined): number | undefined {
  const value = parseFrenchNumber((text ?? '').replace(/\s*[a-zéû]+\.?$/i, ''));
  return value !== undefined && value >= 0 && value <= 1e9 ? value : undefined;
}
