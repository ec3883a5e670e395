import type { RefusedCell } from '../../app/tabular/index.ts';
import classes from './import.module.css';
import type { ImportTarget } from './prepare-import.ts';
import { counted } from './words.ts';

interface RefusedCellsProps {
  readonly target: ImportTarget;
  readonly cells: readonly RefusedCell[];
}

/** The cells that a column could not take: line of the file, column, words, reason. */
export function RefusedCells({ target, cells }: RefusedCellsProps) {
  if (!cells.length) return null;
  const label = (id: string) => target.field.columns?.find((column) => column.id === id)?.label ?? id;
  return (
    <details className={classes.refused} open={cells.length <= 6}>
      <summary>
        {counted(cells.length, 'cellule ne peut pas être lue', 'cellules ne peuvent pas être lues')}
      </summary>
      <p className={classes.note}>
        Leurs mots resteront visibles en rouge dans le tableau, à corriger ; le reste de la ligne est importé.
      </p>
      <ul>
        {cells.map(({ line, column, message }) => (
          <li key={`${line} ${column}`}>
            Ligne {line}, {label(column)} : {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
