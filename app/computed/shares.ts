/**
 * Shares in percent with one decimal that add up to exactly 100 (largest remainders), in the order given.
 * All zero when the whole is not positive.
 */
export function sharesOf(parts: readonly number[]): number[] {
  const whole = sum(parts);
  if (whole <= 0 || parts.some((part) => part < 0))
    return parts.map((part) => (whole > 0 ? Math.round((part / whole) * 1000) / 10 : 0));
  const exact = parts.map((part) => (part / whole) * 1000);
  const tenths = exact.map(Math.floor);
  const missing = 1000 - sum(tenths);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder)
    .slice(0, missing);
  for (const { index } of byRemainder) tenths[index] = (tenths[index] ?? 0) + 1;
  return tenths.map((value) => value / 10);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}
