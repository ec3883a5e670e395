import { IconPaperclip } from '@tabler/icons-react';
import { distanceWords, type ProcedureDate } from '../../app/procedure/index.ts';
import { formatDate } from '../../app/text/index.ts';
import { Pill, type Tone } from '../components/index.ts';
import { useDossier } from '../state/index.ts';
import classes from './procedure-place.module.css';

interface DatesTableProps {
  readonly title: string;
  readonly dates: readonly ProcedureDate[];
  /** ISO date. */
  readonly today: string;
  readonly tone: Tone;
  readonly folded?: boolean;
}

const KINDS: Readonly<Record<ProcedureDate['kind'], string>> = {
  realisee: 'fait',
  prevue: 'prévu',
  calculee: 'calculé',
};

/** Dates of the procedure: what, when, with whom, with which file, and how a date was worked out. */
export function DatesTable({ title, dates, today, tone, folded = false }: DatesTableProps) {
  if (!dates.length) return null;
  const table = (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Étape</th>
            <th scope="col">Avec qui, quelle pièce</th>
            <th scope="col">État</th>
          </tr>
        </thead>
        <tbody>
          {dates.map((each) => (
            <DateRow key={each.id} date={each} today={today} tone={tone} />
          ))}
        </tbody>
      </table>
    </div>
  );
  const heading = `${title} (${dates.length})`;
  return folded ? (
    <details className={classes.group}>
      <summary>{heading}</summary>
      {table}
    </details>
  ) : (
    <section className={classes.group}>
      <h2>{heading}</h2>
      {table}
    </section>
  );
}

function DateRow({ date, today, tone }: { date: ProcedureDate; today: string; tone: Tone }) {
  const attachments = useDossier((state) => state.dossier.attachments);
  const pieces = (date.pieces ?? []).flatMap((id) => attachments.find((each) => each.id === id)?.name ?? []);
  return (
    <tr>
      <td className={classes.when}>
        {formatDate(date.date)}
        <span>{distanceWords(date.date, today)}</span>
      </td>
      <th scope="row">
        {date.label}
        {(date.note || date.source) && <span>{[date.note, date.source].filter(Boolean).join(' ')}</span>}
      </th>
      <td className={classes.who}>
        {date.who}
        {pieces.map((name) => (
          <span key={name} className={classes.piece}>
            <IconPaperclip size={14} aria-hidden /> {name}
          </span>
        ))}
      </td>
      <td className={classes.state}>
        <Pill tone={date.kind === 'calculee' && tone === 'neutral' ? 'blue' : tone}>{KINDS[date.kind]}</Pill>
      </td>
    </tr>
  );
}
