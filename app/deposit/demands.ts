import { isAnswered, type Slot } from '../checks/index.ts';
import type { Dossier } from '../dossier/index.ts';
import { weakestEvidence } from '../finance/index.ts';
import { type Evidence, indexPlan, type Plan, planForRegion, type RegionOverlay } from '../plan/index.ts';
import type { DepositDemand, DepositStatus } from './model.ts';
import { sourceTitles } from './source-titles.ts';

interface Fact {
  readonly field: string;
  readonly reason: string;
  readonly sources: readonly string[];
  readonly evidence: Evidence;
}

/** What a region asks of the content: one demand a field, whether it requires, names or adds it. Plan order. */
export function listDemands(
  plan: Plan,
  dossier: Dossier,
  slots: readonly Slot[],
  overlay: RegionOverlay,
): DepositDemand[] {
  const facts = demandFacts(overlay);
  return indexPlan(planForRegion(plan, overlay.ars)).places.flatMap(
    ({ field, subsection }): DepositDemand[] => {
      const own = facts.filter((fact) => fact.field === field.id);
      if (!own.length) return [];
      const sources = own.flatMap((fact) => fact.sources);
      const places = slots.filter((slot) => slot.field.id === field.id);
      return [
        {
          field: field.id,
          label: field.label,
          required: field.required,
          ...(places.length || subsection.repeat
            ? answerTo(plan, dossier, places)
            : { status: 'sansObjet', reason: 'Sans objet avec les choix faits dans ce dossier.' }),
          demand: [...new Set(own.map(({ reason }) => reason))].join(' '),
          evidence: weakestEvidence(own.map(({ evidence }) => evidence)),
          sources: sourceTitles(plan, sources),
        },
      ];
    },
  );
}

// What a region leaves out or relaxes is no demand.
function demandFacts({ changes }: RegionOverlay): Fact[] {
  return changes.flatMap((change): Fact[] => {
    if (change.op === 'require' || change.op === 'rename') return [change];
    if (change.op !== 'add') return [];
    const { id, sources, evidence } = change.field;
    return [{ field: id, reason: change.reason, sources, evidence }];
  });
}

function answerTo(
  plan: Plan,
  dossier: Dossier,
  slots: readonly Slot[],
): { status: DepositStatus; reason?: string } {
  const missing = slots.filter((slot) => !isAnswered(plan, dossier, slot));
  if (slots.length && !missing.length) return { status: 'joint' };
  const reasons = missing.map(({ key }) => dossier.notApplicable[key]?.trim());
  const [reason] = reasons;
  return reason && reasons.every(Boolean) ? { status: 'sansObjet', reason } : { status: 'manquant' };
}
