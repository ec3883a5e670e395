import { textAnswer } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const FORM = 'identite.formeJuridique';
const LOCAL_LAW = ['57', '67', '68'];

/** The association's form fits its departments, and exists when the project is deposited. */
export const associationForm = defineRule({
  id: 'forme-association',
  levels: ['a_corriger', 'conseil'],
  check: ({ dossier }): FindingDraft[] => {
    const form = textAnswer(dossier, FORM);
    const departments = dossier.answers['identite.departements'];
    const known = Array.isArray(departments)
      ? departments.filter((each): each is string => typeof each === 'string')
      : [];
    const local = known.filter((each) => LOCAL_LAW.includes(each));
    const base = { field: FORM, related: ['identite.departements'] };
    if (form === 'enCoursDeConstitution' && textAnswer(dossier, 'identite.typeDocument') === 'projetDeSante')
      return [
        {
          ...base,
          level: 'conseil',
          message:
            'L’association est en cours de constitution : elle doit exister avant le contrat ACI et tout versement.',
          reason:
            'Le contrat demande la raison sociale, l’immatriculation et le représentant de la structure.',
          source: 'Arrêté du 21 août 2019 approuvant l’ACI, contrat type',
        },
      ];
    if (form === 'associationDeDroitLocal' && known.length && !local.length)
      return [
        {
          ...base,
          level: 'a_corriger',
          message: 'Le droit local des associations ne vaut qu’en Moselle, dans le Bas-Rhin et le Haut-Rhin.',
          reason: 'Ailleurs, l’association relève de la loi de 1901.',
          source: SOURCES.rna,
        },
      ];
    if (form === 'associationLoi1901' && known.length && local.length === known.length)
      return [
        {
          ...base,
          level: 'conseil',
          message:
            'En Moselle, dans le Bas-Rhin et le Haut-Rhin, une association est d’ordinaire de droit local.',
          reason: 'Elle s’inscrit alors au tribunal, et n’a pas de numéro RNA.',
          source: SOURCES.rna,
        },
      ];
    return [];
  },
});
