import type { Commune } from '../../app/territory/index.ts';
import { searchable } from '../../app/text/index.ts';
import { communeNameKey, type PastedEntry } from './paste-list.ts';

/** What became of one pasted line. */
export type Match =
  | { readonly kind: 'found'; readonly entry: PastedEntry; readonly commune: Commune }
  | { readonly kind: 'present'; readonly entry: PastedEntry; readonly commune: Commune }
  | {
      readonly kind: 'choose';
      readonly entry: PastedEntry;
      readonly options: readonly Commune[];
      /** Why the person must choose, in French. */
      readonly why: string;
    }
  | { readonly kind: 'unknown'; readonly entry: PastedEntry };

const MAX_OPTIONS = 30;

/**
 * Decides what a pasted line means among the communes a search gave back for it.
 * Only certainty is recognised: homonyms, and a number that is both a postcode and a code, are left to choose.
 */
export function matchEntry(
  entry: PastedEntry,
  candidates: readonly Commune[],
  chosen: ReadonlySet<string>,
): Match {
  const { options, why, certain } = entry.code
    ? matchCode(entry, entry.code, candidates)
    : matchName(entry, candidates);
  const [only] = options;
  if (!only) return { kind: 'unknown', entry };
  if (certain && options.length === 1)
    return { kind: chosen.has(only.code) ? 'present' : 'found', entry, commune: only };
  return { kind: 'choose', entry, options: options.slice(0, MAX_OPTIONS), why };
}

interface Options {
  readonly options: readonly Commune[];
  readonly why: string;
  readonly certain: boolean;
}

function matchCode(entry: PastedEntry, code: string, candidates: readonly Commune[]): Options {
  const insee = candidates.filter((each) => each.code === code || each.foundAs?.includes(`(${code})`));
  const postal = candidates.filter((each) => each.postcodes.includes(code));
  const both = unique([...insee, ...postal]);
  if (!entry.name)
    return {
      options: both,
      why: insee.length
        ? 'Ce nombre est un code Insee et un code postal.'
        : 'Plusieurs communes ont ce code postal.',
      certain: true,
    };
  const named = both.filter((each) => hasName(each, entry.name ?? ''));
  if (named.length) return { options: named, why: 'Plusieurs communes portent ce nom.', certain: true };
  const byName = candidates.filter((each) => hasName(each, entry.name ?? ''));
  return {
    options: unique([...insee, ...byName, ...postal]),
    why: 'Le nom et le code ne vont pas ensemble.',
    certain: false,
  };
}

function matchName(entry: PastedEntry, candidates: readonly Commune[]): Options {
  const near = candidates.filter((each) => isIn(each, entry.departement));
  const exact = near.filter((each) => hasName(each, entry.name ?? ''));
  if (exact.length)
    return { options: unique(exact), why: 'Plusieurs communes portent ce nom.', certain: true };
  return { options: unique(near).slice(0, 8), why: 'Le nom ne correspond pas exactement.', certain: false };
}

function hasName(commune: Commune, name: string): boolean {
  const wanted = communeNameKey(name);
  const former = commune.foundAs?.replace(/\s*\([^()]*\)$/, '');
  return communeNameKey(commune.name) === wanted || (!!former && communeNameKey(former) === wanted);
}

// The hint is a department's code; a name in words is no proof against a commune, so it is not used.
function isIn(commune: Commune, departement: string | undefined): boolean {
  const hint = searchable(departement ?? '').toUpperCase();
  return !/^(\d{2,3}|2[AB])$/.test(hint) || commune.departement === hint;
}

function unique(communes: readonly Commune[]): Commune[] {
  return [...new Map(communes.map((commune) => [commune.code, commune])).values()];
}
