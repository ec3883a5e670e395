import { findNirs } from '../../../identifiers/index.ts';
import { memoByAnswer, whereFound } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const scan = memoByAnswer((pieces) => pieces.flatMap(({ text }) => findNirs(text)));

/** No social security number anywhere. */
export const socialSecurityNumber = defineRule({
  id: 'numero-securite-sociale',
  levels: ['a_corriger', 'conseil'],
  silenceable: false,
  check: ({ written }) =>
    whereFound(written(), scan).flatMap(({ key, found }): FindingDraft[] => {
      const first = found.find(({ sure }) => sure) ?? found[0];
      if (!first) return [];
      return [
        {
          level: first.sure ? 'a_corriger' : 'conseil',
          field: key,
          message: first.sure
            ? `Un numéro de sécurité sociale est écrit ici (${first.masked}) : retirez-le.`
            : `Un nombre ressemble à un numéro de sécurité sociale (${first.masked}) : vérifiez.`,
          reason: 'Ce numéro n’a pas sa place dans un projet de santé, même celui d’un membre.',
          source: SOURCES.rgpd,
        },
      ];
    }),
});
