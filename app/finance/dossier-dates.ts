import { addMonths, numberCell, rowsOf, textCell } from '../computed/index.ts';
import type { Dossier, Row } from '../dossier/index.ts';
import { indexPlan, type Plan } from '../plan/index.ts';
import { fullDate } from './contract-dates.ts';

/** The signature of the contract, and how it is known. */
export interface Signature {
  readonly date: string;
  readonly from: 'procedure' | 'missions' | 'today';
}

/** The start tables of the missions, by mission id: fields `….demarrage` shown for that mission. */
function startTables(plan: Plan): readonly (readonly [mission: string, field: string])[] {
  return indexPlan(plan).places.flatMap(({ field, subsection }) =>
    subsection.when && field.type === 'table' && field.id.endsWith('.demarrage')
      ? [[subsection.when.includes, field.id] as const]
      : [],
  );
}

/**
 * The date of the contract: the signature in the procedure's steps (done, else planned), else what the start
 * tables imply (a date and its months after signature), else `today`.
 */
export function signatureOf(plan: Plan, dossier: Dossier, today: string): Signature {
  const step = rowsOf(dossier, 'procedure.etapes').find((row) => {
    const words = textCell(row.etape);
    return /signature/i.test(words) && /\baci\b|contrat/i.test(words);
  });
  const planned = step && (fullDate(textCell(step.realisee)) ?? fullDate(textCell(step.prevue)));
  if (planned) return { date: planned, from: 'procedure' };
  const implied = startTables(plan)
    .flatMap(([, field]) => rowsOf(dossier, field))
    .flatMap((row) => {
      const date = textCell(row.date).length === 10 ? fullDate(textCell(row.date)) : undefined;
      const months = numberCell(row.moisApresSignature);
      return date && months !== undefined && usable(months) ? [addMonths(date, -months)] : [];
    })[0];
  return implied ? { date: implied, from: 'missions' } : { date: fullDate(today) ?? today, from: 'today' };
}

/** When each mission starts: the earliest date of its start table. Missions without one are left out. */
export function missionStarts(plan: Plan, dossier: Dossier, signature: string): Record<string, string> {
  const entries = startTables(plan).flatMap(([mission, field]) => {
    const dates = rowsOf(dossier, field).flatMap((row) => startDate(row, signature) ?? []);
    const earliest = dates.sort()[0];
    return earliest ? [[mission, earliest] as const] : [];
  });
  return Object.fromEntries(entries);
}

function startDate(row: Row, signature: string): string | undefined {
  const months = numberCell(row.moisApresSignature);
  return (
    fullDate(textCell(row.date)) ??
    (months !== undefined && usable(months) ? addMonths(signature, months) : undefined)
  );
}

function usable(months: number): boolean {
  return Number.isInteger(months) && months >= 0 && months <= 120;
}
