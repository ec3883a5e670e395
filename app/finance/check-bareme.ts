import type { AciBareme, Bareme } from './bareme-schema.ts';
import { FONCTIONNEMENT } from './bareme-schema.ts';
import { lineKey } from './merge-baremes.ts';

/** What the lines of a scale may name. */
export interface BaremeReferences {
  /** Ids of the size classes. */
  readonly sizes: readonly string[];
  /** Ids of the list `missionsAci`. */
  readonly missions: readonly string[];
}

/**
 * Lists what is wrong in a scale's references: unknown size, mission or source, duplicate lines, a part that no
 * payment rule pays, dates the wrong way round. Empty means usable. In French: a person may bring her own scale.
 */
export function checkBareme(bareme: Bareme, references: BaremeReferences): string[] {
  const problems = duplicates(bareme.lines.map(lineKey)).map((key) => `ligne en double ${key}`);
  const facts = [...bareme.lines, ...(bareme.kind === 'aci' ? aciFacts(bareme) : [])];
  for (const { source, own } of facts)
    if (!own && !bareme.sources[source]) problems.push(`source inconnue ${source}`);
  for (const line of bareme.lines) {
    if ('validTo' in line && line.validFrom && line.validTo && line.validTo < line.validFrom)
      problems.push(`${lineKey(line)}: fin avant le début`);
    if ('size' in line && line.size && !references.sizes.includes(line.size))
      problems.push(`${lineKey(line)}: taille inconnue ${line.size}`);
  }
  const all = bareme.kind === 'aci' ? [...problems, ...aciProblems(bareme, references)] : problems;
  return all.map((what) => `${bareme.id}: ${what}`);
}

function aciFacts({ missions, ceilings, payments }: AciBareme) {
  return [...missions, ...ceilings, ...payments];
}

function aciProblems(bareme: AciBareme, { sizes, missions }: BaremeReferences): string[] {
  const described = new Set(bareme.missions.map(({ id }) => id));
  const paid = new Set(bareme.payments.map(({ part }) => part));
  return [
    ...bareme.missions
      // A plan without missions is another structure's: this scale is not for it.
      .filter(({ id }) => missions.length > 0 && !missions.includes(id))
      .map(({ id }) => `la mission ${id} n’est pas dans le plan`),
    ...bareme.lines
      .filter(({ mission }) => mission !== FONCTIONNEMENT && !described.has(mission))
      .map((line) => `${lineKey(line)}: mission inconnue`),
    ...bareme.lines
      .filter(({ part }) => !paid.has(part))
      .map((line) => `${lineKey(line)}: aucune règle de versement pour ${line.part}`),
    ...bareme.ceilings
      .filter(({ size }) => !sizes.includes(size))
      .map(({ size }) => `plafond d’une taille inconnue ${size}`),
    ...duplicates(bareme.payments.map(({ part }) => part)).map(
      (part) => `deux règles de versement pour ${part}`,
    ),
  ];
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
