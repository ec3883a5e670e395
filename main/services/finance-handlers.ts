import type { Baremes } from '../../app/contract.ts';
import { dossierTitle } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import {
  type Bareme,
  budgetCsv,
  budgetOfDossier,
  findAccounts,
  fundingOfDossier,
  type OwnBareme,
  summariseBudget,
} from '../../app/finance/index.ts';
import type { Plan } from '../../app/plan/index.ts';
import { type Library, OwnBaremes } from '../storage/index.ts';
import { loadBaremes, mergeChecked, parseOwnBareme, parseOwnBaremes } from './bareme-catalog.ts';
import { budgetXlsx } from './budget-xlsx.ts';
import type { Handlers } from './dispatch.ts';
import { fileName, payload } from './file-payload.ts';
import type { PlanCatalog } from './plan-catalog.ts';

export interface FinanceHandlersOptions {
  readonly library: Library;
  readonly resources: string;
  readonly plans: PlanCatalog;
}

type FinanceCall = Extract<keyof Handlers, `finance.${string}` | 'export.budget'>;

const LONGEST_ID = 80;

/** The part of the contract that knows of money: the scales of the library, and the budget as a spreadsheet. */
export function financeHandlers({
  library,
  resources,
  plans,
}: FinanceHandlersOptions): Pick<Handlers, FinanceCall> {
  const store = new OwnBaremes<OwnBareme>({ folder: library.places.baremes, parse: parseOwnBareme });
  const shipped = new Map<string, readonly Bareme[]>();
  const shippedFor = (plan: Plan): readonly Bareme[] => {
    const known = shipped.get(plan.id) ?? loadBaremes(resources, missionsOf(plan));
    shipped.set(plan.id, known);
    return known;
  };
  const read = async (plan: Plan): Promise<Baremes> => {
    const { scales, problems } = await store.read();
    const merged = mergeUsable(shippedFor(plan), scales, missionsOf(plan));
    return { baremes: merged.baremes, own: [...scales], problems: [...problems, ...merged.problems] };
  };
  const save = async (plan: Plan, scales: readonly OwnBareme[]): Promise<Baremes> => {
    for (const { id } of scales)
      if (id.length > LONGEST_ID)
        throw new PrefigureError(
          'invalid',
          `Identifiant de barème trop long (${LONGEST_ID} signes au plus).`,
        );
    // Checked together before anything is written: a file of several scales is taken whole or not at all.
    mergeChecked(shippedFor(plan), scales, missionsOf(plan));
    for (const scale of scales) await store.save(scale);
    return read(plan);
  };

  return {
    'finance.baremes': ({ planId }) => read(plans.require(planId)),
    'finance.saveBareme': ({ planId, bareme }) => save(plans.require(planId), [bareme]),
    'finance.importBareme': ({ planId, file }) => {
      const text = Buffer.from(file.base64, 'base64')
        .toString('utf8')
        .replace(/^\uFEFF/, '');
      return save(plans.require(planId), parseOwnBaremes(text, file.name));
    },
    'finance.removeBareme': async ({ planId, id }) => {
      await store.remove(id);
      return read(plans.require(planId));
    },
    'export.budget': async ({ id, format }) => {
      const { dossier } = await library.open(id);
      const plan = plans.require(dossier.plan.id);
      const { baremes } = await read(plan);
      const accounts = findAccounts(baremes);
      const budget = budgetOfDossier(plan, dossier);
      const { simulation, population } = fundingOfDossier(plan, dossier, baremes);
      const summary = summariseBudget(budget, accounts, population);
      const name = `${fileName(`${dossierTitle(dossier, plan)} budget`)}.${format}`;
      if (format === 'csv') return payload(name, new TextEncoder().encode(budgetCsv(budget, summary)));
      return payload(name, await budgetXlsx({ budget, summary, accounts, population, simulation }));
    },
  };
}

function missionsOf(plan: Plan): string[] {
  return (plan.lists.missionsAci?.items ?? []).map(({ id }) => id);
}

/** Her scales one after the other: one that does not fit is told and left aside. */
function mergeUsable(shipped: readonly Bareme[], own: readonly OwnBareme[], missions: readonly string[]) {
  const problems: string[] = [];
  const baremes = own.reduce<Bareme[]>(
    (all, each) => {
      try {
        return mergeChecked(all, [each], missions);
      } catch (error) {
        if (!(error instanceof PrefigureError)) throw error;
        problems.push(error.message);
        return all;
      }
    },
    [...shipped],
  );
  return { baremes, problems };
}
