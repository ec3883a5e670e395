import {
  COMMUNES_FIELD,
  countedPopulation,
  isOlderMayotte,
  numberCell,
  partialCommune,
  textCell,
} from '../../app/computed/index.ts';
import { type Change, type MakeId, type Row, randomId } from '../../app/dossier/index.ts';
import type { Commune } from '../../app/territory/index.ts';

export { COMMUNES_FIELD };

/** A row of `territoire.communes` for a commune of the referential; the rest is the team's to fill in. */
export function communeRow(commune: Commune, makeId: MakeId = randomId): Row {
  const { population, epci } = commune;
  const [postcode] = commune.postcodes;
  return {
    id: makeId(),
    commune: commune.name,
    codeInsee: commune.code,
    ...(postcode ? { codePostal: postcode } : {}),
    ...(epci ? { epci } : {}),
    departement: commune.departement,
    ...(population === undefined ? {} : { population, anneePopulation: commune.populationYear }),
  };
}

/** The INSEE codes already in the table. */
export function chosenCodes(rows: readonly Row[]): string[] {
  return rows.map((row) => textCell(row.codeInsee)).filter(Boolean);
}

/** Changes that add the communes not there yet, after the last row: one undo step when applied together. */
export function addCommunes(rows: readonly Row[], communes: readonly Commune[], makeId?: MakeId): Change[] {
  const known = new Set(chosenCodes(rows));
  return communes
    .filter(({ code }) => !known.has(code) && known.add(code))
    .map((commune, order) => ({
      type: 'insertRow',
      at: COMMUNES_FIELD,
      index: rows.length + order,
      row: communeRow(commune, makeId),
    }));
}

/** Changes that remove rows. */
export function removeRows(ids: Iterable<string>): Change[] {
  return [...ids].map((rowId) => ({ type: 'removeRow', at: COMMUNES_FIELD, rowId }));
}

/** What the summary says of the table; populations in inhabitants. */
export interface TerritoryFacts {
  readonly communes: number;
  readonly epci: number;
  readonly departements: number;
  /** Sum of the populations known; of a partial commune, the part that counts. */
  readonly population: number;
  /** Names of the communes whose population is not known. */
  readonly withoutPopulation: readonly string[];
  /** Names of the communes known to have no inhabitant: nothing is missing. */
  readonly uninhabited: readonly string[];
  /** Names of the communes taken in part. */
  readonly partial: readonly string[];
  /** True when communes of Mayotte bear the figures of their own, older census. */
  readonly olderMayotte: boolean;
  /** Years of the populations, with how many communes have each; the most frequent first. */
  readonly years: readonly { readonly year: string; readonly communes: number }[];
  /** Cities chosen together with some of their own districts: those people are counted twice. */
  readonly countedTwice: readonly string[];
}

/** Reads the facts of the summary from the rows. */
export function territoryFacts(rows: readonly Row[]): TerritoryFacts {
  const distinct = (column: string) => new Set(rows.map((row) => textCell(row[column])).filter(Boolean)).size;
  const years = new Map<string, number>();
  for (const row of rows) {
    const year = textCell(row.anneePopulation);
    if (year) years.set(year, (years.get(year) ?? 0) + 1);
  }
  return {
    communes: rows.length,
    epci: distinct('epci'),
    departements: distinct('departement'),
    population: rows.reduce((sum, row) => sum + (countedPopulation(row) ?? 0), 0),
    withoutPopulation: namesWhere(rows, (row) => countedPopulation(row) === undefined),
    uninhabited: namesWhere(rows, (row) => numberCell(row.population) === 0),
    partial: namesWhere(rows, (row) => partialCommune(row) !== undefined),
    olderMayotte: rows.some(isOlderMayotte),
    years: [...years]
      .map(([year, communes]) => ({ year, communes }))
      .sort((a, b) => b.communes - a.communes || b.year.localeCompare(a.year)),
    countedTwice: citiesCountedTwice(rows),
  };
}

function namesWhere(rows: readonly Row[], wanted: (row: Row) => boolean): string[] {
  return rows.filter(wanted).map((row) => textCell(row.commune) || textCell(row.codeInsee));
}

// Paris, Marseille and Lyon: their districts have codes of their own.
const DISTRICTS: readonly { readonly city: string; readonly district: RegExp }[] = [
  { city: '75056', district: /^751\d\d$/ },
  { city: '13055', district: /^132\d\d$/ },
  { city: '69123', district: /^6938\d$/ },
];

function citiesCountedTwice(rows: readonly Row[]): string[] {
  const codes = new Map(rows.map((row) => [textCell(row.codeInsee), textCell(row.commune)]));
  return DISTRICTS.flatMap(({ city, district }) => {
    const name = codes.get(city);
    return name && [...codes.keys()].some((code) => district.test(code)) ? [name] : [];
  });
}
