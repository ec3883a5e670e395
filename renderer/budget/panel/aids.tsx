import { aidsFor } from '../../../app/finance/index.ts';
import { useBaremes } from '../../finance/index.ts';
import type { LineDraft } from '../line-draft.ts';
import type { BudgetView } from '../use-budget.ts';
import { AidList } from './aid-list.tsx';
import panel from './panel.module.css';

interface AidsProps {
  readonly view: BudgetView;
  readonly onTake: (draft: LineDraft) => void;
}

/** Aids other than the ACI known for this region: landmarks with their source, never a right. */
export function Aids({ view, onTake }: AidsProps) {
  const { baremes } = useBaremes();
  const { dossier, funding, plan } = view;
  const scale = baremes?.baremes.find((bareme) => bareme.kind === 'aides');
  // The ACI has its own simulator; lines of other sizes would only mislead.
  const aids = aidsFor(baremes?.baremes ?? [], {
    structure: plan.structure,
    ars: dossier.region,
    on: dossier.modifiedAt.slice(0, 10),
  }).filter(({ kind, size }) => kind !== 'ACI' && (!size || size === funding.size));
  return (
    <section className={panel.block} aria-labelledby="autres-aides">
      <h2 id="autres-aides" className={panel.title}>
        Autres aides
      </h2>
      <details className={panel.details}>
        <summary>Repères pour votre région ({aids.length})</summary>
        <div>
          <p className={panel.hint}>{scale?.kind === 'aides' ? scale.notice : ''}</p>
          <AidList view={view} aids={aids} onTake={onTake} />
        </div>
      </details>
    </section>
  );
}
