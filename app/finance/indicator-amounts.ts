import { numberCell, rowsOf, textCell } from '../computed/index.ts';
import { type Dossier, isEmptyRow } from '../dossier/index.ts';
import { indexPlan, type Plan } from '../plan/index.ts';
import { lineOf } from './aci-setup.ts';
import type { AciBareme } from './bareme-schema.ts';
import { evidenceLabel } from './evidence.ts';
import { sumCents, toCents, toEuros } from './money.ts';

/** How the variable part of a mission is shared between its indicators. Euros. */
export interface IndicatorAmounts {
  readonly mission: string;
  /** Field where the indicators are written. */
  readonly field: string;
  /** Indicators on the variable part, and those of them without an amount. */
  readonly count: number;
  readonly unpriced: number;
  readonly allocated: number;
  /** Variable part of the scale for a full year; undefined when the scale has none. */
  readonly expected: number | undefined;
  /** What is left to share; negative when too much was shared. */
  readonly remaining: number | undefined;
  /** How sure the expected amount is, in words. */
  readonly evidence: string;
}

/** For each mission of the plan, the amounts of its indicators against the scale's variable part. */
export function indicatorAmounts(
  plan: Plan,
  dossier: Dossier,
  scale: { readonly bareme: AciBareme; readonly size: string; readonly on: string } | undefined,
): IndicatorAmounts[] {
  return indexPlan(plan).places.flatMap(({ field, subsection }): IndicatorAmounts[] => {
    const mission = subsection.when?.includes;
    if (!mission || field.type !== 'table' || !field.id.endsWith('.indicateurs')) return [];
    const rows = rowsOf(dossier, field.id).filter(
      (row) => !isEmptyRow(row) && ['', 'variable'].includes(textCell(row.part)),
    );
    const line = scale && lineOf(scale, mission, 'variable', scale.on);
    const allocated = sumCents(rows.map((row) => toCents(numberCell(row.montantMax))));
    return [
      {
        mission,
        field: field.id,
        count: rows.length,
        unpriced: rows.filter((row) => numberCell(row.montantMax) === undefined).length,
        allocated: toEuros(allocated),
        expected: line?.amount,
        remaining: line && toEuros(toCents(line.amount) - allocated),
        evidence: line ? evidenceLabel(line) : '',
      },
    ];
  });
}
