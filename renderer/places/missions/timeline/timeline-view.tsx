import { Anchor, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconCalendarQuestion, IconTimeline } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate } from '../../../../app/text/index.ts';
import { lateWords, type Timeline } from '../../../../app/timeline/index.ts';
import { EmptyState } from '../../../components/index.ts';
import { routeHash } from '../../../state/index.ts';
import classes from './timeline.module.css';
import { TimelineChart } from './timeline-chart.tsx';
import { TimelineTable } from './timeline-table.tsx';

interface TimelineViewProps {
  readonly timeline: Timeline;
  /** Ids of the dossier and of the sub-section of the fiches. */
  readonly dossier: string;
  readonly subsection: string;
}

/** The missions and actions by quarter: what is late in words, then the drawing or the same in a table. */
export function TimelineView({ timeline, dossier, subsection }: TimelineViewProps) {
  const [view, setView] = useState('frise');
  const { signature, quarters } = timeline;
  const late = lateWords(timeline);
  const procedure = routeHash({
    place: 'redaction',
    dossier,
    subsection: 'procedure.journal',
    field: 'procedure.etapes',
  });
  const first = timeline.actions[0];
  if (!quarters.length)
    return (
      <EmptyState title="Rien n’a encore de date" icon={<IconTimeline size={36} />}>
        <p>
          La frise se trace avec les étapes datées des fiches action, le démarrage de chaque mission et la{' '}
          <Anchor href={procedure}>date prévue de signature du contrat ACI</Anchor>, d’où se comptent les
          délais légaux.
        </p>
      </EmptyState>
    );
  return (
    <section aria-label="Frise par trimestre">
      <div className={classes.head}>
        <p className={classes.lead}>
          {signature ? (
            <>
              Délais de l’ACI comptés depuis la signature du contrat, le{' '}
              <strong>{formatDate(signature)}</strong>. <Anchor href={procedure}>Changer</Anchor>
            </>
          ) : (
            <>
              <IconCalendarQuestion size={17} aria-hidden /> Les délais de l’ACI se comptent depuis la
              signature du contrat : <Anchor href={procedure}>indiquez sa date prévue</Anchor> pour les voir
              ici.
            </>
          )}
        </p>
        <SegmentedControl
          aria-label="Montrer en"
          data={[
            { value: 'frise', label: 'Frise' },
            { value: 'tableau', label: 'Tableau' },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {late.length > 0 && (
        <div className={classes.late}>
          <h3>
            <IconAlertTriangle size={17} aria-hidden />
            {late.length > 1 ? `${late.length} retards` : 'Un retard'}
          </h3>
          <ul>
            {late.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      {view === 'frise' ? (
        <>
          <TimelineChart timeline={timeline} />
          <div className="visually-hidden">
            <TimelineTable timeline={timeline} />
          </div>
        </>
      ) : (
        <TimelineTable
          timeline={timeline}
          hrefOf={(fiche) => routeHash({ place: 'redaction', dossier, subsection: `${subsection}/${fiche}` })}
        />
      )}
      {!first && <p className={classes.lead}>Les fiches action viendront ici avec leurs étapes datées.</p>}
    </section>
  );
}
