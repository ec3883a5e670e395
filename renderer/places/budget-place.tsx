import { Anchor } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { computeField, populationTotale } from '../../app/computed/index.ts';
import { indexPlan } from '../../app/plan/index.ts';
import { sizeClassOf } from '../../app/territory/index.ts';
import { routeHash, useDossier } from '../state/index.ts';
import { BalanceCard } from './balance-card.tsx';
import { PlacePage, SideCard } from './layout/index.ts';
import { SectionFields } from './section-fields.tsx';

const BALANCE_FIELD = 'budget.equilibre';

/** The money: the tables of the section `budget`, with the balance of each year always in sight. */
export function BudgetPlace() {
  return (
    <PlacePage
      title="Budget prévisionnel"
      lead="Trois ans, en euros. Collez vos lignes depuis Excel ou LibreOffice : les totaux se font tout seuls."
      after={{ label: 'Équilibre et financement', content: <BudgetPanel /> }}
    >
      <SectionFields section="budget" first="budget.budgetPrevisionnel" without={[BALANCE_FIELD]} />
    </PlacePage>
  );
}

function BudgetPanel() {
  const plan = useDossier((state) => state.regional);
  const dossier = useDeferredValue(useDossier((state) => state.dossier));
  const balance = useMemo(() => {
    const field = indexPlan(plan).place(BALANCE_FIELD)?.field;
    return field && computeField(plan, dossier, field);
  }, [plan, dossier]);
  const population = useMemo(() => populationTotale(dossier), [dossier]);
  const size =
    population.kind === 'figure' && population.value !== undefined
      ? sizeClassOf(population.value)
      : undefined;
  return (
    <>
      {balance && <BalanceCard balance={balance} />}
      <SideCard title="La taille de votre CPTS">
        <p>
          {population.kind === 'figure' && size ? (
            <>
              {population.text} : <strong>taille {size.id.slice(1)}</strong> au sens de l’accord conventionnel
              (ACI). Les montants de l’ACI dépendent de cette taille.
            </>
          ) : (
            'Choisissez vos communes : la taille, dont dépendent les montants de l’ACI, s’en déduit.'
          )}
        </p>
        <p>
          <Anchor inherit href={routeHash({ place: 'territoire', dossier: dossier.id })}>
            Voir le territoire
          </Anchor>
        </p>
      </SideCard>
      <SideCard title="Montants de l’ACI">
        <p>
          Préfigure ne calcule pas encore les montants de l’ACI. Demandez-les à votre ARS ou à votre CPAM,
          puis écrivez-les avec leur source dans l’onglet Financements.
        </p>
      </SideCard>
    </>
  );
}
