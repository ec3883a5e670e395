import { MultiSelect } from '@mantine/core';
import { answerAt, isRows } from '../../../app/dossier/index.ts';
import { searchable } from '../../../app/text/index.ts';
import { useDossier } from '../../state/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import classes from './fields.module.css';

interface CommunesProps extends EditorProps {
  /** `field:<field id>#<column>`: the table and the column that give the names. */
  readonly from: string;
  readonly chosen: readonly string[];
  readonly onChoose: (next: string[]) => void;
}

/** Several names among those of a table of the dossier (its communes). */
export function CommunesOfDossier({ from, chosen, onChoose, labelledBy, describedBy }: CommunesProps) {
  const [source = '', column = ''] = from.replace(/^field:/, '').split('#');
  const rows = useDossier((state) => answerAt(state.dossier, source));
  const names = isRows(rows)
    ? rows.flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []))
    : [];
  const data = [...new Set([...names, ...chosen])].sort((a, b) => a.localeCompare(b, 'fr'));
  return (
    <MultiSelect
      className={classes.line}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      data={data}
      value={[...chosen]}
      onChange={onChoose}
      placeholder={chosen.length ? undefined : 'Choisir parmi les communes du dossier…'}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Tout retirer' }}
      nothingFoundMessage={
        names.length
          ? 'Aucune commune de ce nom dans le dossier'
          : 'Choisissez d’abord les communes (Territoire)'
      }
      filter={({ options, search }) =>
        options.filter((each) => 'label' in each && searchable(each.label).includes(searchable(search)))
      }
    />
  );
}
