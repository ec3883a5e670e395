import { rowsOf, textCell } from '../../../computed/index.ts';
import type { Row } from '../../../dossier/index.ts';
import { checkRpps } from '../../../identifiers/index.ts';
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
      const typed = textCell(row.rpps);
      if (!typed) return [];
      const result = checkRpps(typed);
      const number = result.ok ? result.value : typed;
      const other = seen.get(number);
      seen.set(number, nameOf(row));
      const problem = other
        ? `Ce numéro est déjà celui de ${other}.`
        : result.ok
          ? nationalId(typed, number)
          : result.reason;
      if (!problem) return [];
      const fix = result.ok && !other && problem ? fixTo(row, number) : undefined;
      return [
        {
          level: 'conseil',
          field: MEMBERS,
          part: row.id,
          message: `RPPS de ${nameOf(row)} (${typed}) : ${problem}`,
          reason: 'Une erreur de saisie empêche de retrouver la personne dans l’annuaire santé.',
          source: SOURCES.rpps,
          ...(fix ? { fix } : {}),
        },
      ];
    });
  },
});

// The national identifier is an 8 and the RPPS.
function nationalId(typed: string, number: string): string | undefined {
  return typed.replace(/\D/g, '') === `8${number}` ? 'Le « 8 » de tête n’en fait pas partie.' : undefined;
}

function fixTo(row: Row, value: string): NonNullable<FindingDraft['fix']> {
  return {
    label: `Mettre ${value}`,
    changes: [{ type: 'setCell', at: MEMBERS, rowId: row.id, column: 'rpps', value }],
  };
}

function nameOf(row: Row): string {
  return [textCell(row.prenom), textCell(row.nom)].filter(Boolean).join(' ') || 'ce membre';
}
