import { rowsOf } from '../computed/index.ts';
import { type Change, type Dossier, isEmptyRow, randomId } from '../dossier/index.ts';
import type { ProcedureDate } from './dates.ts';

const STEPS = 'procedure.etapes';
const DAY_MS = 86_400_000;

/** The steps every CPTS goes through, in order; their dates are the team's to write. */
const USUAL_STEPS = [
  'Lettre d’intention envoyée',
  'Lettre d’intention validée',
  'Crédits d’amorçage (FIR) notifiés',
  'Dépôt du projet de santé',
  'Accusé de réception de l’ARS',
  'Signature de l’ACI',
] as const;

/** The procedure seen from a day. */
export interface FollowUp {
  /** Planned steps whose day has passed without being marked done. */
  readonly late: readonly ProcedureDate[];
  readonly coming: readonly ProcedureDate[];
  readonly past: readonly ProcedureDate[];
}

/**
 * Sorts dates into what is late, what comes and what is past.
 * @param today ISO date
 */
export function followUp(dates: readonly ProcedureDate[], today: string): FollowUp {
  const done = ({ kind, date }: ProcedureDate) =>
    kind === 'realisee' || (kind === 'calculee' && date < today);
  const open = dates.filter((each) => !done(each));
  return {
    late: open.filter(({ date }) => date < today),
    coming: open.filter(({ date }) => date >= today),
    past: dates.filter(done).reverse(),
  };
}

/** How far a day is from another, in words: « demain », « dans 12 jours », « il y a 3 mois ». Both are ISO dates. */
export function distanceWords(date: string, today: string): string {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / DAY_MS);
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'demain';
  if (days === -1) return 'hier';
  const span = spanWords(Math.abs(days));
  return days > 0 ? `dans ${span}` : `il y a ${span}`;
}

function spanWords(days: number): string {
  if (days < 60) return `${days} jours`;
  const months = Math.round(days / 30.44);
  if (months < 24) return `${months} mois`;
  return `${Math.round(days / 365.25)} ans`;
}

/** The changes that write the usual steps, without dates, in an empty follow-up; none when something is written. */
export function usualSteps(dossier: Dossier): Change[] {
  if (rowsOf(dossier, STEPS).some((row) => !isEmptyRow(row))) return [];
  return USUAL_STEPS.map((etape, index) => ({
    type: 'insertRow',
    at: STEPS,
    index,
    row: { id: randomId(), etape },
  }));
}
