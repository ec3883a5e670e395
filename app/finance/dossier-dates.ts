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
  const step = signatureRow(dossier);
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

/** The step of the procedure that tells when the contract is signed. */
export function signatureRow(dossier: Dossier): Row | undefined {
  return rowsOf(dossier, 'procedure.etapes').find((row) => {
    const words = textCell(row.etape);
    return /signature/i.test(words) && /\baci\b|contrat/i.test(words);
  });
}

/** Where the start of a mission is written. */
export interface StartPlace {
  readonly mission: string;
  /** Its start table. */
  readonly field: string;
  /** The row of its earliest date, and that date (full ISO); undefined without any. */
  readonly row: Row | undefined;
  readonly date: string | undefined;
}

/** Where each mission's start is written in the dossier, and its date: the earliest of its start table. */
export function startPlaces(plan: Plan, dossier: Dossier, signature: string): StartPlace[] {
  return startTables(plan).map(([mission, field]) => {
    const dated = rowsOf(dossier, field).flatMap((row) => {
      const date = startDate(row, signature);
      return date ? [{ row, date }] : [];
    });
    const [first] = dated.sort((a, b) => a.date.localeCompare(b.date));
    return { mission, field, row: first?.row, date: first?.date };
  });
}

/** When each mission starts. Missions without a date are left out. */
export function missionStarts(plan: Plan, dossier: Dossier, signature: string): Record<string, string> {
  const entries = startPlaces(plan, dossier, signature).flatMap(({ mission, date }) =>
    date ? [[mission, date] as const] : [],
  );
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
