import { rowsOf, textCell } from '../../../computed/index.ts';
import { isEmptyAnswer, isRichText, plainText } from '../../../dossier/index.ts';
import { counted, someNames } from '../../reading/index.ts';
import { defineRule, type FindingDraft, hasField } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const RELEVANCE = 'territoire.pertinence';
const PRS = 'territoire.prsObjectifs';
const FEW_WORDS = 40;
const REASON =
  'L’ARS ne peut s’opposer au projet que pour deux motifs : les objectifs du PRS et la pertinence du territoire.';

/** The two only grounds of refusal cannot be set aside. */
export const groundsSetAside = defineRule({
  id: 'motif-refus-ecarte',
  levels: ['bloquant'],
  silenceable: false,
  check: ({ plan, dossier }) =>
    [RELEVANCE, PRS].flatMap((field): FindingDraft[] => {
      if (!hasField(plan, field) || !dossier.notApplicable[field]?.trim()) return [];
      if (!isEmptyAnswer(dossier.answers[field])) return [];
      const what = field === PRS ? 'La réponse aux objectifs du PRS' : 'La pertinence du territoire';
      return [
        {
          level: 'bloquant',
          field,
          message: `${what} est marquée « sans objet » : elle ne peut pas être écartée.`,
          reason: REASON,
          source: SOURCES.csp12,
        },
      ];
    }),
});

/** What is written on the two grounds of refusal says enough to be judged. */
export const groundsTooShort = defineRule({
  id: 'motif-refus-court',
  levels: ['a_corriger', 'conseil'],
  check: ({ dossier }) => {
    const text = dossier.answers[RELEVANCE];
    const words = isRichText(text) ? plainText(text).split(/\s+/).filter(Boolean).length : 0;
    const short: FindingDraft[] =
      words > 0 && words < FEW_WORDS
        ? [
            {
              level: 'conseil',
              field: RELEVANCE,
              message: `La pertinence du territoire tient en ${counted(words, 'mot')} : donnez vos raisons (bassin de vie, flux, habitudes de travail).`,
              reason: REASON,
              source: SOURCES.csp12,
            },
          ]
        : [];
    const silent = rowsOf(dossier, PRS).flatMap((row) =>
      textCell(row.objectifPrs) && !textCell(row.reponse) ? [textCell(row.objectifPrs)] : [],
    );
    if (!silent.length) return short;
    return [
      ...short,
      {
        level: 'a_corriger',
        field: PRS,
        message: `${counted(silent.length, 'objectif')} du PRS sans réponse de la CPTS : ${someNames(silent)}.`,
        reason: REASON,
        source: SOURCES.csp12,
      },
    ];
  },
});
