/**
 * Rebuilds `communes.json` from the @etalab/decoupage-administratif package: `npx tsx resources/territoire/generate.ts`.
 * The result is committed so that the program needs neither the package nor the network.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CommunesFile } from '../../app/territory/index.ts';

const root = join(import.meta.dirname, '../..');
const data = (name: string): unknown =>
  JSON.parse(
    readFileSync(join(root, 'node_modules/@etalab/decoupage-administratif/data', `${name}.json`), 'utf8'),
  );

const communeSchema = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.string(),
  departement: z.string().optional(),
  chefLieu: z.string().optional(),
  codesPostaux: z.array(z.string()).optional(),
  anciensCodes: z.array(z.string()).optional(),
  population: z.number().optional(),
});
const epciSchema = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.string(),
  membres: z.array(z.object({ code: z.string() })),
});
const departementSchema = z.object({ code: z.string(), nom: z.string(), region: z.string().optional() });

/** The compact referential, from the package's files. */
export function buildCommunesFile(): CommunesFile {
  const all = z.array(communeSchema).parse(data('communes'));
  const epci = z.array(epciSchema).parse(data('epci'));
  const epciOf = new Map(
    epci.flatMap(({ membres }, index) => membres.map(({ code }) => [code, index] as const)),
  );
  const listed = all.filter(({ type }) => type === 'commune-actuelle' || type === 'arrondissement-municipal');
  const current = new Set(listed.map(({ code }) => code));
  const former = all.flatMap(({ code, nom, type, chefLieu, anciensCodes }): [string, string, string][] => {
    if (type === 'commune-deleguee' || type === 'commune-associee')
      return chefLieu && current.has(chefLieu) ? [[code, nom, chefLieu]] : [];
    return (anciensCodes ?? []).map((old): [string, string, string] => [old, nom, code]);
  });
  return {
    source:
      'Insee, population municipale 2023 (recensement 2017 pour Mayotte), via @etalab/decoupage-administratif 6.0.0',
    licence: 'Licence Ouverte 2.0',
    date: '2026-01-01',
    populationYear: '2023',
    mayotteYear: '2017',
    evidence: 'read',
    departements: z
      .array(departementSchema)
      .parse(data('departements'))
      .map(({ code, nom, region }) => [code, nom, region ?? '']),
    epci: epci.map(({ code, nom, type }) => [code, nom, type]),
    communes: listed.map(({ code, nom, departement, codesPostaux, population }) => [
      code,
      nom,
      departement ?? '',
      epciOf.get(code) ?? -1,
      (codesPostaux ?? []).join(' '),
      population ?? null,
    ]),
    former,
  };
}

if (process.argv[1]?.endsWith('generate.ts')) {
  const file = buildCommunesFile();
  const rows = (list: readonly unknown[]) => `[\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  const { departements, epci, communes, former, ...head } = file;
  const body = Object.entries({ departements, epci, communes, former }).map(
    ([key, list]) => `"${key}": ${rows(list)}`,
  );
  writeFileSync(
    join(import.meta.dirname, 'departements.json'),
    `${JSON.stringify(Object.fromEntries(departements.map(([code, name]) => [code, name])), null, 1)}\n`,
  );
  writeFileSync(
    join(import.meta.dirname, 'communes.json'),
    `${JSON.stringify(head, null, 1).replace(/\n}$/, '')},\n${body.join(',\n')}\n}\n`,
  );
}
