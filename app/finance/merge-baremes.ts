import { PrefigureError } from '../errors.ts';
import {
  type AciLine,
  type AidLine,
  type Bareme,
  baremeSchema,
  type YearlyCeiling,
} from './bareme-schema.ts';
import type { OwnBareme } from './own-bareme-schema.ts';

/**
 * The scales to use: those shipped, with a person's own on top. Her lines replace the shipped ones of the same
 * size, mission and part (or id, or year) and are marked `own`, as is the scale they stand in.
 * A scale of a new id is added, complete from the one it names in `basedOn`.
 * @throws PrefigureError `invalid` when an own scale is incomplete and based on none
 */
export function mergeBaremes(shipped: readonly Bareme[], own: readonly OwnBareme[]): Bareme[] {
  return own.reduce<Bareme[]>(
    (all, each) => {
      const base = all.find(({ id, kind }) => kind === each.kind && id === (each.basedOn ?? each.id));
      const merged = mergeOne(base, each);
      const others = all.filter(({ id }) => id !== each.id);
      return [...others, merged];
    },
    [...shipped],
  );
}

function mergeOne(base: Bareme | undefined, own: OwnBareme): Bareme {
  const { basedOn: _dropped, ...words } = own;
  // Words typed as a source stand for themselves: only the shipped sources are listed.
  const candidate = {
    date: '2000-01-01',
    notice: '',
    ...base,
    ...defined(words),
    sources: { ...base?.sources, ...own.sources },
    own: true,
    lines: mergeLines(base?.lines ?? [], own.lines ?? []),
    ...listsOf(base, own),
  };
  const parsed = baremeSchema.safeParse(candidate);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new PrefigureError(
    'invalid',
    `Barème « ${own.label ?? own.id} » incomplet : ${issue?.path.join(' › ') ?? ''} ${issue?.message ?? ''}.`,
    'Donnez toutes ses lignes, ou nommez dans « basedOn » le barème dont il part.',
  );
}

function listsOf(base: Bareme | undefined, own: OwnBareme): object {
  if (own.kind !== 'aci') return {};
  const from = base?.kind === 'aci' ? base : undefined;
  return {
    missions: mergeBy(from?.missions ?? [], own.missions ?? [], ({ id }) => id),
    payments: mergeBy(from?.payments ?? [], own.payments ?? [], ({ part }) => part),
    ceilings: mergeBy(from?.ceilings ?? [], own.ceilings ?? [], ({ size }) => size),
  };
}

type AnyLine = AciLine | AidLine | YearlyCeiling | Bareme['lines'][number];

function mergeLines(base: readonly AnyLine[], own: readonly AnyLine[]): AnyLine[] {
  return mergeBy(base, own, lineKey);
}

/** What tells two lines of one scale apart. */
export function lineKey(line: AnyLine): string {
  if ('mission' in line) return [line.size, line.mission, line.part, line.validFrom ?? ''].join('/');
  if ('year' in line) return String(line.year);
  return 'code' in line ? line.code : line.id;
}

function mergeBy<T extends object>(base: readonly T[], own: readonly T[], key: (each: T) => string): T[] {
  const wins = new Map(own.map((each) => [key(each), { ...each, own: true }] as const));
  const kept = base.map((each) => wins.get(key(each)) ?? each);
  const known = new Set(base.map(key));
  return [...kept, ...[...wins].flatMap(([name, each]) => (known.has(name) ? [] : [each]))];
}

function defined(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
