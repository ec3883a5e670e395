import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Guidance } from '../../app/contract.ts';
import { PrefigureError } from '../../app/errors.ts';
import {
  checkPlan,
  type Plan,
  planFields,
  planHeadSchema,
  planSchema,
  planWithAllRegions,
} from '../../app/plan/index.ts';
import { parseGuidance } from './guidance-file.ts';

/** The CPTS first, as it is what most come for; then from the smallest structure to the largest. */
const SHOWN_FIRST = ['cpts', 'esp', 'msp', 'ess', 'cds'];
const rank = (id: string) => (SHOWN_FIRST.includes(id) ? SHOWN_FIRST.indexOf(id) : SHOWN_FIRST.length);

/** The plans shipped under `resources/plans/`, read when first asked for. */
export class PlanCatalog {
  readonly #folder: string;
  readonly #plans = new Map<string, Plan>();
  readonly #placeholders = new Map<string, Record<string, string>>();

  /** @param resources the resources folder */
  constructor(resources: string) {
    this.#folder = join(resources, 'plans');
  }

  /** Ids of the plans that are shipped. */
  ids(): string[] {
    return readdirSync(this.#folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(this.#folder, entry.name, 'plan.json')))
      .map(({ name }) => name)
      .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  }

  /** The plan of that id; undefined when it is not shipped. A broken plan throws: it is our own fault. */
  get = (id: string): Plan | undefined => {
    const known = this.#plans.get(id);
    if (known) return known;
    if (!/^[a-z]+$/.test(id) || !this.ids().includes(id)) return undefined;
    const plan = loadPlan(join(this.#folder, id));
    this.#plans.set(id, plan);
    return plan;
  };

  /** @throws PrefigureError `notFound` */
  require(id: string): Plan {
    const plan = this.get(id);
    if (!plan)
      throw new PrefigureError(
        'notFound',
        `Plan inconnu : « ${id} ». Plans disponibles : ${this.ids().join(', ')}.`,
      );
    return plan;
  }

  /** Help on one field; null when none is written. */
  guidance(planId: string, field: string): Guidance | null {
    const plan = this.require(planId);
    const known = planFields(planWithAllRegions(plan)).some(({ id }) => id === field);
    const path = join(this.#folder, plan.id, 'guidance', `${field}.md`);
    return known && existsSync(path) ? parseGuidance(readFileSync(path, 'utf8')) : null;
  }

  /** A start of answer by field id, shown in empty editors. */
  placeholders(planId: string): Record<string, string> {
    const plan = this.require(planId);
    const known = this.#placeholders.get(plan.id);
    if (known) return known;
    const entries = planFields(plan).flatMap(({ id }) => {
      const text = this.guidance(plan.id, id)?.placeholder;
      return text ? [[id, text] as const] : [];
    });
    const placeholders = Object.fromEntries(entries);
    this.#placeholders.set(plan.id, placeholders);
    return placeholders;
  }
}

/**
 * Reads and checks a plan folder.
 * @throws PrefigureError `invalid` naming the file or the broken reference
 */
export function loadPlan(folder: string): Plan {
  const head = read(join(folder, 'plan.json'), planHeadSchema);
  const regions = join(folder, 'regions');
  const order = join(folder, 'order.json');
  const checks = join(folder, 'checks.json');
  const plan = planSchema.parse({
    ...head,
    sections: head.sections.map((name) => read(join(folder, 'sections', name), z.unknown())),
    lists: read(join(folder, 'lists.json'), z.unknown()),
    sources: read(join(folder, 'sources.json'), z.unknown()),
    regions: existsSync(regions)
      ? readdirSync(regions)
          .sort()
          .map((name) => read(join(regions, name), z.unknown()))
      : [],
    ...(existsSync(order) ? { order: read(order, z.unknown()) } : {}),
    ...(existsSync(checks) ? { checks: read(checks, z.unknown()) } : {}),
  });
  const problems = checkPlan(plan);
  if (problems.length) throw new PrefigureError('invalid', `Plan ${plan.id} : ${problems.join(' ; ')}`);
  return plan;
}

function read<T>(path: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new PrefigureError('invalid', `Fichier du plan illisible : ${path}.`, undefined, { cause: error });
  }
}
