import { numberCell, rowsOf, textCell } from '../../../computed/index.ts';
import type { Plan } from '../../../plan/index.ts';
import { formatNumber, formatPercentage } from '../../../text/index.ts';
import {
  diagnosisTables,
  memoByAnswer,
  readNumbers,
  rowLabel,
  sentences,
  whereFound,
} from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

// Half a unit of the last digit of the percentage, and as much for a base that was itself rounded.
function agrees(count: number, base: number, percent: number, decimals: number): boolean {
  return Math.abs((count / base) * 100 - percent) <= 10 ** -decimals + 1e-9;
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** The population a percentage is about, when the cell gives its size: `% des 41 300 patients de 17 ans et plus`. */
function baseOf(text: string): number | undefined {
  const bases = readNumbers(text).filter(({ unit, value }) => unit === 'none' && value >= 100);
  return bases.length === 1 && /%\s*(des?|d’|de la|du)\b/i.test(text) ? bases[0]?.value : undefined;
}

/** In a diagnosis line, headcount and percentage agree with the population of reference. */
export const percentCount = defineRule({
  id: 'pourcentage-effectif',
  levels: ['a_corriger'],
  check: ({ plan, dossier }) =>
    tablesWithCount(plan).flatMap((table) =>
      rowsOf(dossier, table.field.id).flatMap((row): FindingDraft[] => {
        const count = numberCell(row.effectif);
        const percent = numberCell(row.valeurCpts);
        const base = baseOf(textCell(row.perimetre));
        if (count === undefined || percent === undefined || !base) return [];
        // A figure typed 15 may stand for 15,0: judge on one digit at least.
        if (agrees(count, base, percent, Math.min(1, decimalsOf(percent)))) return [];
        const right = formatPercentage(Math.round((count / base) * 1000) / 10);
        return [
          {
            level: 'a_corriger',
            field: table.field.id,
            part: row.id,
            message: `« ${rowLabel(plan, table, row)} » : ${formatNumber(count)} sur ${formatNumber(base)} font ${right}, et non ${formatPercentage(percent)}.`,
            reason: 'Effectif, pourcentage et population de référence doivent s’accorder.',
            source: SOURCES.chiffres,
          },
        ];
      }),
    ),
});

function tablesWithCount(plan: Plan) {
  return diagnosisTables(plan).filter(({ columns }) => columns.has('effectif') && columns.has('valeurCpts'));
}

interface WrongShare {
  readonly count: number;
  readonly base: number;
  readonly percent: number;
}

const scan = memoByAnswer((pieces) =>
  pieces.flatMap(({ text }) => (text.includes('%') ? sentences(text).flatMap(wrongShare) : [])),
);

/** « 570 patients…, soit 5,1 % des 11 180 patients »: count, then percentage, then base. */
function wrongShare(sentence: string): WrongShare[] {
  const said = /\bsoit\b[\s\u00a0\u202f]*/i.exec(sentence);
  if (!said) return [];
  const numbers = readNumbers(sentence);
  const from = said.index + said[0].length;
  const counts = numbers.filter(({ end, unit }) => end <= said.index && unit !== 'age' && unit !== 'year');
  const percent = numbers.find(({ start }) => start === from);
  const base = numbers.find(({ start }) => start > from);
  const [count] = counts;
  if (counts.length !== 1 || count?.unit !== 'none' || percent?.unit !== 'percent') return [];
  if (base?.unit !== 'none' || base.value < 10) return [];
  if (
    !/^[\s\u00a0\u202f]*%[\s\u00a0\u202f]*(des|sur)[\s\u00a0\u202f]*$/i.test(
      sentence.slice(percent.end, base.start),
    )
  )
    return [];
  if (agrees(count.value, base.value, percent.value, percent.decimals)) return [];
  return [{ count: count.value, base: base.value, percent: percent.value }];
}

/** In a sentence, « N, soit P % des B » holds. */
export const proseShare = defineRule({
  id: 'part-texte',
  levels: ['a_corriger'],
  check: ({ written }) =>
    whereFound(written(), scan).flatMap(({ key, found: [wrong] }): FindingDraft[] => {
      if (!wrong) return [];
      const right = formatPercentage(Math.round((wrong.count / wrong.base) * 1000) / 10);
      return [
        {
          level: 'a_corriger',
          field: key,
          message: `${formatNumber(wrong.count)} sur ${formatNumber(wrong.base)} font ${right}, et non ${formatPercentage(wrong.percent)}.`,
          reason: 'Effectif, pourcentage et population de référence doivent s’accorder.',
          source: SOURCES.chiffres,
        },
      ];
    }),
});
