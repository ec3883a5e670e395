import { Anchor } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { computeField, populationTotale } from '../../app/computed/index.ts';
import type { Dossier } from '../../app/dossier/index.ts';
import { indexPlan } from '../../app/plan/index.ts';
import { sizeClassOf } from '../../app/territory/index.ts';
import { routeHash, useDossier } from '../state/index.ts';
import { BalanceStrip } from './balance-strip.tsx';
import { PlacePage } from './layout/index.ts';
import { SectionFields } from './section-fields.tsx';

const BALANCE_FIELD = 'budget.equilibre';

/** The money: the tables of the section `budget` over the whole width, under the balance of each year. */
export function BudgetPlace() {
  const plan = useDossier((state) => state.regional);
  const dossier = useDeferredValue(useDossier((state) => state.dossier));
  const balance = useMemo(() => {
    const field = indexPlan(plan).place(BALANCE_FIELD)?.field;
    return field && computeField(plan, dossier, field);
  }, [plan, dossier]);
  return (
    <PlacePage
      title="Budget prévisionnel"
      lead="Trois ans, en euros. Vous pouvez coller vos lignes depuis Excel ou LibreOffice."
    >
      {balance && (
        <BalanceStrip balance={balance}>
          <AciSize dossier={dossier} />
        </BalanceStrip>
      )}
      <SectionFields section="budget" first="budget.budgetPrevisionnel" without={[BALANCE_FIELD]} />
    </PlacePage>
  );
}

function AciSize({ dossier }: { dossier: Dossier }) {
  const population = useMemo(() => populationTotale(dossier), [dossier]);
  const people = population.kind === 'figure' ? population : undefined;
  const size = people?.value === undefined ? undefined : sizeClassOf(people.value);
  return (
    <>
      <p>
        {people && size ? (
          <>
            {people.text} : <strong>taille {size.id.slice(1)}</strong>.{' '}
          </>
        ) : (
          'La taille se déduit de vos communes. '
        )}
        <Anchor inherit href={routeHash({ place: 'territoire', dossier: dossier.id })}>
          Voir le territoire
        </Anchor>
      </p>
      <p>
        Préfigure ne calcule pas encore les montants de l’ACI : demandez-les à votre ARS ou à votre CPAM, et
        notez-en la source dans Financements.
      </p>
    </>
  );
}
