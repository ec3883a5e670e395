import { IconAlertTriangle } from '@tabler/icons-react';
import { isEmptyCell, type Row } from '../../app/dossier/index.ts';
import { identifierDoubt } from '../../app/identifiers/index.ts';
import type { Column } from '../../app/plan/index.ts';
import { cellText } from '../cells/index.ts';
import shared from './import.module.css';
import type { ImportTarget, PreparedImport } from './prepare-import.ts';
import classes from './preview-rows.module.css';
import { counted } from './words.ts';

interface PreviewRowsProps {
  readonly target: ImportTarget;
  readonly prepared: PreparedImport;
}

const SHOWN = 5;

/** The first lines as the dossier will hold them. */
export function PreviewRows({ target, prepared }: PreviewRowsProps) {
  const { rows, refused } = prepared.built;
  const columns = (target.field.columns ?? []).filter(
    ({ id }) => rows.some((row) => !isEmptyCell(row[id])) || refused.some(({ column }) => column === id),
  );
  if (!rows.length || !columns.length) return null;
  const doubts = rows.flatMap((row) =>
    columns.filter(({ id }) => identifierDoubt(id, words(target, row, id))),
  ).length;
  return (
    <>
      <h3 className={shared.title}>
        {rows.length > SHOWN
          ? `Les ${SHOWN} premières lignes, telles qu’elles seront`
          : 'Les lignes, telles qu’elles seront'}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard */}
      <section className={classes.preview} aria-label="Aperçu des lignes" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <tr key={row.id}>
                {columns.map((column) => (
                  <PreviewCell
                    key={column.id}
                    target={target}
                    prepared={prepared}
                    row={row}
                    column={column}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {doubts > 0 && (
        <p className={shared.note}>
          {counted(doubts, 'numéro ou adresse semble inexact', 'numéros ou adresses semblent inexacts')} :
          importés tels quels, ils seront signalés dans le tableau.
        </p>
      )}
    </>
  );
}

interface PreviewCellProps extends PreviewRowsProps {
  readonly row: Row;
  readonly column: Column;
}

function PreviewCell({ target, prepared, row, column }: PreviewCellProps) {
  const refusal = prepared.built.refused.find((cell) => cell.row === row.id && cell.column === column.id);
  if (refusal)
    return (
      <td data-refused title={refusal.message}>
        {refusal.text} <span className={classes.flag}>non lu</span>
      </td>
    );
  const text = words(target, row, column.id);
  const doubt = identifierDoubt(column.id, text);
  return (
    <td>
      {text}
      {doubt && (
        <span className={classes.doubt} title={doubt.reason}>
          <IconAlertTriangle size={13} aria-hidden /> {doubt.short}
        </span>
      )}
    </td>
  );
}

function words({ plan, field }: ImportTarget, row: Row, id: string): string {
  const column = field.columns?.find((each) => each.id === id);
  return column ? cellText(plan, column, row[id]) : '';
}
