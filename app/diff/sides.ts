import type { Naming } from '../document/index.ts';
import type { Dossier } from '../dossier/index.ts';
import { type Plan, planForRegion, planWithAllRegions } from '../plan/index.ts';

/** The two dossiers being compared, each with what names its answers. */
export interface Sides {
  readonly before: Naming;
  readonly after: Naming;
  /** The plan with every region's fields: what either side may hold. */
  readonly whole: Plan;
  /** The plan as the second side's ARS names it. */
  readonly regional: Plan;
}

/** Prepares a comparison. */
export function sidesOf(plan: Plan, before: Dossier, after: Dossier): Sides {
  return {
    before: namingOf(plan, before),
    after: namingOf(plan, after),
    whole: planWithAllRegions(plan),
    regional: planForRegion(plan, after.region),
  };
}

function namingOf(plan: Plan, dossier: Dossier): Naming {
  const byId = new Map(dossier.attachments.map((each) => [each.id, each]));
  return { plan, dossier, attachment: (id) => byId.get(id), annexMark: () => '' };
}
