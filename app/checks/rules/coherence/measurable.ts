import { numberCell, textCell } from '../../../computed/index.ts';
import type { Row } from '../../../dossier/index.ts';
import {
  bareNumber,
  chosenMissions,
  counted,
  missionRows,
  plainWords,
  someNames,
} from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const TARGETS = ['cibleN1', 'cibleN2', 'cibleN5'] as const;

// « Femmes de 50 à 74 ans à jour du dépistage » says of whom it is a share; « taux de dépistage » alone does not.
const WHOM =
  /(patient|malade|femme|homme|personne|enfant|jeune|habitant|population|adherent|membre|professionnel|medecin|soignant|assure|beneficiaire|resident|eleve|etudiant|sortie|consultation|appel|logement|cabinet|structure|reunion|dossier|\b(ans|parmi|chez)\b)/;

const LACKS: readonly {
  readonly part: string;
  readonly level: 'a_corriger' | 'conseil';
  readonly words: string;
  readonly lacks: (row: Row) => boolean;
}[] = [
  {
    part: 'cible',
    level: 'a_corriger',
    words: 'sans cible',
    lacks: (row) => TARGETS.every((each) => !textCell(row[each])),
  },
  {
    part: 'depart',
    level: 'conseil',
    words: 'sans valeur de départ',
    lacks: (row) => ['pourcentage', 'delai'].includes(textCell(row.unite)) && !textCell(row.initial),
  },
  {
    part: 'annee',
    level: 'conseil',
    words: 'dont la valeur de départ n’a pas d’année',
    lacks: (row) => Boolean(bareNumber(textCell(row.initial))?.value) && !textCell(row.anneeInitiale),
  },
  {
    part: 'population',
    level: 'conseil',
    words: 'en pourcentage sans population de référence',
    lacks: (row) =>
      textCell(row.unite) === 'pourcentage' &&
      !textCell(row.population) &&
      !numberCell(row.effectifCible) &&
      !WHOM.test(plainWords(textCell(row.indicateur))),
  },
  {
    part: 'source',
    level: 'conseil',
    words: 'dont la valeur de départ n’a pas de source',
    lacks: (row) => Boolean(bareNumber(textCell(row.initial))?.value) && !textCell(row.source),
  },
];

/** An indicator can be measured: where it starts, from which source, where it goes. */
export const measurableIndicators = defineRule({
  id: 'indicateur-mesurable',
  levels: ['a_corriger', 'conseil'],
  check: (context) =>
    chosenMissions(context).flatMap((mission) => {
      const { field, rows } = missionRows(context, mission, 'indicateurs');
      const named = rows.filter((row) => textCell(row.indicateur));
      return LACKS.flatMap(({ part, level, words, lacks }): FindingDraft[] => {
        const names = named.filter(lacks).map((row) => textCell(row.indicateur));
        if (!names.length) return [];
        return [
          {
            level,
            field,
            part,
            message: `${counted(names.length, 'indicateur')} ${words} : ${someNames(names)}.`,
            reason: 'Un indicateur se mesure : valeur de départ, année, source et cible.',
            source: SOURCES.indicateurs,
          },
        ];
      });
    }),
});
