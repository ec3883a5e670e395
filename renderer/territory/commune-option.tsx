import { Combobox, Loader } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import type { Commune, TerritoryGroup } from '../../app/territory/index.ts';
import { formatNumber } from '../../app/text/index.ts';
import classes from './commune-search.module.css';

/** One commune found; one already chosen is marked, and taken away again where the picker allows it. */
export function CommuneOption(props: {
  commune: Commune;
  chosen: boolean;
  removable: boolean;
  /** The list still answers the letters typed before: nothing may be chosen in it. */
  stale: boolean;
}) {
  const { commune, chosen, removable, stale } = props;
  const { code, name, postcodes, epci, population, foundAs, populationYear } = commune;
  return (
    <Combobox.Option
      value={`commune:${code}`}
      disabled={stale || (chosen && !removable)}
      aria-disabled={stale || (chosen && !removable)}
      className={classes.option}
    >
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.detail}>
          {postcodes[0] && `${postcodes[0]} · `}Insee {code} · {peopleWords(population, populationYear)}
          {epci && ` · ${epci}`}
        </span>
        {foundAs && <span className={classes.detail}>anciennement {foundAs}</span>}
      </span>
      {chosen ? (
        <span className={classes.chosen}>
          <IconCheck size={15} aria-hidden /> {removable ? 'retirer' : 'dans la liste'}
        </span>
      ) : (
        <IconPlus size={17} className={classes.plus} aria-hidden />
      )}
    </Combobox.Option>
  );
}

// Nobody lives there, or nobody published how many do: a team must not take one for the other.
function peopleWords(population: number | undefined, year: string): string {
  if (population === undefined) return 'population non publiée';
  return population === 0 ? 'aucun habitant' : `${formatNumber(population)} hab. (${year})`;
}

/** A whole inter-communal body or department. */
export function GroupOption(props: { group: TerritoryGroup; busy: boolean; stale: boolean }) {
  const { group, busy, stale } = props;
  const { kind, code, name, communes, population, departements } = group;
  const where = kind === 'epci' ? ` · ${departements.join(', ')}` : '';
  const whole = kind === 'departement' ? `tout le département ${code} · ${name}` : `toute la ${name}`;
  return (
    <Combobox.Option
      value={`${kind}:${code}`}
      disabled={stale || busy}
      aria-disabled={stale || busy}
      className={classes.option}
      data-group
    >
      <span className={classes.words}>
        <span className={classes.name}>Ajouter {whole}</span>
        <span className={classes.detail}>
          {communes} commune{communes > 1 ? 's' : ''}, {formatNumber(population)} habitants
          {where}
        </span>
      </span>
      {busy ? <Loader size={16} aria-hidden /> : <IconPlus size={17} className={classes.plus} aria-hidden />}
    </Combobox.Option>
  );
}
