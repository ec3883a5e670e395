import { formatNumber } from '../../../text/index.ts';
import {
  type ChangeGap,
  changeGap,
  memoByAnswer,
  readStatement,
  sentences,
  whereFound,
} from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

interface WrongSum {
  readonly gap: ChangeGap;
  readonly said: number;
}

// « 68 811 patients, soit +700 par rapport à 66 111 »: the figure, then its change, then its base.
const scan = memoByAnswer((pieces) =>
  pieces.flatMap(({ text }) => (/par rapport/i.test(text) ? sentences(text).flatMap(wrongSum) : [])),
);

function wrongSum(sentence: string): WrongSum[] {
  const { main, change, base } = readStatement(sentence);
  if (!main || !change || !base || main.end > change.start || change.start - main.end > 60) return [];
  const gap = changeGap(base, change, main);
  return gap && !gap.holds ? [{ gap, said: main.value }] : [];
}

// Indicator tables have their own check, which knows the starting value.
const INDICATORS = /\.indicateurs$/;

/** In a sentence, base + change = figure. */
export const proseChange = defineRule({
  id: 'variation-texte',
  levels: ['a_corriger'],
  check: ({ written }) =>
    whereFound(written(), scan).flatMap(({ key, field, found: [first] }): FindingDraft[] => {
      if (!first || INDICATORS.test(field)) return [];
      return [
        {
          level: 'a_corriger',
          field: key,
          message: `${first.gap.sum} = ${formatNumber(first.gap.expected)}, et non ${formatNumber(first.said)}.`,
          reason: `La valeur de départ et la variation donnent le chiffre ; sinon la variation serait de ${first.gap.otherChange}.`,
          source: SOURCES.contratsReels,
        },
      ];
    }),
});
