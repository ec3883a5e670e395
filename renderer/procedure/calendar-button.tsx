import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useMemo } from 'react';
import { dossierTitle } from '../../app/dossier/index.ts';
import { calendarFile, procedureDates } from '../../app/procedure/index.ts';
import { searchable } from '../../app/text/index.ts';
import { saveFile, textFile } from '../client/index.ts';
import { notifyDone, notifyError } from '../components/index.ts';
import { useDossier, useHost } from '../state/index.ts';

/** The dates of the procedure as a calendar file: deposit, end of the two months, anniversaries of the contract. */
export function CalendarButton() {
  const { client, info } = useHost();
  const plan = useDossier((state) => state.regional);
  const dossier = useDossier((state) => state.dossier);
  const dates = useMemo(() => procedureDates(plan, dossier), [plan, dossier]);
  if (!dates.length) return null;
  const make = async () => {
    const title = dossierTitle(dossier, plan);
    const text = calendarFile(dates, {
      name: `Procédure – ${title}`,
      dossierId: dossier.id,
      now: new Date(),
    });
    const name = `${searchable(title).replaceAll(' ', '-') || 'procedure'}-procedure.ics`;
    try {
      if (await saveFile(client, info.capabilities, textFile(name, text)))
        notifyDone(`${dates.length} dates dans ${name} : ouvrez-le avec votre agenda.`);
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <Button
      variant="default"
      mt="xs"
      leftSection={<IconCalendarDown size={17} aria-hidden />}
      onClick={() => void make()}
    >
      Mettre {dates.length === 1 ? 'la date' : `les ${dates.length} dates`} dans mon agenda (.ics)
    </Button>
  );
}
