import { IconAlertTriangle, IconPencil, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import { countedPopulation, numberCell, partialCommune, textCell } from '../../app/computed/index.ts';
import type { Row } from '../../app/dossier/index.ts';
import { formatNumber, formatPercentage } from '../../app/text/index.ts';
import { Pill } from '../components/index.ts';
import classes from './communes-table.module.css';

interface CommuneRowProps {
  readonly row: Row;
  /** Words of the zoning options. */
  readonly zoning: ReadonlyMap<string, string>;
  /** Year of most populations: another one is shown on the row. */
  readonly mainYear: string | undefined;
  readonly ticked: boolean;
  readonly onTick: (id: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onRemove: (ids: readonly string[], name: string) => void;
}

/** One commune. Plain elements and a memo: 900 of them must stay fluid. */
export const CommuneRow = memo(function CommuneRow(props: CommuneRowProps) {
  const { row, zoning, mainYear, ticked, onTick, onEdit, onRemove } = props;
  const name = textCell(row.commune) || 'Commune sans nom';
  const codes = [textCell(row.codePostal), textCell(row.codeInsee) && `Insee ${textCell(row.codeInsee)}`];
  const population = countedPopulation(row);
  const year = textCell(row.anneePopulation);
  const zone = textCell(row.zonageMg);
  const details = [
    shareWords(row),
    numberCell(row.population) === 0 ? 'aucun habitant' : '',
    population !== undefined && year !== mainYear ? (year ? `en ${year}` : 'sans année') : '',
  ].filter(Boolean);
  return (
    <tr data-ticked={ticked || undefined}>
      <td className={classes.tick}>
        <input
          type="checkbox"
          aria-label={`Choisir ${name}`}
          checked={ticked}
          onChange={() => onTick(row.id)}
        />
      </td>
      <th scope="row" className={classes.name}>
        {name} {row.qpv === true && <Pill tone="blue">QPV</Pill>}
        {partialCommune(row) && <Pill>partielle</Pill>}
        <span className={classes.detail}>{codes.filter(Boolean).join(' · ')}</span>
      </th>
      <td>{textCell(row.epci)}</td>
      <td>{textCell(row.departement)}</td>
      <td data-numeric>
        {population === undefined ? (
          <Pill tone="amber" icon={<IconAlertTriangle />}>
            inconnue
          </Pill>
        ) : (
          formatNumber(population)
        )}
        {details.map((words) => (
          <span key={words} className={classes.detail}>
            {words}
          </span>
        ))}
      </td>
      <td>{zoning.get(zone) ?? zone}</td>
      <td>{textCell(row.sousTerritoire)}</td>
      <td className={classes.actions}>
        <button
          type="button"
          className={classes.act}
          aria-label={`Modifier ${name}`}
          onClick={() => onEdit(row.id)}
        >
          <IconPencil size={17} aria-hidden />
        </button>
        <button
          type="button"
          className={classes.act}
          aria-label={`Retirer ${name}`}
          onClick={() => onRemove([row.id], name)}
        >
          <IconTrash size={17} aria-hidden />
        </button>
      </td>
    </tr>
  );
});

function shareWords(row: Row): string {
  const partial = partialCommune(row);
  const whole = numberCell(row.population);
  const of = whole === undefined ? '' : formatNumber(whole);
  if (partial?.kind === 'share') return `${formatPercentage(partial.percent)}${of && ` de ${of}`}`;
  return partial && of ? `sur ${of}` : '';
}
