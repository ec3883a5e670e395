import { formatNumber } from '../../text/index.ts';
import { memoByString } from './memo.ts';
import { type FoundNumber, readNumbers } from './numbers.ts';

/** What the words of a target say: `68 811 (+700 par rapport à 66 111)`. */
export interface Statement {
  readonly main: FoundNumber | undefined;
  readonly change: FoundNumber | undefined;
  readonly base: FoundNumber | undefined;
}

const BASE = /par rapport (?:à|aux?)[\s\u00a0\u202f]*$/i;

/** Reads the figure, the change and the base of a cell; each is missing when it is not said, or not clearly. */
export const readStatement = memoByString((text): Statement => {
  const numbers = readNumbers(text).filter(
    ({ unit }) => unit !== 'age' && unit !== 'euro' && unit !== 'year',
  );
  const base = numbers.find(({ start }) => BASE.test(text.slice(0, start)));
  const signed = numbers.filter((number) => number.sign && number !== base);
  const bare = numbers.filter((number) => !number.sign && number !== base);
  return { main: bare[0], change: signed.length === 1 ? signed[0] : undefined, base };
});

/** Whether base + change = target, and what it should be. */
export interface ChangeGap {
  readonly holds: boolean;
  readonly expected: number;
  /** `66 111 + 700`. */
  readonly sum: string;
  /** The change that the two values would need, signed. */
  readonly otherChange: string;
}

/** Compares; undefined when a part is missing or the units do not allow it (a percentage and a headcount). */
export function changeGap(
  base: FoundNumber | undefined,
  change: FoundNumber,
  target: FoundNumber,
): ChangeGap | undefined {
  if (!base || base.unit !== target.unit) return undefined;
  const step = change.value * (change.sign ?? 1);
  const relative = change.unit === 'percent';
  const inPercent = target.unit === 'percent';
  // « +1 075 » persons beside « 69 % » counts something else.
  if (inPercent ? change.unit === 'none' : change.unit === 'points') return undefined;
  const added = round(base.value + step);
  const grown = round(base.value * (1 + step / 100));
  const expected = relative && !inPercent ? grown : added;
  const tolerance = relative ? Math.max(0.1, Math.abs(expected) * 0.005) : 0.051;
  const near = (value: number) =>
    Math.abs(value - target.value) <= (inPercent || relative ? tolerance : 1e-6);
  const other = round(target.value - base.value);
  const suffix = relative || inPercent ? ' %' : '';
  return {
    holds: near(expected) || (relative && near(grown)),
    expected,
    sum: `${formatNumber(base.value)} ${step < 0 ? '−' : '+'} ${formatNumber(Math.abs(step))}${relative ? ' %' : ''}`,
    otherChange: `${other < 0 ? '−' : '+'}${formatNumber(Math.abs(other))}${suffix}`,
  };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
