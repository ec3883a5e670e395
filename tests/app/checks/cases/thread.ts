import { addRow, answer, cells, ofFiche, type RuleCase, removeFiche, removeRow } from '../edit.ts';

const NEEDS = 'besoins.priorises';

export const threadCases: readonly RuleCase[] = [
  {
    rule: 'besoin-sans-action',
    name: 'aucune fiche citée',
    broken: [cells(NEEDS, 0, { actions: null })],
    field: NEEDS,
    says: 'n’est relié à aucune fiche action',
    level: 'a_corriger',
    near: [cells(NEEDS, 0, { actions: 'Fiche 1' })],
  },
  {
    rule: 'besoin-sans-action',
    name: 'une fiche qui n’existe pas',
    broken: [cells(NEEDS, 0, { actions: '12. Ouvrir un centre de santé' })],
    field: NEEDS,
    says: '« fiche 12 »',
    level: 'a_corriger',
    // Another case, no number, a shorter title, several fiches.
    near: [
      cells(NEEDS, 0, { actions: 'UN MEDECIN TRAITANT POUR CHAQUE PATIENT EN ALD' }),
      cells(NEEDS, 1, { actions: 'Répondre aux soins non programmés le jour même' }),
      cells(NEEDS, 2, { actions: 'Fiches action n° 3 et 4' }),
      cells(NEEDS, 3, {
        actions:
          '4. Suivre ensemble l’insuffisance cardiaque ; 5. Repérer la fragilité et sécuriser le retour à domicile',
      }),
      cells(NEEDS, 5, { actions: 'Toutes les fiches' }),
    ],
  },
  {
    rule: 'action-sans-besoin',
    name: 'une fiche orpheline',
    broken: [removeRow(NEEDS, 9)],
    field: 'ficheAction.intitule',
    says: 'ne répond à aucun besoin priorisé',
    level: 'a_corriger',
    near: [removeRow(NEEDS, 9), cells(NEEDS, 0, { actions: 'Fiches 1 et 10' })],
  },
  {
    rule: 'mission-sans-action',
    name: 'la mission obligatoire « crises » sans fiche',
    broken: [removeFiche(7)],
    field: 'missionCrises.actions',
    says: 'obligatoire pour l’ACI',
    level: 'a_corriger',
    near: [removeFiche(7), answer(ofFiche(0, 'ficheAction.mission'), ['medecinTraitant', 'crises'])],
  },
  {
    rule: 'action-hors-mission',
    name: 'une fiche d’une mission non retenue',
    broken: [answer('missions.choisies', ['accesSoins', 'parcours', 'prevention', 'crises', 'qualite'])],
    field: 'ficheAction.mission',
    says: 'qui n’est pas retenue',
    level: 'a_corriger',
    near: [
      answer('missions.choisies', ['accesSoins', 'parcours', 'prevention', 'crises', 'qualite']),
      removeFiche(9),
    ],
  },
  {
    rule: 'indicateur-sans-action',
    name: 'un indicateur d’une action inconnue',
    broken: [cells('missionAccesSoins.indicateurs', 0, { action: 'Bus santé itinérant' })],
    field: 'missionAccesSoins.indicateurs',
    says: '« Bus santé itinérant »',
    level: 'a_corriger',
    near: [
      cells('missionAccesSoins.indicateurs', 0, { action: 'un médecin traitant pour chaque patient en ALD' }),
    ],
  },
  {
    rule: 'action-incomplete',
    name: 'un pilote à désigner',
    broken: [answer(ofFiche(2, 'ficheAction.pilote'), 'À désigner')],
    field: 'ficheAction.pilote',
    says: 'son pilote reste à désigner',
    level: 'a_corriger',
    near: [answer(ofFiche(2, 'ficheAction.pilote'), 'Dr Paul Delauney, suppléance à désigner')],
  },
  {
    rule: 'action-incomplete',
    name: 'des moyens sans chiffre',
    broken: [
      answer(ofFiche(2, 'ficheAction.moyensHumains'), [{ fonction: 'Médecin' }]),
      answer(ofFiche(2, 'ficheAction.budget'), [{ poste: 'Divers' }]),
    ],
    field: 'ficheAction.budget',
    says: 'ses moyens ne sont pas chiffrés',
    level: 'a_corriger',
    near: [
      answer(ofFiche(2, 'ficheAction.moyensHumains'), [{ fonction: 'Médecin', heures: 6 }]),
      answer(ofFiche(2, 'ficheAction.budget'), [{ poste: 'Divers' }]),
    ],
  },
  {
    rule: 'action-incomplete',
    name: 'un indicateur sans nom',
    broken: [answer(ofFiche(2, 'ficheAction.indicateurs'), [{ cible: '10' }])],
    field: 'ficheAction.indicateurs',
    says: 'n’ont pas d’intitulé',
    level: 'a_corriger',
    near: [answer(ofFiche(2, 'ficheAction.indicateurs'), [{ indicateur: 'Avis donnés', cible: '10' }])],
  },
  {
    rule: 'renvoi-fiche',
    name: 'un renvoi à une fiche de trop',
    broken: [cells('territoire.prsObjectifs', 0, { actions: 'Fiches 1, 2 et 13' })],
    field: 'territoire.prsObjectifs',
    says: '« fiche 13 »',
    level: 'a_corriger',
    near: [
      addRow('territoire.prsObjectifs', {
        objectifPrs: 'Objectif',
        reponse: 'Réponse',
        actions: 'Fiches 1 à 3 et 10',
      }),
    ],
  },
];
