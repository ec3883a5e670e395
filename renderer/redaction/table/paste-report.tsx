import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconClipboardCheck } from '@tabler/icons-react';
import type { Column } from '../../../app/plan/index.ts';
import type { PasteResult } from './paste-block.ts';
import classes from './table.module.css';
import type { RefusedPlace } from './use-field-refusals.ts';

interface PasteReportProps {
  readonly result: PasteResult | undefined;
  readonly refused: readonly RefusedPlace[];
  readonly columns: readonly Column[];
  readonly onGo: (row: string, column: string) => void;
  readonly onClose: () => void;
}

const SHOWN = 8;

/** What a paste did, and the cells that still hold words the table cannot save. */
export function PasteReport({ result, refused, columns, onGo, onClose }: PasteReportProps) {
  if (!result && !refused.length) return null;
  const label = (id: string) => columns.find((column) => column.id === id)?.label ?? id;
  return (
    <div className={classes.report} data-warning={refused.length > 0 || undefined} role="status">
      {refused.length ? (
        <IconAlertTriangle size={18} aria-hidden />
      ) : (
        <IconClipboardCheck size={18} aria-hidden />
      )}
      <div className={classes.reportBody}>
        {result && <p>{pasteWords(result)}</p>}
        {refused.length > 0 && (
          <>
            <p>
              {refused.length === 1
                ? '1 cellule n’a pas pu être lue. Ses mots restent visibles, mais ils ne sont pas enregistrés :'
                : `${refused.length} cellules n’ont pas pu être lues. Leurs mots restent visibles, mais ils ne sont pas enregistrés :`}
            </p>
            <ul>
              {refused.slice(0, SHOWN).map(({ row, column, line, message }) => (
                <li key={`${row}#${column}`}>
                  Ligne {line}, {label(column)} : {message}{' '}
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    mih="2rem"
                    aria-label={`Corriger la ligne ${line}, ${label(column)}`}
                    onClick={() => onGo(row, column)}
                  >
                    Corriger
                  </Button>
                </li>
              ))}
              {refused.length > SHOWN && (
                <li>… et {refused.length - SHOWN} autres, en rouge dans le tableau.</li>
              )}
            </ul>
          </>
        )}
      </div>
      {result && <CloseButton size="lg" aria-label="Fermer le compte rendu du collage" onClick={onClose} />}
    </div>
  );
}

function pasteWords({ pastedRows, addedRows, beyond, headerSkipped }: PasteResult): string {
  const pasted = pastedRows === 1 ? '1 ligne collée' : `${pastedRows} lignes collées`;
  const added = addedRows === 0 ? '' : `, dont ${addedRows} ajoutée${addedRows > 1 ? 's' : ''}`;
  const header = headerSkipped ? ' La ligne des titres a été laissée de côté.' : '';
  const lost = beyond.length
    ? ` Hors du tableau, non collé : ${beyond.slice(0, 5).join(' ; ')}${beyond.length > 5 ? '…' : ''}.`
    : '';
  return `${pasted}${added}.${header}${lost}`;
}
