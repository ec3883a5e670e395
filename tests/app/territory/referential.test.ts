import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { communesFileSchema, sizeClassOf } from '../../../app/territory/index.ts';
import { resourcesFolder } from '../../../main/services/index.ts';
import { lazyReferential } from '../../../main/services/territory-service.ts';
import { buildCommunesFile } from '../../../resources/territoire/generate.ts';

const resources = resourcesFolder(import.meta.dirname);
const referential = lazyReferential(resources)();
const names = (query: string) => referential.search(query, 10).map(({ name }) => name);

describe('the referential of communes', () => {
  it('is the one the published data gives', () => {
    const shipped = communesFileSchema.parse(
      JSON.parse(readFileSync(join(resources, 'territoire', 'communes.json'), 'utf8')),
    );
    expect(shipped).toEqual(buildCommunesFile());
    expect(shipped.communes.filter(([, name]) => !name.endsWith('Arrondissement'))).toHaveLength(34_969);
  });

  it('finds a commune whatever the accents, hyphens and case', () => {
    expect(names('saint etienne du rouvray')[0]).toBe('Saint-Étienne-du-Rouvray');
    expect(names('FORGES LES EAUX')[0]).toBe('Forges-les-Eaux');
  });

  it('finds by postcode and by INSEE code', () => {
    expect(names('76440')).toContain('Forges-les-Eaux');
    expect(referential.byCode('76276')?.name).toBe('Forges-les-Eaux');
  });

  it('puts the communes of a postcode before the one whose INSEE code is written the same way', () => {
    expect(referential.byCode('76660')?.name).toBe('Sandouville');
    const all = referential.search('76660', 40).map(({ name }) => name);
    expect(all[0]).toBe('Londinières');
    expect(all.at(-1)).toBe('Sandouville');
  });

  it('finds a commune by its former name or code', () => {
    expect(referential.search('Arbignieu', 5).map(({ name }) => name)).toContain('Arboys en Bugey');
    expect(referential.byCode('01340')?.name).toBe('Arboys en Bugey');
  });

  it('adds up the communes of a group', () => {
    const [group] = referential.searchGroups('Seine-Maritime', 3);
    const communes = referential.communesOf({ kind: 'departement', code: '76' });
    expect(group).toMatchObject({ kind: 'departement', code: '76', communes: communes.length });
    expect(group?.population).toBe(communes.reduce((sum, { population = 0 }) => sum + population, 0));
  });

  it('counts Paris once, although its districts are listed too', () => {
    expect(referential.communesOf({ kind: 'departement', code: '75' }).map(({ name }) => name)).toEqual([
      'Paris',
    ]);
    expect(names('paris 13e')).toContain('Paris 13e Arrondissement');
  });

  it('tells the vintage of Mayotte apart', () => {
    expect(referential.byCode('97601')?.populationYear).toBe('2017');
    expect(referential.byCode('76276')?.populationYear).toBe('2023');
  });
});

describe('the ACI size', () => {
  it.each([
    [22_937, 'T1'],
    [48_857, 'T2'],
    [91_710, 'T3'],
    [200_000, 'T4'],
  ])('of %i inhabitants is %s', (population, id) => {
    expect(sizeClassOf(population)?.id).toBe(id);
  });

  it('warns within five percent of a threshold, and only there', () => {
    expect(sizeClassOf(38_940)?.nearThreshold).toBe(40_000);
    expect(sizeClassOf(41_900)?.nearThreshold).toBe(40_000);
    expect(sizeClassOf(57_318)?.nearThreshold).toBeUndefined();
  });
});
