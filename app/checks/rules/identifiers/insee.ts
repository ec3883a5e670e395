import { rowsOf, textCell } from '../../../computed/index.ts';
import { checkInsee } from '../../../identifiers/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const TABLES = ['territoire.communes', 'lettreIntention.territoire'] as const;

/** INSEE codes have their shape, and are not postcodes. */
export const inseeCode = defineRule({
  id: 'code-insee',
  levels: ['conseil'],
  check: ({ dossier }) =>
    TABLES.flatMap((field) =>
      rowsOf(dossier, field).flatMap((row): FindingDraft[] => {
        const problem = problemOf(textCell(row.codeInsee).toUpperCase(), textCell(row.codePostal));
        if (!problem) return [];
        return [
          {
            level: 'conseil',
            field,
            part: row.id,
            message: `« ${textCell(row.commune) || 'Commune'} » : ${problem}`,
            reason: 'Le code Insee relie la commune à ses chiffres officiels.',
            source: SOURCES.insee,
          },
        ];
      }),
    ),
});

function problemOf(code: string, postcode: string): string | undefined {
  if (postcode && !/^\d{5}$/.test(postcode)) return `le code postal « ${postcode} » n’a pas 5 chiffres.`;
  if (!code) return undefined;
  const result = checkInsee(code);
  if (!result.ok) return `code Insee « ${code} ». ${result.reason}`;
  // No commune is numbered 000 in its department: postcodes of main towns are.
  return /000$/.test(code) ? `« ${code} » est sans doute un code postal, pas un code Insee.` : undefined;
}
