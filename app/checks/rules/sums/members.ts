import { numberCell, rowsOf, textCell } from '../../../computed/index.ts';
import type { Dossier } from '../../../dossier/index.ts';
import { optionLabel } from '../../../plan/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const MEMBERS = 'acteurs.membres';
const SUPPLY = 'offre.professionnels';

function membersByProfession(dossier: Dossier): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const row of rowsOf(dossier, MEMBERS)) {
    const profession = textCell(row.profession);
    if (profession) count.set(profession, (count.get(profession) ?? 0) + 1);
  }
  return count;
}

/** Members by profession agree with the professionals counted in the diagnosis. */
export const membersByTrade = defineRule({
  id: 'membres-profession',
  levels: ['a_corriger'],
  check: ({ plan, dossier }) => {
    const members = membersByProfession(dossier);
    if (!members.size) return [];
    return rowsOf(dossier, SUPPLY).flatMap((row): FindingDraft[] => {
      const profession = textCell(row.profession);
      const present = numberCell(row.effectif);
      const adherents = numberCell(row.adherents);
      const count = members.get(profession) ?? 0;
      const label = optionLabel(plan, 'professions', profession);
      const base = {
        level: 'a_corriger' as const,
        field: SUPPLY,
        part: row.id,
        related: [MEMBERS],
        source: SOURCES.chiffres,
      };
      if (profession && present !== undefined && count > present)
        return [
          {
            ...base,
            message: `« ${label} » : ${count} membres pour ${present} sur le territoire.`,
            reason: 'Il ne peut y avoir plus de membres que de professionnels en exercice.',
          },
        ];
      if (!profession || adherents === undefined || adherents === count) return [];
      return [
        {
          ...base,
          message: `« ${label} » : ${adherents} adhérents dans le diagnostic, ${count} dans la liste des membres.`,
          reason: 'Le même nombre doit se lire partout.',
          fix: {
            label: `Mettre ${count}`,
            changes: [{ type: 'setCell', at: SUPPLY, rowId: row.id, column: 'adherents', value: count }],
          },
        },
      ];
    });
  },
});
