import type { Plan } from '../plan/index.ts';
import type { Dossier } from './schema.ts';

/** The dossier's name as its team wrote it; a nameless one says so. */
export function dossierTitle(dossier: Dossier, plan: Plan): string {
  const name = dossier.answers[plan.nameField];
  const words = typeof name === 'string' ? name.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim() : '';
  return words || 'Dossier sans nom';
}
