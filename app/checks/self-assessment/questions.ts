import { rowsOf, textCell } from '../../computed/index.ts';
import { isEmptyAnswer } from '../../dossier/index.ts';
import { diagnosisTables, hasFigure } from '../reading/index.ts';
import type { CheckContext } from '../rule.ts';
import {
  actionsWanted,
  answered,
  balanced,
  type Criterion,
  coreMissions,
  coreMissionsWritten,
  holds,
  indicators,
  needs,
  needsServed,
  startsInTime,
} from './criteria.ts';

export interface Question {
  readonly id: string;
  readonly question: string;
  /** Where the question comes from. */
  readonly basis: string;
  readonly criteria: readonly Criterion[];
}

const MEMBERS = 'acteurs.membres';
const professions = ({ dossier }: CheckContext) =>
  new Set(rowsOf(dossier, MEMBERS).flatMap((row) => textCell(row.profession) || []));

const figures = ({ plan, dossier }: CheckContext) =>
  diagnosisTables(plan)
    .filter(({ columns }) => columns.has('source'))
    .flatMap(({ field, columns }) =>
      rowsOf(dossier, field.id)
        .filter(hasFigure)
        .map((row) => {
          const source = textCell(row.source) || dossier.citations[field.id]?.source;
          const year = textCell(row.annee) || dossier.citations[field.id]?.year;
          return Boolean(source && (year || !columns.has('annee')));
        }),
    );

/** The thirteen questions of an instructor, as rebuilt from published criteria. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'territoire',
    question: 'Le territoire est-il justifié, sans chevauchement ni zone blanche ?',
    basis: 'Loi : CSP, art. L. 1434-12.',
    criteria: [
      answered('La liste des communes', 'territoire.communes'),
      answered('La pertinence du territoire', 'territoire.pertinence'),
      answered('Les CPTS voisines et zones blanches', 'territoire.cptsVoisines'),
      answered('La carte', 'territoire.carteTerritoire'),
    ],
  },
  {
    id: 'prs',
    question: 'Le projet respecte-t-il les objectifs du projet régional de santé (PRS) ?',
    basis: 'Loi : CSP, art. L. 1434-12.',
    criteria: [
      answered('Les objectifs du PRS', 'territoire.prsObjectifs'),
      holds(
        'Une réponse et des actions pour chaque objectif',
        ['territoire.prsObjectifs'],
        ({ dossier }) => rowsOf(dossier, 'territoire.prsObjectifs').length > 0,
        ({ dossier }) =>
          rowsOf(dossier, 'territoire.prsObjectifs').every(
            (row) => textCell(row.reponse) && textCell(row.actions),
          ),
      ),
    ],
  },
  {
    id: 'equipe',
    question: 'L’équipe est-elle interprofessionnelle, avec le premier recours libéral ?',
    basis: 'Cahier des charges des Pays de la Loire ; URPS ML Occitanie.',
    criteria: [
      holds(
        'Au moins deux professions parmi les membres',
        [MEMBERS],
        (context) => professions(context).size > 0,
        (context) => professions(context).size > 1,
      ),
      holds(
        'Des médecins généralistes et d’autres libéraux',
        [MEMBERS],
        (context) => professions(context).size > 0,
        ({ dossier }) => {
          const liberal = rowsOf(dossier, MEMBERS).filter((row) =>
            ['liberal', 'mixte'].includes(textCell(row.mode)),
          );
          const general = liberal.filter((row) => textCell(row.profession) === 'medecinGeneraliste');
          return general.length > 0 && liberal.length > general.length;
        },
      ),
    ],
  },
  {
    id: 'diagnostic',
    question: 'Le diagnostic est-il partagé, chiffré, à jour ?',
    basis: 'CPTS des Portes du Lauragais ; APTA 93.',
    criteria: [
      answered('La méthode du diagnostic', 'demarche.methodeDiagnostic'),
      answered('Les réunions tenues', 'demarche.reunions'),
      holds(
        'Source et année sur chaque chiffre',
        ['population.sansMedecinTraitant', 'offre.professionnels'],
        (context) => figures(context).length > 0,
        (context) => figures(context).every(Boolean),
      ),
    ],
  },
  {
    id: 'besoins',
    question: 'Les actions répondent-elles aux besoins ?',
    basis: 'PAPS Hauts-de-France ; Centre-Val de Loire.',
    criteria: [
      holds(
        'Une action pour chaque besoin priorisé',
        ['besoins.priorises'],
        (context) => needs(context).length > 0,
        needsServed,
      ),
      holds(
        'Un besoin derrière chaque action',
        ['besoins.priorises'],
        (context) => needs(context).length > 0,
        actionsWanted,
      ),
    ],
  },
  {
    id: 'missions',
    question: 'Les quatre missions socles sont-elles traitées ?',
    basis: 'PAPS Hauts-de-France ; avenant 2 à l’ACI.',
    criteria: [
      holds(
        'Les missions socles, écrites, avec au moins une fiche action chacune',
        ['missions.choisies'],
        (context) =>
          coreMissions(context).some(
            (mission) => !isEmptyAnswer(context.dossier.answers[mission.field('organisation') ?? '']),
          ),
        coreMissionsWritten,
      ),
    ],
  },
  {
    id: 'indicateurs',
    question: 'Les indicateurs sont-ils mesurables ?',
    basis: 'APTA 93 ; Sénat, rapport n° 32 (2025-2026).',
    criteria: [
      holds(
        'Une cible, une échéance et une source du chiffre pour chaque indicateur',
        ['ficheAction.indicateurs'],
        (context) => indicators(context).all.length > 0,
        (context) => indicators(context).measurable.length === indicators(context).all.length,
      ),
      holds(
        'Une valeur de départ',
        ['ficheAction.indicateurs'],
        (context) => indicators(context).all.length > 0,
        (context) => indicators(context).started.length === indicators(context).all.length,
      ),
    ],
  },
  {
    id: 'gouvernance',
    question: 'La gouvernance et les statuts sont-ils clairs ?',
    basis: 'Cahier des charges des Pays de la Loire ; URPS ML Occitanie.',
    criteria: [
      answered(
        'Les statuts et le procès-verbal de l’assemblée',
        'gouvernance.statuts',
        'gouvernance.procesVerbalAssemblee',
      ),
      answered('Les collèges', 'gouvernance.colleges'),
      answered('Les règles de décision', 'gouvernance.decisions'),
    ],
  },
  {
    id: 'numerique',
    question: 'Le système d’information est-il prévu, et accordé à l’offre régionale ?',
    basis: 'Document fondateur ; doctrine du numérique en santé.',
    criteria: [
      answered('Les services retenus', 'systemeInformation.services'),
      answered('Le lien avec l’offre régionale (GRADeS)', 'systemeInformation.grades'),
    ],
  },
  {
    id: 'budget',
    question: 'Le budget est-il équilibré et prudent ?',
    basis: 'Budget prévisionnel des associations ; fédération des CPTS.',
    criteria: [
      holds(
        'Charges et produits égaux chaque année',
        ['budget.charges', 'budget.produits'],
        ({ dossier }) => rowsOf(dossier, 'budget.charges').length > 0,
        balanced,
      ),
      answered('La part variable de l’ACI isolée', 'budget.simulationAci'),
    ],
  },
  {
    id: 'calendrier',
    question: 'Le calendrier est-il crédible ?',
    basis: 'PAPS Hauts-de-France ; ARS Bourgogne-Franche-Comté.',
    criteria: [
      answered('Les grandes dates', 'calendrier.jalons'),
      holds(
        'Des démarrages dans les délais de l’ACI',
        ['missionAccesSoins.demarrage'],
        ({ dossier }) => rowsOf(dossier, 'missionAccesSoins.demarrage').length > 0,
        startsInTime,
      ),
    ],
  },
  {
    id: 'articulation',
    question: 'Le projet est-il articulé avec l’existant (DAC, CLS, MSP, hôpital, SAS) ?',
    basis: 'URPS MK Normandie ; Agora Lib’ Nouvelle-Aquitaine.',
    criteria: [
      answered('Les dispositifs d’appui', 'offre.dispositifs'),
      answered('Les structures d’exercice coordonné', 'offre.structuresCoordonnees'),
      answered('Les partenaires et conventions', 'acteurs.partenaires'),
    ],
  },
  {
    id: 'usagers',
    question: 'Les usagers et les élus sont-ils associés ?',
    basis: 'Encouragé, non bloquant : Pays de la Loire ; France Assos Santé.',
    criteria: [
      answered('Leur place dans la démarche', 'demarche.usagersElus'),
      answered('Leur place dans la gouvernance', 'gouvernance.comiteUsagers'),
    ],
  },
];
