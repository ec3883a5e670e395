import { NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHelp, IconMinus } from '@tabler/icons-react';
import type { FieldDef } from '../../app/plan/index.ts';
import {
  type ColumnMatch,
  FULL_NAME,
  hasTwoNames,
  importableColumns,
  matchWarning,
} from '../../app/tabular/index.ts';
import { Pill } from '../components/index.ts';
import classes from './import.module.css';
import { sourceName } from './words.ts';

interface ColumnRowProps {
  readonly field: FieldDef;
  readonly match: ColumnMatch;
  /** Where it goes now; '' for nowhere. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One column of the file: its title, a few of its words, and where it goes. */
export function ColumnRow({ field, match, value, onChange }: ColumnRowProps) {
  const { samples, filled } = match;
  const name = sourceName(match);
  const column = field.columns?.find(({ id }) => id === value);
  const warning = column && matchWarning(column, samples);
  const columns = importableColumns(field).map(({ id, label, private: secret }) => ({
    value: id,
    label: secret && !/export/.test(label) ? `${label} (jamais exporté)` : label,
  }));
  const data = [
    { value: '', label: 'Ne pas importer' },
    ...(hasTwoNames(field) ? [{ value: FULL_NAME, label: 'Nom et prénom, à séparer' }] : []),
    ...columns,
  ];
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={classes.samples}>{filled ? samples.join(' · ') : 'Colonne vide'}</span>
      </th>
      <td>
        <NativeSelect
          size="sm"
          aria-label={`Place de « ${name} » dans le dossier`}
          value={value}
          data={data}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {warning && (
          <p className={classes.columnWarning}>
            <IconAlertTriangle size={15} aria-hidden />
            <span>{warning}</span>
          </p>
        )}
      </td>
      <td>
        <Recognised match={match} value={value} />
      </td>
    </tr>
  );
}

function Recognised({ match, value }: Pick<ColumnRowProps, 'match' | 'value'>) {
  if (!match.filled) return <Pill icon={<IconMinus />}>vide</Pill>;
  if (value === '')
    return (
      <Pill tone="amber" icon={<IconHelp />}>
        {match.target ? 'laissée de côté' : 'à placer ?'}
      </Pill>
    );
  if (value !== match.target) return <Pill tone="teal">votre choix</Pill>;
  return (
    <Pill tone="teal" icon={<IconCheck />}>
      {match.by === 'title' ? 'par son titre' : 'par son contenu'}
    </Pill>
  );
}
