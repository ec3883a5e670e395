import { distanceWords, type ProcedureDate } from '../../app/procedure/index.ts';
import { formatDate } from '../../app/text/index.ts';
import { SideCard } from '../places/layout/index.ts';

interface NextDateProps {
  readonly date: ProcedureDate | undefined;
  readonly late: boolean;
  /** ISO date. */
  readonly today: string;
}

/** The date to think of first: the oldest late one, else the next one. */
export function NextDate({ date, late, today }: NextDateProps) {
  if (!date) return null;
  return (
    <SideCard title={late ? 'À régler d’abord' : 'Prochaine échéance'} tone={late ? 'amber' : 'teal'}>
      <p>
        <strong>{date.label}</strong>
      </p>
      <p>
        {formatDate(date.date)}, {distanceWords(date.date, today)}.
      </p>
      {date.who && <p>Avec : {date.who}.</p>}
    </SideCard>
  );
}
