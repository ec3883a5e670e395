import { aidsFor } from '../../../app/finance/index.ts';
import type { Plan } from '../../../app/plan/index.ts';
import { useBaremes } from '../../finance/index.ts';
import type { LineDraft } from '../line-draft.ts';
import type { BudgetView } from '../use-budget.ts';
import { AidList } from './aid-list.tsx';
import classes from './panel.module.css';

/** True for the plan that the ACI of CPTS pays; other structures have their own aids. */
export function hasAci(plan: Plan): boolean {
  return plan.lists.missionsAci !== undefined;
}

interface AidsPanelProps {
  readonly view: BudgetView;
  readonly onTake: (draft: LineDraft) => void;
}

/** What a structure other than a CPTS may ask for: landmarks, each with how sure it is, that a person may correct. */
export function AidsPanel({ view, onTake }: AidsPanelProps) {
  const { baremes } = useBaremes();
  const { plan, dossier } = view;
  const aids = aidsFor(baremes?.baremes ?? [], {
    structure: plan.structure,
    ars: dossier.region,
    on: dossier.modifiedAt.slice(0, 10),
  });
  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>Ce que vous pouvez demander</h2>
      <p>Des repères, jamais un droit : chaque ARS fixe ses montants. Demandez-lui les siens.</p>
      {!aids.length && <p>Aucun repère trouvé pour cette structure.</p>}
      <AidList view={view} aids={aids} onTake={onTake} />
    </div>
  );
}
