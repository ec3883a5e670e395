import { rowsOf, textCell } from '../../../computed/index.ts';
import { identifierDoubt } from '../../../identifiers/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const STRUCTURES = 'acteurs.structuresMembres';
const NUMBERS = [
  { id: 'finess', source: SOURCES.finess },
  { id: 'siret', source: SOURCES.siret },
  { id: 'rna', source: SOURCES.rna },
] as const;

/** FINESS, SIRET and RNA of the member structures, when written. */
export const memberStructureNumbers = defineRule({
  id: 'numeros-structures',
  levels: ['conseil'],
  check: ({ dossier }) =>
    rowsOf(dossier, STRUCTURES).flatMap((row) =>
      NUMBERS.flatMap(({ id, source }): FindingDraft[] => {
        const number = textCell(row[id]);
        const doubt = identifierDoubt(id, number);
        if (!doubt) return [];
        return [
          {
            level: 'conseil',
            field: STRUCTURES,
            part: `${row.id} ${id}`,
            message: `${textCell(row.nom) || 'Structure'} (${number}) : ${doubt.reason}`,
            reason: 'Un numéro faux empêche de retrouver la structure dans les répertoires officiels.',
            source,
          },
        ];
      }),
    ),
});
