import { rowsOf, textCell } from '../../../computed/index.ts';
import {
  chosenMissions,
  type Fiche,
  linkedFiches,
  missionRows,
  readFiches,
  someNames,
} from '../../reading/index.ts';
import { type CheckContext, defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

/** The indicators of a mission name actions that exist. */
export const indicatorWithoutAction = defineRule({
  id: 'indicateur-sans-action',
  levels: ['a_corriger'],
  check: (context) => {
    const fiches = readFiches(context.dossier);
    if (!fiches.length) return [];
    return chosenMissions(context).flatMap((mission) =>
      ['indicateurs', 'livrables'].flatMap((name): FindingDraft[] => {
        const { field, rows } = missionRows(context, mission, name);
        const unknown = [
          ...new Set(rows.flatMap((row) => linkedFiches(textCell(row.action), fiches).unknown)),
        ];
        if (!unknown.length) return [];
        return [
          {
            level: 'a_corriger',
            field,
            message: `« ${mission.label} » cite ${someNames(unknown)}, qui n’est aucune fiche action du dossier.`,
            reason: 'Chaque indicateur mesure une action du projet.',
            source: SOURCES.filRouge,
          },
        ];
      }),
    );
  },
});

const REFERRING = ['territoire.prsObjectifs', 'acteurs.partenaires'];

/** « Fiche 12 » in a table of links is a fiche of the dossier. */
export const brokenReference = defineRule({
  id: 'renvoi-fiche',
  levels: ['a_corriger'],
  check: (context) => {
    const fiches = readFiches(context.dossier);
    return fiches.length ? REFERRING.flatMap((field) => broken(context, field, fiches)) : [];
  },
});

function broken({ dossier }: CheckContext, field: string, fiches: readonly Fiche[]): FindingDraft[] {
  return rowsOf(dossier, field).flatMap((row): FindingDraft[] => {
    // Only numbers are sure: these cells may also name actions outside the project.
    const unknown = linkedFiches(textCell(row.actions), fiches).unknown.filter((name) =>
      /^fiche \d+$/.test(name),
    );
    if (!unknown.length) return [];
    return [
      {
        level: 'a_corriger',
        field,
        part: row.id,
        message: `« ${textCell(row.actions)} » : ${someNames(unknown)} n’existe pas, le dossier compte ${fiches.length} fiches action.`,
        reason: 'L’instructeur suit ces renvois.',
        source: SOURCES.filRouge,
      },
    ];
  });
}
