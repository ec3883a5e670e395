import { optionLabel } from '../../../plan/index.ts';
import { chosenIds, chosenMissions, MISSIONS_FIELD, missionOfAxis, readFiches } from '../../reading/index.ts';
import { defineRule, type FindingDraft, hasField } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

/** Each mission chosen has a fiche action. */
export const missionWithoutAction = defineRule({
  id: 'mission-sans-action',
  levels: ['a_corriger'],
  check: (context) => {
    const fiches = readFiches(context.dossier);
    if (!fiches.length) return [];
    const served = new Set(
      fiches.flatMap(({ axes }) => axes.map((axis) => missionOfAxis(context.plan, axis))),
    );
    return chosenMissions(context)
      .filter(({ id }) => !served.has(id))
      .map(({ id, label, kind, field }): FindingDraft => {
        const socle = kind === 'socle';
        return {
          level: 'a_corriger',
          field: field('actions') ?? MISSIONS_FIELD,
          part: id,
          related: [MISSIONS_FIELD],
          message: `La mission « ${label} »${socle ? ', obligatoire pour l’ACI,' : ''} n’a aucune fiche action.`,
          reason: socle
            ? 'Une mission obligatoire sans action empêche de signer le contrat.'
            : 'Une mission retenue se traduit en actions ; sinon, retirez-la.',
          source: socle ? SOURCES.csp12Missions : SOURCES.fichesAction,
        };
      });
  },
});

/** Each fiche serves missions the team has chosen. */
export const actionOutsideMissions = defineRule({
  id: 'action-hors-mission',
  levels: ['a_corriger'],
  check: (context) => {
    if (!hasField(context.plan, MISSIONS_FIELD)) return [];
    const chosen = chosenIds(context);
    return readFiches(context.dossier).flatMap((fiche): FindingDraft[] => {
      const missing = [...new Set(fiche.axes.map((axis) => missionOfAxis(context.plan, axis)))].filter(
        (id) => !chosen.includes(id),
      );
      const [mission] = missing;
      if (!mission) return [];
      const label = optionLabel(context.plan, 'missionsAci', mission);
      return [
        {
          level: 'a_corriger',
          field: fiche.key('ficheAction.mission'),
          related: [MISSIONS_FIELD],
          message: `La fiche « ${fiche.title} » sert la mission « ${label} », qui n’est pas retenue.`,
          reason: 'Retenez la mission, ou rangez la fiche dans une autre.',
          source: SOURCES.filRouge,
          fix: {
            label: `Retenir « ${label} »`,
            changes: [{ type: 'setAnswer', at: MISSIONS_FIELD, value: [...chosen, ...missing] }],
          },
        },
      ];
    });
  },
});
