import { NativeSelect } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { isBlankLine } from '../../app/tabular/index.ts';
import { ColumnRow } from './column-row.tsx';
import classes from './import.module.css';
import { OwnWords } from './own-words.tsx';
import type { ImportTarget } from './prepare-import.ts';
import { PreviewRows } from './preview-rows.tsx';
import type { TableSource } from './read-file.ts';
import { RefusedCells } from './refused-cells.tsx';
import type { ImportState } from './use-import.ts';
import { counted, sourceName } from './words.ts';

interface ColumnsStepProps {
  readonly target: ImportTarget;
  readonly source: TableSource;
  readonly state: ImportState;
}

const HEADER_CHOICES = 15;

/** Where each column of the file goes, and what the first lines will look like. */
export function ColumnsStep({ target, source, state }: ColumnsStepProps) {
  const { sheet, header, prepared } = state;
  const { matches, targets, built } = prepared;
  const left = matches.filter(({ index, filled }) => !targets.has(index) && filled);
  const before =
    header === undefined ? 0 : sheet.grid.slice(0, header).filter((line) => !isBlankLine(line)).length;
  return (
    <>
      <div className={classes.source}>
        <p className={classes.sourceName}>
          <strong>{source.name}</strong>, {counted(built.rows.length, 'ligne')} à lire
          {before > 0 &&
            `, ${counted(before, 'ligne')} au-dessus des titres ${before > 1 ? 'laissées' : 'laissée'} de côté`}
        </p>
        <div className={classes.sourceChoices}>
          {source.sheets.length > 1 && (
            <NativeSelect
              label="Feuille"
              size="sm"
              value={sheet.name}
              data={source.sheets.map(({ name }) => name)}
              onChange={(event) => state.chooseSheet(event.currentTarget.value)}
            />
          )}
          <NativeSelect
            label="Titres des colonnes"
            size="sm"
            value={header === undefined ? '' : String(header)}
            data={headerChoices(sheet.grid)}
            onChange={(event) => {
              const { value } = event.currentTarget;
              state.chooseHeader(value === '' ? undefined : Number(value));
            }}
          />
        </div>
      </div>
      <table className={classes.columns}>
        <thead>
          <tr>
            <th scope="col">Dans votre fichier</th>
            <th scope="col">Dans le dossier</th>
            <th scope="col">Reconnu</th>
          </tr>
        </thead>
        <tbody>
          {matches.map((match) => (
            <ColumnRow
              key={match.index}
              field={target.field}
              match={match}
              value={targets.get(match.index) ?? ''}
              onChange={(id) => state.chooseTarget(match.index, id)}
            />
          ))}
        </tbody>
      </table>
      {left.length > 0 && (
        <p className={classes.warning}>
          <IconAlertTriangle size={17} aria-hidden />
          <span>
            {left.length > 1 ? 'Ces colonnes ne seront pas importées' : 'Cette colonne ne sera pas importée'}{' '}
            : {left.map(sourceName).join(', ')}. Pour {left.length > 1 ? 'les' : 'la'} garder, choisissez une
            place ci-dessus.
          </span>
        </p>
      )}
      <OwnWords target={target} prepared={prepared} onWord={state.chooseWord} />
      <PreviewRows target={target} prepared={prepared} />
      <RefusedCells target={target} cells={built.refused} />
    </>
  );
}

function headerChoices(grid: TableSource['sheets'][number]['grid']) {
  const lines = grid.slice(0, HEADER_CHOICES).flatMap((line, index) =>
    isBlankLine(line)
      ? []
      : [
          {
            value: String(index),
            label: `Ligne ${index + 1} : ${line.filter(Boolean).slice(0, 3).join(', ').slice(0, 40)}…`,
          },
        ],
  );
  return [...lines, { value: '', label: 'Aucune : le fichier n’a pas de titres' }];
}
