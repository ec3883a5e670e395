import { numberCell, rowsOf, textCell } from '../computed/index.ts';
import type { Dossier } from '../dossier/index.ts';
import { type Cents, toCents, toEuros } from './money.ts';
import type { ApplicableCeiling } from './select-bareme.ts';

/** How far one rate of the team's scale of indemnities may go before the yearly ceiling. */
export interface IndemnityLimit {
  readonly rowId: string;
  readonly label: string;
  /** Unit of the rate as the plan names it (`heure`, `demiJournee`, `forfait`). */
  readonly base: string;
  /** Euros for one unit. */
  readonly amount: number;
  /** Whole units one professional may be paid in a year. */
  readonly maximumUnits: number;
}

/** For each rate written in the dossier, the most units a year that stay within the ceiling. */
export function indemnityLimits(dossier: Dossier, ceiling: ApplicableCeiling): IndemnityLimit[] {
  return rowsOf(dossier, 'gouvernance.indemnites').flatMap((row) => {
    const amount = numberCell(row.montant);
    if (amount === undefined || toCents(amount) <= 0) return [];
    const label = [textCell(row.objet), textCell(row.profession)].filter(Boolean).join(', ');
    const maximumUnits = Math.floor(toCents(ceiling.amount) / toCents(amount));
    return [{ rowId: row.id, label, base: textCell(row.base), amount, maximumUnits }];
  });
}

/** What one professional was or will be paid in a year, against the ceiling. Euros. */
export interface CeilingCheck {
  readonly paid: number;
  readonly ceiling: number;
  /** What remains below the ceiling; negative when it is passed. */
  readonly room: number;
  readonly exceeded: boolean;
}

/** Adds up one professional's payments of a year (euros) and compares them with the ceiling, to the cent. */
export function checkCeiling(payments: readonly number[], ceiling: ApplicableCeiling): CeilingCheck {
  const paid: Cents = payments.reduce((sum, each) => sum + toCents(each), 0);
  const room = toCents(ceiling.amount) - paid;
  return { paid: toEuros(paid), ceiling: ceiling.amount, room: toEuros(room), exceeded: room < 0 };
}
