import { rowsOf, textCell } from '../../../computed/index.ts';
import { optionLabel } from '../../../plan/index.ts';
import { formatAmount } from '../../../text/index.ts';
import { counted, MISSIONS_FIELD } from '../../reading/index.ts';
import { defineRule, type FindingDraft, hasField } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const MEMBERS = 'acteurs.membres';

/** Members come from several professions. */
export const severalProfessions = defineRule({
  id: 'interprofessionnel',
  levels: ['a_corriger'],
  check: ({ plan, dossier }) => {
    const professions = rowsOf(dossier, MEMBERS).flatMap((row) => textCell(row.profession) || []);
    const [only] = professions;
    // Other structures state their own composition in `checks.json`.
    if (!hasField(plan, MISSIONS_FIELD) || professions.length < 2 || !only || new Set(professions).size > 1)
      return [];
    return [
      {
        level: 'a_corriger',
        field: MEMBERS,
        message: `Les ${counted(professions.length, 'membre')} ont tous la même profession (${optionLabel(plan, 'professions', only)}).`,
        reason: 'Une CPTS réunit plusieurs professions.',
        source: SOURCES.interpro,
      },
    ];
  },
});

/** Pay is tied to time spent. */
export const flatIndemnity = defineRule({
  id: 'indemnite-forfait',
  levels: ['conseil'],
  check: ({ dossier }) =>
    rowsOf(dossier, 'gouvernance.indemnites').flatMap((row): FindingDraft[] => {
      if (textCell(row.base) !== 'forfait' || textCell(row.justificatif)) return [];
      const amount = typeof row.montant === 'number' ? ` de ${formatAmount(row.montant)}` : '';
      return [
        {
          level: 'conseil',
          field: 'gouvernance.indemnites',
          part: row.id,
          message: `« ${textCell(row.objet) || 'Indemnité'} » : forfait${amount} sans justificatif.`,
          reason:
            'Une indemnité compense une perte de revenus, une rémunération paie un travail : dites comment on le prouve.',
          source: SOURCES.indemnites,
        },
      ];
    }),
});

/** The variable part is not counted as certain. */
export const variableTakenForGranted = defineRule({
  id: 'part-variable-acquise',
  levels: ['conseil'],
  check: ({ dossier }) =>
    rowsOf(dossier, 'budget.produits').flatMap((row): FindingDraft[] => {
      const label = textCell(row.libelle);
      if (textCell(row.acquis) !== 'acquis' || !/\bvariable\b/i.test(label) || /\bfixe\b/i.test(label))
        return [];
      return [
        {
          level: 'conseil',
          field: 'budget.produits',
          part: row.id,
          message: `« ${label} » est notée acquise, alors qu’elle dépend des indicateurs.`,
          reason: 'On bâtit le budget sur la part fixe ; la part variable vient en plus.',
          source: SOURCES.partVariable,
          fix: {
            label: 'Noter « espéré »',
            changes: [
              { type: 'setCell', at: 'budget.produits', rowId: row.id, column: 'acquis', value: 'espere' },
            ],
          },
        },
      ];
    }),
});
