import { formatNumber } from '../../../text/index.ts';
import { type Fact, groupBy, plainWords, readFacts } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

// The sign « % » tells a share from a headcount of the same name.
function subject({ label, place, year }: Fact): string {
  return [plainWords(label.replaceAll('%', ' pourcent ')), place, plainWords(year)].join('|');
}

// Two figures on two named groups may both be right.
function sameBase(a: Fact, b: Fact): boolean {
  return !a.base || !b.base || plainWords(a.base) === plainWords(b.base);
}

// 14,5 and 14,53 are the same figure, more or less rounded.
function sameValue(a: number, b: number): boolean {
  const decimals = Math.min(...[a, b].map((value) => String(value).split('.')[1]?.length ?? 0));
  return Math.abs(a - b) < 10 ** -decimals;
}

/** The same indicator, the same year and the same place have one value. */
export const twoValues = defineRule({
  id: 'deux-valeurs',
  levels: ['a_corriger'],
  check: (context) =>
    [...groupBy(readFacts(context), subject).values()].flatMap((facts): FindingDraft[] => {
      const [first, ...others] = facts;
      const other =
        first && others.find((each) => !sameValue(first.value, each.value) && sameBase(first, each));
      if (!first || !other) return [];
      const year = other.year ? `, ${other.year}` : '';
      return [
        {
          level: 'a_corriger',
          field: other.key,
          part: `${other.row ?? ''}-${subject(other)}`,
          related: [first.key],
          message: `« ${other.label} » (${other.place}${year}) a deux valeurs : ${formatNumber(first.value)} et ${formatNumber(other.value)}.`,
          reason:
            'Un indicateur, une année et un lieu n’ont qu’une valeur ; sinon, dites ce qui change (population, source).',
          source: SOURCES.chiffres,
        },
      ];
    }),
});
