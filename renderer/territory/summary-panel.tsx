import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { populationTotale } from '../../app/computed/index.ts';
import type { Row } from '../../app/dossier/index.ts';
import { indexPlan } from '../../app/plan/index.ts';
import { formatNumber } from '../../app/text/index.ts';
import { Pill } from '../components/index.ts';
import { useDossier } from '../state/index.ts';
import { type TerritoryFacts, territoryFacts } from './commune-rows.ts';
import { OwnFigure } from './own-figure.tsx';
import { SizeScale } from './size-scale.tsx';
import classes from './summary-panel.module.css';

/** What the communes add up to: people, size class, and what a reader must know to trust the figures. */
export function SummaryPanel({ rows }: { rows: readonly Row[] }) {
  const dossier = useDossier((state) => state.dossier);
  const plan = useDossier((state) => state.regional);
  const sized = indexPlan(plan).place('identite.tailleAci') !== undefined;
  const population = useMemo(() => populationTotale(dossier), [dossier]);
  const facts = useMemo(() => territoryFacts(rows), [rows]);
  const value = population.kind === 'figure' ? population.value : undefined;
  return (
    <>
      <section className={classes.block}>
        <h2 className={classes.title}>Population couverte</h2>
        {population.kind === 'figure' ? (
          <>
            <p className={classes.population}>{population.text}</p>
            {population.overridden && <Pill tone="blue">chiffre de votre équipe</Pill>}
            <p className={classes.note}>{population.note}</p>
          </>
        ) : (
          <p className={classes.note}>La population se calcule dès que vous choisissez des communes.</p>
        )}
        {population.kind === 'figure' && population.overridden ? (
          facts.population > 0 && (
            <p className={classes.note}>
              Les communes choisies en comptent {formatNumber(facts.population)}.
            </p>
          )
        ) : (
          <Warnings facts={facts} />
        )}
        <OwnFigure computed={value} />
      </section>
      {sized && value !== undefined && <SizeScale population={value} />}
      <Counts facts={facts} />
    </>
  );
}

function Warnings({ facts }: { facts: TerritoryFacts }) {
  const { withoutPopulation, countedTwice, years, olderMayotte } = facts;
  const missing = withoutPopulation.length;
  const [main, ...others] = years;
  const warnings = [
    missing > 0 &&
      `Total incomplet. Sans population : ${withoutPopulation.slice(0, 5).join(', ')}${missing > 5 ? ` et ${missing - 5} autres` : ''}.`,
    main &&
      others.length > 0 &&
      `Le total mêle des années différentes : ${years.map(({ year, communes }) => `${year} (${communes} commune${communes > 1 ? 's' : ''})`).join(', ')}. Dites-le dans le dossier.`,
    olderMayotte &&
      'Mayotte est comptée d’après son recensement de 2017, plus ancien que celui des autres départements. Dites-le dans le dossier.',
    ...countedTwice.map(
      (city) =>
        `${city} est dans la liste avec un de ses arrondissements : ces habitants comptent deux fois.`,
    ),
  ].filter((words) => typeof words === 'string');
  return warnings.map((words) => (
    <p key={words} className={classes.warning}>
      <IconAlertTriangle size={17} aria-hidden />
      <span>{words}</span>
    </p>
  ));
}

function Counts({ facts }: { facts: TerritoryFacts }) {
  const lines: readonly (readonly [number, string, string])[] = [
    [facts.communes, 'commune', 'communes'],
    [facts.epci, 'intercommunalité', 'intercommunalités'],
    [facts.departements, 'département', 'départements'],
    [facts.partial.length, 'commune partielle', 'communes partielles'],
    [facts.uninhabited.length, 'commune sans habitant', 'communes sans habitant'],
  ];
  return (
    <section className={classes.block}>
      <h2 className={classes.title}>Le périmètre</h2>
      <ul className={classes.counts}>
        {lines
          .filter(([count], index) => count > 0 || index < 3)
          .map(([count, one, many]) => (
            <li key={one}>
              <strong>{formatNumber(count)}</strong> {count > 1 ? many : one}
            </li>
          ))}
      </ul>
    </section>
  );
}
