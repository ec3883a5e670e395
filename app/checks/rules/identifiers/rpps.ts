import { rowsOf, textCell } from '../../../computed/index.ts';
import type { Row } from '../../../dossier/index.ts';
import { luhn } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const MEMBERS = 'acteurs.membres';

/** RPPS numbers have 11 figures and the right key; nobody shares one. */
export const rpps = defineRule({
  id: 'rpps',
  levels: ['conseil'],
  check: ({ dossier }) => {
    const seen = new Map<string, string>();
    return rowsOf(dossier, MEMBERS).flatMap((row): FindingDraft[] => {
      const number = textCell(row.rpps).replace(/[\s\u00a0\u202f.-]/g, '');
      if (!number) return [];
      const other = seen.get(number);
      seen.set(number, nameOf(row));
      const problem = other ? { message: `porte le même numéro que ${other}.` } : problemOf(number);
      if (!problem) return [];
      return [
        {
          level: 'conseil',
          field: MEMBERS,
          part: row.id,
          reason: 'Une erreur de saisie empêche de retrouver la personne dans l’annuaire santé.',
          source: SOURCES.rpps,
          ...('value' in problem && problem.value
            ? {
                fix: {
                  label: `Mettre ${problem.value}`,
                  changes: [
                    { type: 'setCell' as const, at: MEMBERS, rowId: row.id, column: 'rpps', value: problem.value },
                  ],
                },
              }
            : {}),
          message: `RPPS de ${nameOf(row)} : ${problem.message}`,
        },
      ];
    });
  },
});

function problemOf(number: string): { message: string; value?: string } | undefined {
  if (/^8\d{11}$/.test(number) && luhn(number.slice(1)))
    return { message: 'le « 8 » de tête n’en fait pas partie.', value: number.slice(1) };
  if (/^[\dA-Za-z]{9}$/.test(number))
    return { message: `« ${number} » est un ancien numéro ADELI ; le RPPS le remplace.` };
  if (!/^\d{11}$/.test(number)) return { message: `« ${number} » n’a pas 11 chiffres.` };
  return luhn(number) ? undefined : { message: `« ${number} » n’a pas la bonne clé : un chiffre est sans doute faux.` };
}

function nameOf(row: Row): string {
  return [textCell(row.prenom), textCell(row.nom)].filter(Boolean).join(' ') || 'ce membre';
}
