import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkPlan,
  conditionHolds,
  indexPlan,
  type Plan,
  planFields,
  planForRegion,
  planSchema,
  planSubsections,
} from '../../../app/plan/index.ts';
import { readArs, resourcesFolder } from '../../../main/services/index.ts';
import { catalog, cpts } from '../../support/catalog.ts';

describe('the CPTS plan', () => {
  it('holds the whole published outline: 20 sections, 52 sub-sections and 235 fields', () => {
    const published = planFields(cpts).filter(({ sourceId }) => sourceId);
    expect(cpts.sections).toHaveLength(20);
    expect(planSubsections(cpts).filter(({ sourceId }) => sourceId)).toHaveLength(52);
    expect(new Set(published.map(({ sourceId }) => sourceId)).size).toBe(235);
  });

  it('guides every required field: why, how, an example', () => {
    const unguided = planFields(cpts).filter(({ id, required }) => {
      const titles = catalog.guidance('cpts', id)?.sections.map(({ title }) => title) ?? [];
      return required && titles.length < 3;
    });
    expect(unguided.map(({ id }) => id)).toEqual([]);
  });

  it('shows a mission only when it is chosen', () => {
    const qualite = planSubsections(cpts).find(({ id }) => id === 'missions.qualite');
    const shown = (chosen: string[] | undefined) => conditionHolds(cpts, qualite?.when, () => chosen);
    expect(shown(undefined)).toBe(false);
    expect(shown(['qualite'])).toBe(true);
  });

  it('knows the 18 ARS, and at least three regions of its own', () => {
    const ars = readArs(resourcesFolder(import.meta.dirname));
    expect(ars).toHaveLength(18);
    expect(cpts.regions.length).toBeGreaterThanOrEqual(3);
    for (const { ars: code } of cpts.regions) expect(ars.map((each) => each.code)).toContain(code);
  });

  it.each(
    cpts.regions.flatMap((region) =>
      region.changes.map((change) => ({ region, change, what: `${region.name} ${change.op}` })),
    ),
  )('applies « $what »', ({ region, change }) => {
    const id = change.op === 'add' ? change.field.id : change.field;
    const field = indexPlan(planForRegion(cpts, region.ars)).place(id)?.field;
    const expected = {
      add: { id },
      require: { required: true, requiredBy: 'region' },
      relax: { required: false },
      hide: { required: false },
      rename: { label: change.op === 'rename' ? change.label : '' },
    };
    expect(field).toMatchObject(expected[change.op]);
  });
});

describe('checkPlan', () => {
  const broken = (change: (plan: Plan) => void) => {
    const plan = structuredClone(cpts);
    change(plan);
    return checkPlan(plan).join('\n');
  };
  const first = (plan: Plan) => {
    const field = plan.sections[0]?.subsections[0]?.fields[0];
    if (!field) throw new Error('empty plan');
    return field;
  };

  it('accepts the shipped plan', () => {
    expect(checkPlan(cpts)).toEqual([]);
  });

  it.each<[string, (plan: Plan) => void, RegExp]>([
    [
      'a duplicate id',
      (plan) => void plan.sections[1]?.subsections[0]?.fields.push(first(plan)),
      /duplicate field id/,
    ],
    [
      'an unknown list',
      (plan) => void Object.assign(first(plan), { type: 'choice', list: 'nulle' }),
      /unknown list nulle/,
    ],
    ['an unknown source', (plan) => void first(plan).sources.push('NULLE'), /unknown source NULLE/],
    [
      'a broken condition',
      (plan) => void Object.assign(first(plan), { when: { field: 'a.b', includes: 'c' } }),
      /unknown field a\.b/,
    ],
    [
      'a table taken from a column that is not',
      (plan) =>
        void Object.assign(first(plan), {
          prefill: { field: 'acteurs.membres', columns: { nom: ['prenom', 'surnom'] } },
        }),
      /unknown column surnom/,
    ],
    [
      'a table without columns',
      (plan) => void Object.assign(first(plan), { type: 'table' }),
      /needs columns/,
    ],
  ])('refuses %s', (_what, change, message) => {
    expect(broken(change)).toMatch(message);
  });

  it('refuses a key the schema does not know', () => {
    const head: unknown = JSON.parse(
      readFileSync(join(resourcesFolder(import.meta.dirname), 'plans/cpts/plan.json'), 'utf8'),
    );
    expect(planSchema.safeParse({ ...cpts, ...(head as object), surprise: 1 }).success).toBe(false);
  });
});
