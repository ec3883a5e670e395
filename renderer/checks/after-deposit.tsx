import { Anchor } from '@mantine/core';
import { computeField } from '../../app/computed/index.ts';
import { indexPlan } from '../../app/plan/index.ts';
import { SideCard } from '../places/layout/index.ts';
import { routeHash, useDossier } from '../state/index.ts';

const DEADLINE_FIELD = 'procedure.echeanceValidation';

/** What the law says of the weeks after the deposit, and this dossier's own date once it is known. */
export function AfterDeposit() {
  const plan = useDossier((state) => state.regional);
  const dossier = useDossier((state) => state.dossier);
  const deadline = indexPlan(plan).place(DEADLINE_FIELD);
  const computed = deadline && computeField(plan, dossier, deadline.field);
  return (
    <>
      <SideCard title="Après le dépôt" tone="teal">
        {plan.afterDeposit.map((words) => (
          <p key={words}>{words}</p>
        ))}
        {computed?.kind === 'figure' && (
          <p>
            Pour vous : le <strong>{computed.text}</strong>.
          </p>
        )}
        <p>
          <Anchor inherit href={routeHash({ place: 'procedure', dossier: dossier.id })}>
            Suivre la procédure
          </Anchor>
        </p>
      </SideCard>
      <SideCard title="Ce que cette liste vérifie">
        <p>
          Que chaque réponse requise existe, que les sommes tombent juste, que les chiffres, les dates et les
          actions ne se contredisent pas. Elle ne juge pas le texte, et ne remplace pas l’échange avec votre
          ARS. {plan.notice}
        </p>
      </SideCard>
    </>
  );
}
