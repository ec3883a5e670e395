import { describe, expect, it } from 'vitest';
import type { Commune } from '../../../app/territory/index.ts';
import { searchable } from '../../../app/text/index.ts';
import { parseCommuneList } from '../../../renderer/territory/paste-list.ts';
import { resolveList } from '../../../renderer/territory/resolve-list.ts';

const communes: Commune[] = Array.from({ length: 60 }, (_, index) => ({
  code: `76${String(index).padStart(3, '0')}`,
  name: `Bourg ${index}`,
  departement: '76',
  postcodes: ['76999'],
  populationYear: '2023',
}));
const search = async (query: string) =>
  communes.filter(({ code, name }) => code === query || searchable(name) === searchable(query));

describe('looking up a pasted list', () => {
  it('keeps the order of the list and tells how far it is', async () => {
    const entries = parseCommuneList(communes.map(({ name }) => name).join('\n'));
    const steps: number[] = [];
    const matches = await resolveList(entries, {
      search,
      chosen: new Set(['76003']),
      onProgress: (done) => steps.push(done),
    });
    expect(matches.map(({ entry }) => entry.name)).toEqual(communes.map(({ name }) => name));
    expect(matches[3]?.kind).toBe('present');
    expect(steps.at(-1)).toBe(60);
  });

  it('keeps once a commune recognised by its name and by its code', async () => {
    const matches = await resolveList(parseCommuneList('Bourg 7\n76007'), { search, chosen: new Set() });
    expect(matches).toHaveLength(1);
  });

  it('stops when asked to', async () => {
    const controller = new AbortController();
    const entries = parseCommuneList(communes.map(({ name }) => name).join('\n'));
    const work = resolveList(entries, {
      search,
      chosen: new Set(),
      onProgress: () => controller.abort(),
      signal: controller.signal,
    });
    await expect(work).rejects.toThrow();
  });

  it('fails with the search, so that the person is told', async () => {
    const broken = async () => {
      throw new Error('Préfigure ne répond plus.');
    };
    const work = resolveList(parseCommuneList('Argueil'), { search: broken, chosen: new Set() });
    await expect(work).rejects.toThrow('ne répond plus');
  });
});
