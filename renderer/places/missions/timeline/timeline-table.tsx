import { Anchor } from '@mantine/core';
import { formatDate } from '../../../../app/text/index.ts';
import {
  type ActionLine,
  milestoneWords,
  type StepBar,
  type Timeline,
} from '../../../../app/timeline/index.ts';
import classes from './timeline.module.css';

interface TimelineTableProps {
  readonly timeline: Timeline;
  /** Address of a fiche; without it titles are no links. */
  readonly hrefOf?: (fiche: string) => string;
}

/** The timeline in words: each mission with its deadlines, each action with its steps. */
export function TimelineTable({ timeline, hrefOf }: TimelineTableProps) {
  const { missions, actions } = timeline;
  return (
    <section className={classes.tables} aria-label="Frise en tableau" tabIndex={hrefOf ? 0 : undefined}>
      <table className={classes.table}>
        <caption>Missions et délais de l’ACI</caption>
        <thead>
          <tr>
            <th scope="col">Mission</th>
            <th scope="col">Démarrage</th>
            <th scope="col">Déploiement</th>
          </tr>
        </thead>
        <tbody>
          {missions.map(({ id, label, start, deployed }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td data-state={start.state}>{milestoneWords(start)}</td>
              <td data-state={deployed.state}>{milestoneWords(deployed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={classes.table}>
        <caption>Étapes des fiches action</caption>
        <thead>
          <tr>
            <th scope="col">Fiche action</th>
            <th scope="col">Étape</th>
            <th scope="col">Début</th>
            <th scope="col">Fin</th>
            <th scope="col">État</th>
          </tr>
        </thead>
        <tbody>{actions.map((line) => rowsOf(line, hrefOf?.(line.id)))}</tbody>
      </table>
    </section>
  );
}

function rowsOf({ id, title, steps, undated }: ActionLine, href: string | undefined) {
  const name = href ? <Anchor href={href}>{title}</Anchor> : title;
  if (!steps.length)
    return (
      <tr key={id}>
        <th scope="row">{name}</th>
        <td colSpan={4}>{undated ? 'Étapes sans date' : 'Aucune étape écrite'}</td>
      </tr>
    );
  return steps.map((step, index) => (
    <tr key={step.id}>
      {index === 0 && (
        <th scope="rowgroup" rowSpan={steps.length}>
          {name}
        </th>
      )}
      <td>{step.words}</td>
      <td>{formatDate(step.from.slice(0, 7))}</td>
      <td>{formatDate(step.until)}</td>
      <td data-state={step.overdue ? 'late' : undefined}>{stateWords(step)}</td>
    </tr>
  ));
}

function stateWords({ state, overdue }: StepBar): string {
  if (overdue) return 'En retard';
  if (state === 'fait') return 'Fait';
  return state === 'enCours' ? 'En cours' : 'À faire';
}
