import type { Dice } from './dice.ts';

/** What an attacker, a torn disk or an honest mistake may put anywhere. */
const STRINGS = [
  '',
  ' ',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  '..\\..\\windows',
  '\u0000',
  '\ud83d',
  '\u202e‮',
  '<script>globalThis.broken = 1</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '=cmd|calc!A1',
  '@SUM(A1)',
  "'; DROP TABLE dossiers; --",
  '1e999',
  'NaN',
  'é'.repeat(5_000),
  '👩‍⚕️',
  '%2e%2e%2f',
] as const;

const VALUES: readonly [unknown, ...unknown[]] = [
  null,
  true,
  -1,
  0.1,
  1e308,
  Number.MAX_SAFE_INTEGER + 1,
  [],
  {},
  [[[[[[]]]]]],
  { id: null },
  [{ id: 'a' }, { id: 'a' }],
];

export function hostileString(dice: Dice): string {
  return STRINGS[dice.below(STRINGS.length)] ?? '';
}

export function hostileValue(dice: Dice): unknown {
  if (dice.roll() < 0.4) return hostileString(dice);
  if (dice.roll() < 0.05) return nested(dice.below(3_000));
  // A copy: what is put somewhere may be spoilt there in turn.
  return structuredClone(dice.pick(VALUES));
}

function nested(depth: number): unknown {
  let value: unknown = 'fond';
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
}

/** A few places of a value replaced, removed, renamed or copied. The value itself is left alone. */
export function spoilJson(value: unknown, dice: Dice): unknown {
  // Not by structuredClone, which gives up on deep values.
  const holder: { root: unknown } = { root: JSON.parse(JSON.stringify(value)) };
  for (let times = 1 + dice.below(3); times > 0; times -= 1) spoilOnce(holder, dice);
  return holder.root;
}

function spoilOnce(holder: object, dice: Dice): void {
  let parent = holder;
  let key = 'root';
  for (;;) {
    const inside: unknown = Reflect.get(parent, key);
    if (typeof inside !== 'object' || inside === null || dice.roll() < 0.12) break;
    const keys = Object.keys(inside);
    const next = keys[dice.below(keys.length)];
    if (next === undefined) break;
    parent = inside;
    key = next;
  }
  const way = dice.below(4);
  if (way === 0) Reflect.deleteProperty(parent, key);
  else if (way === 1) define(parent, hostileString(dice) || 'x', Reflect.get(parent, key));
  else define(parent, key, hostileValue(dice));
}

// Written as JSON.parse would: even `__proto__` becomes a property like any other.
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Bytes cut, flipped, doubled or overwritten. */
export function spoilBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const way = dice.below(5);
  if (way === 0) return copy.slice(0, dice.below(copy.length));
  if (way === 1) return copy.slice(dice.below(copy.length));
  if (way === 2) {
    const at = dice.below(copy.length);
    return Uint8Array.from([...copy.slice(0, at), ...copy.slice(Math.max(0, at - 200))]);
  }
  for (let times = 1 + dice.below(way === 3 ? 4 : 60); times > 0; times -= 1)
    copy[dice.below(copy.length)] = dice.below(256);
  return copy;
}

/** A text with pieces cut, moved or replaced by hostile ones. */
export function spoilText(text: string, dice: Dice): string {
  let spoilt = text;
  for (let times = 1 + dice.below(4); times > 0; times -= 1) {
    const at = dice.below(spoilt.length + 1);
    const cut = dice.roll() < 0.5 ? dice.below(40) : 0;
    const piece =
      dice.roll() < 0.3 ? spoilt.slice(dice.below(spoilt.length + 1)).slice(0, 200) : hostileString(dice);
    spoilt = spoilt.slice(0, at) + piece + spoilt.slice(at + cut);
  }
  return spoilt;
}
