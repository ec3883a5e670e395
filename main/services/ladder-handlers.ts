import { PrefigureError } from '../../app/errors.ts';
import { carryOver, memberStructure } from '../../app/ladder/index.ts';
import type { Library } from '../storage/index.ts';
import type { Handlers } from './dispatch.ts';
import { readDossierBytes } from './import-file.ts';
import type { PlanCatalog } from './plan-catalog.ts';

type LadderCall = Extract<keyof Handlers, `ladder.${string}`>;

/** The part of the contract that goes from one structure to another. */
export function ladderHandlers({
  library,
  plans,
}: {
  readonly library: Library;
  readonly plans: PlanCatalog;
}): Pick<Handlers, LadderCall> {
  const climb = async ({
    id,
    planId,
    name,
    region,
  }: {
    id: string;
    planId: string;
    name: string;
    region?: string;
  }) => {
    const { dossier, attachments } = await library.exchange(id, 'skip');
    const from = { plan: plans.require(dossier.plan.id), dossier };
    return { attachments, ...carryOver({ from, plan: plans.require(planId), name, region }) };
  };
  return {
    'ladder.preview': async ({ id, planId }) => {
      const { carried, toWrite } = await climb({ id, planId, name: 'Aperçu' });
      return { carried: carried.map(({ label }) => label), toWrite: toWrite.map(({ label }) => label) };
    },
    'ladder.start': async ({ id, planId, name, region }) => {
      const { dossier, attachments } = await climb({ id, planId, name, ...(region ? { region } : {}) });
      return { id: await library.add({ dossier, attachments }) };
    },
    'ladder.structures': ({ files }) => {
      const problems: string[] = [];
      const rows = files.flatMap(({ name, base64 }) => {
        try {
          const { dossier } = readDossierBytes(Buffer.from(base64, 'base64'), plans.get, name);
          return [{ ...memberStructure(plans.require(dossier.plan.id), dossier) }];
        } catch (error) {
          if (!(error instanceof PrefigureError)) throw error;
          problems.push(error.message);
          return [];
        }
      });
      return { rows, problems };
    },
  };
}
