import { searchable } from '../text/index.ts';
import type { Commune, CommunesFile, TerritoryGroup } from './communes-file.ts';

/** Search and lookup over the communes of France, all in memory. */
export interface Referential {
  readonly source: string;
  byCode(code: string): Commune | undefined;
  /** Communes whose name, postcode or code matches; best first, larger ones before. */
  search(query: string, limit: number): Commune[];
  /** Inter-communal bodies and departments whose name or code matches. */
  searchGroups(query: string, limit: number): TerritoryGroup[];
  communesOf(group: { kind: 'epci' | 'departement'; code: string }): Commune[];
  departementName(code: string): string | undefined;
}

interface Entry {
  readonly commune: Commune;
  readonly name: string;
}

/** Builds the in-memory index; about 35,000 entries, done once. */
export function buildReferential(file: CommunesFile): Referential {
  const entries: Entry[] = file.communes.map(([code, name, departement, epci, postcodes, population]) => {
    const group = file.epci[epci];
    return {
      name: searchable(name),
      commune: {
        code,
        name,
        departement,
        ...(group ? { epci: group[1], epciCode: group[0] } : {}),
        postcodes: postcodes ? postcodes.split(' ') : [],
        ...(population === null ? {} : { population }),
        populationYear: departement === '976' ? file.mayotteYear : file.populationYear,
      },
    };
  });
  const byCode = new Map(entries.map(({ commune }) => [commune.code, commune]));
  const former = file.former.flatMap(([code, name, now]) => {
    const commune = byCode.get(now);
    return commune ? [{ code, name, search: searchable(name), commune }] : [];
  });
  for (const { code, name, commune } of former)
    if (!byCode.has(code)) byCode.set(code, { ...commune, foundAs: `${name} (${code})` });
  const departements = new Map(file.departements.map(([code, name]) => [code, name]));
  const groups = buildGroups(file, entries);

  const search = (query: string, limit: number): Commune[] => {
    const wanted = searchable(query);
    if (!wanted) return [];
    if (/^\d[\dab]\d*$/.test(wanted)) return searchDigits(entries, byCode, wanted.toUpperCase(), limit);
    const found = rank(entries, wanted);
    const seen = new Set(found.map(({ commune }) => commune.code));
    const old = former
      .filter(({ search: name, commune }) => name.startsWith(wanted) && !seen.has(commune.code))
      .map(({ commune, name }) => ({ ...commune, foundAs: name }));
    return [...found.map(({ commune }) => commune), ...old].slice(0, limit);
  };

  return {
    source: file.source,
    byCode: (code) => byCode.get(code.toUpperCase()),
    search,
    searchGroups: (query, limit) => {
      const wanted = searchable(query);
      if (!wanted) return [];
      return groups
        .filter(({ name, group }) => name.includes(wanted) || group.code === query.trim())
        .sort(
          (a, b) => score(b.name, wanted) - score(a.name, wanted) || b.group.population - a.group.population,
        )
        .slice(0, limit)
        .map(({ group }) => group);
    },
    communesOf: ({ kind, code }) =>
      entries
        .map(({ commune }) => commune)
        .filter((commune) =>
          kind === 'epci' ? commune.epciCode === code : commune.departement === code && !isDistrict(commune),
        ),
    departementName: (code) => departements.get(code),
  };
}

function searchDigits(
  entries: readonly Entry[],
  byCode: ReadonlyMap<string, Commune>,
  wanted: string,
  limit: number,
): Commune[] {
  const exact = byCode.get(wanted);
  const byPostcode = entries
    .map(({ commune }) => commune)
    .filter(
      (commune) =>
        commune.code !== exact?.code &&
        (commune.postcodes.some((code) => code.startsWith(wanted)) || commune.code.startsWith(wanted)),
    )
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
  // People know postcodes: the commune whose INSEE code is written the same way comes after them.
  const named = exact ? [exact] : [];
  const posted = byPostcode.filter(({ postcodes }) => postcodes.includes(wanted));
  const others = byPostcode.filter(({ postcodes }) => !postcodes.includes(wanted));
  return [...posted, ...named, ...others].slice(0, limit);
}

function rank(entries: readonly Entry[], wanted: string): Entry[] {
  return entries
    .filter(({ name }) => name.includes(wanted))
    .map((entry) => ({ entry, score: score(entry.name, wanted) }))
    .sort(
      (a, b) => b.score - a.score || (b.entry.commune.population ?? 0) - (a.entry.commune.population ?? 0),
    )
    .map(({ entry }) => entry);
}

// Whole name, then start of the name, then start of a word, then anywhere.
function score(name: string, wanted: string): number {
  if (name === wanted) return 3;
  if (name.startsWith(wanted)) return 2;
  return name.includes(` ${wanted}`) ? 1 : 0;
}

// The districts of Paris, Lyon and Marseille are counted with their city already.
function isDistrict(commune: Commune): boolean {
  return commune.name.endsWith('Arrondissement');
}

const NOTHING = { communes: 0, population: 0, departements: [] };

function buildGroups(
  file: CommunesFile,
  entries: readonly Entry[],
): { name: string; group: TerritoryGroup }[] {
  const sums = new Map<string, Pick<TerritoryGroup, 'communes' | 'population' | 'departements'>>();
  const count = (key: string, { population = 0, departement }: Commune) => {
    const sum = sums.get(key) ?? NOTHING;
    const departements = sum.departements.includes(departement)
      ? sum.departements
      : [...sum.departements, departement];
    sums.set(key, { communes: sum.communes + 1, population: sum.population + population, departements });
  };
  for (const { commune } of entries) {
    if (commune.epciCode) count(`epci:${commune.epciCode}`, commune);
    if (!isDistrict(commune)) count(`departement:${commune.departement}`, commune);
  }
  const group = (kind: 'epci' | 'departement', code: string, name: string) => ({
    name: searchable(name),
    group: { kind, code, name, ...(sums.get(`${kind}:${code}`) ?? NOTHING) },
  });
  return [
    ...file.epci.map(([code, name]) => group('epci', code, name)),
    ...file.departements.map(([code, name]) => group('departement', code, name)),
  ].filter((each) => each.group.communes > 0);
}
