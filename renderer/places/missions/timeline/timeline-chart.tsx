import type { CSSProperties } from 'react';
import { formatDate } from '../../../../app/text/index.ts';
import {
  type ActionLine,
  type MissionLine,
  milestoneWords,
  type Quarter,
  shareOf,
  type Timeline,
} from '../../../../app/timeline/index.ts';
import { lanes } from './lanes.ts';
import classes from './timeline.module.css';
import { TimelineLegend } from './timeline-legend.tsx';

type Tracked = { readonly quarters: readonly Quarter[] };

/** The drawing: a row by mission, then a row by action, over the quarters. The table beside it says the same. */
export function TimelineChart({ timeline }: { timeline: Timeline }) {
  const { quarters, missions, actions, signature, today } = timeline;
  const years = [...new Set(quarters.map(({ year }) => year))];
  const dated = actions.filter(({ steps }) => steps.length > 0);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reached by the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label="Frise, à faire défiler de côté">
        <div
          className={classes.chart}
          role="img"
          aria-label="Missions et actions par trimestre. Le tableau qui suit dit la même chose."
          style={{ '--quarters': quarters.length } as CSSProperties}
        >
          <div className={classes.row} data-head>
            <span className={classes.name} />
            <div className={classes.ticks}>
              {years.map((year) => (
                <span
                  key={year}
                  className={classes.tick}
                  data-year
                  style={{ gridColumn: `span ${quarters.filter((each) => each.year === year).length}` }}
                >
                  {year}
                </span>
              ))}
              {quarters.map(({ from, number }) => (
                <span key={from} className={classes.tick}>
                  T{number}
                </span>
              ))}
            </div>
          </div>
          {missions.map((line) => (
            <MissionRow key={line.id} line={line} quarters={quarters} />
          ))}
          {dated.map((line) => (
            <ActionRow key={line.id} line={line} quarters={quarters} />
          ))}
          <div className={classes.overlay}>
            <DayLine name="signature" label="Signature" date={signature} quarters={quarters} />
            <DayLine name="today" label="Aujourd’hui" date={today} quarters={quarters} />
          </div>
        </div>
      </section>
      <TimelineLegend />
    </>
  );
}

function MissionRow({ line, quarters }: { line: MissionLine } & Tracked) {
  const { label, start, deployed } = line;
  const bar = span(quarters, start.planned ?? deployed.planned, deployed.planned ?? start.planned);
  const late = start.state === 'late' || deployed.state === 'late';
  return (
    <div className={classes.row} data-mission>
      <span className={classes.name}>{label}</span>
      <div className={classes.track}>
        {bar && (
          <span
            className={classes.planned}
            data-late={late || undefined}
            style={bar}
            title={`Démarrage : ${milestoneWords(start)}\nDéploiement : ${milestoneWords(deployed)}`}
          />
        )}
        <Deadline
          kind="start"
          words={`démarrer : ${start.months} mois`}
          date={start.limit}
          quarters={quarters}
        />
        <Deadline
          kind="deployed"
          words={`déployer : ${deployed.months} mois`}
          date={deployed.limit}
          quarters={quarters}
        />
      </div>
    </div>
  );
}

function Deadline({
  kind,
  words,
  date,
  quarters,
}: { kind: 'start' | 'deployed'; words: string; date: string | undefined } & Tracked) {
  const share = date && shareOf(quarters, date);
  if (!date || share === undefined || share === '') return null;
  return (
    <span
      className={classes.deadline}
      // Near the right edge the words go to the left of the mark.
      data-left={share > 0.85 || undefined}
      style={{ left: percent(share) }}
      title={`Délai de l’ACI, ${words} : ${formatDate(date)}`}
    >
      <i className={classes.diamond} data-full={kind === 'deployed' || undefined} />
      <small>{words}</small>
    </span>
  );
}

const STATES = { fait: 'fait', enCours: 'en cours', aFaire: 'à faire' } as const;

function ActionRow({ line, quarters }: { line: ActionLine } & Tracked) {
  const packed = lanes(line.steps);
  const count = Math.max(1, ...packed.map(({ lane }) => lane + 1));
  return (
    <div className={classes.row}>
      <span className={classes.name}>{line.title}</span>
      <div className={classes.track} style={{ minHeight: `${count * 0.8125 + 0.75}rem` }}>
        {packed.map(({ step, lane }) => (
          <span
            key={step.id}
            className={classes.step}
            data-state={step.overdue ? 'late' : step.state}
            style={{ ...span(quarters, step.from, step.to), top: `${lane * 0.8125 + 0.375}rem` }}
            title={`${step.words} (${step.overdue ? 'en retard' : STATES[step.state]}, jusqu’à ${formatDate(step.until)})`}
          />
        ))}
      </div>
    </div>
  );
}

function DayLine({
  name,
  label,
  date,
  quarters,
}: { name: string; label: string; date: string | undefined } & Tracked) {
  const share = date && shareOf(quarters, date);
  if (share === undefined || share === '') return null;
  return (
    // Two days may be close: their names stand on either side.
    <span
      className={classes.day}
      data-name={name}
      data-left={(name === 'today' && share > 0.12) || undefined}
      style={{ left: percent(share) }}
    >
      <small>{label}</small>
    </span>
  );
}

function span(quarters: readonly Quarter[], from: string | undefined, to: string | undefined) {
  const start = from && shareOf(quarters, from);
  const end = to && shareOf(quarters, to);
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  return { left: percent(start), width: percent(Math.max(0.004, end - start)) };
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
