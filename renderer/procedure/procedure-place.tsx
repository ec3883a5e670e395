import { Button } from '@mantine/core';
import { IconListNumbers } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { indexPlan } from '../../app/plan/index.ts';
import { followUp, procedureDates, usualSteps } from '../../app/procedure/index.ts';
import { EmptyState } from '../components/index.ts';
import { PlacePage, showUndoNotice } from '../places/layout/index.ts';
import { SectionFields } from '../places/section-fields.tsx';
import { useDossier, useDossierStore } from '../state/index.ts';
import { CalendarButton } from './calendar-button.tsx';
import { DatesTable } from './dates-table.tsx';
import { NextDate } from './next-date.tsx';
import classes from './procedure-place.module.css';
import { WhatTheLawSays } from './what-the-law-says.tsx';

/** Dates to come shown before the rest is folded. */
const NEAR = 6;

/** What was sent, to whom, what comes and what is late, from the letter of intent to the end of the contract. */
export function ProcedurePlace() {
  const plan = useDossier((state) => state.regional);
  const dossier = useDeferredValue(useDossier((state) => state.dossier));
  const today = localToday();
  const dates = useMemo(() => procedureDates(plan, dossier), [plan, dossier]);
  const { late, coming, past } = useMemo(() => followUp(dates, today), [dates, today]);
  return (
    <PlacePage
      title="Suivi de la procédure"
      lead="Ce suivi reste dans votre équipe : rien d’ici n’entre dans un document produit."
      actions={<CalendarButton />}
      after={{
        label: 'Prochaine échéance et règles',
        content: (
          <>
            <NextDate date={late[0] ?? coming[0]} late={late.length > 0} today={today} />
            <WhatTheLawSays />
          </>
        ),
      }}
    >
      {dates.length === 0 && <NothingYet />}
      <DatesTable title="En retard" dates={late} today={today} tone="red" />
      <DatesTable title="À venir" dates={coming.slice(0, NEAR)} today={today} tone="neutral" />
      <DatesTable title="Plus tard" dates={coming.slice(NEAR)} today={today} tone="neutral" folded />
      <DatesTable title="Fait ou passé" dates={past} today={today} tone="teal" folded={past.length > NEAR} />
      {plan.sections.some(({ id }) => id === 'procedure') && (
        <>
          <h2 className={classes.subtitle}>Écrire les étapes et les échanges</h2>
          <SectionFields section="procedure" without={['procedure.echeanceValidation']} />
        </>
      )}
    </PlacePage>
  );
}

function NothingYet() {
  const store = useDossierStore();
  const prepare = () => {
    const changes = usualSteps(store.getState().dossier);
    if (!changes.length) return;
    store.getState().change(changes);
    showUndoNotice(store, 'Les étapes habituelles sont écrites : il reste leurs dates.');
  };
  const possible = useDossier(
    ({ regional, dossier }) =>
      indexPlan(regional).place('procedure.etapes') !== undefined && usualSteps(dossier).length > 0,
  );
  return (
    <EmptyState title="Aucune date pour le moment" icon={<IconListNumbers size={36} />}>
      <p>
        Écrivez ci-dessous quand la lettre d’intention est partie, quand vous déposez, quand le contrat est
        signé : les deux mois de l’ARS, les anniversaires et les délais des missions s’en déduisent.
      </p>
      {possible && <Button onClick={prepare}>Écrire les étapes habituelles</Button>}
    </EmptyState>
  );
}

/** The day here and now, not in Greenwich. */
function localToday(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
