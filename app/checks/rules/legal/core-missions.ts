import { isEmptyAnswer } from '../../../dossier/index.ts';
import { listOptions } from '../../../plan/index.ts';
import { chosenIds, counted, MISSIONS_FIELD, someNames } from '../../reading/index.ts';
import { defineRule, hasField } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

/** The core missions of the ACI are all chosen. An empty choice is asked by completeness. */
export const coreMissions = defineRule({
  id: 'missions-socles',
  levels: ['bloquant'],
  check: (context) => {
    const { plan, dossier } = context;
    if (!hasField(plan, MISSIONS_FIELD) || isEmptyAnswer(dossier.answers[MISSIONS_FIELD])) return [];
    const options = listOptions(plan, 'missionsAci');
    const chosen = chosenIds(context);
    const missing = options.filter(({ id, kind }) => kind === 'socle' && !chosen.includes(id));
    if (!missing.length) return [];
    const wanted = options.filter(({ id }) => chosen.includes(id) || missing.some((each) => each.id === id));
    return [
      {
        level: 'bloquant',
        field: MISSIONS_FIELD,
        message: `${counted(missing.length, 'mission')} obligatoire${missing.length > 1 ? 's' : ''} non retenue${missing.length > 1 ? 's' : ''} : ${someNames(
          missing.map(({ label }) => label),
          4,
        )}.`,
        reason: 'L’ACI suppose les quatre missions socles : sans elles, il n’y a pas de contrat.',
        source: SOURCES.csp12Missions,
        fix: {
          label: 'Retenir les missions obligatoires',
          changes: [{ type: 'setAnswer', at: MISSIONS_FIELD, value: wanted.map(({ id }) => id) }],
        },
      },
    ];
  },
});
