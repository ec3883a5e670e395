import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { Grid } from '../../app/tabular/index.ts';
import { ColumnsAndRows } from './columns-and-rows.tsx';
import type { ImportTarget, PreparedImport } from './prepare-import.ts';
import { pastedSource, type TableSource } from './read-file.ts';
import { ReportStep } from './report-step.tsx';
import { SourceStep } from './source-step.tsx';

export interface ImportDialogProps {
  readonly target: ImportTarget;
  /** Cells already pasted: the choice of a file is skipped. */
  readonly pasted?: Grid | undefined;
  /** Writes the rows, in one step one may undo. */
  readonly onImport: (prepared: PreparedImport) => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** From a spreadsheet to a table of the dossier: choose, match the columns, settle the duplicates, read the report. */
export default function ImportDialog({ target, pasted, onImport, onUndo, onClose }: ImportDialogProps) {
  const [source, setSource] = useState<TableSource | undefined>(() =>
    pasted ? pastedSource(pasted) : undefined,
  );
  const [done, setDone] = useState<PreparedImport>();
  return (
    <Modal
      opened
      onClose={onClose}
      size="66rem"
      title={done ? 'Import terminé' : `Importer dans « ${target.field.label} »`}
      closeOnClickOutside={!source || done !== undefined}
    >
      {done ? (
        <ReportStep
          target={target}
          prepared={done}
          onUndo={() => {
            onUndo();
            onClose();
          }}
          onClose={onClose}
        />
      ) : source ? (
        <ColumnsAndRows
          key={source.name}
          target={target}
          source={source}
          onBack={() => setSource(undefined)}
          onImport={(prepared) => {
            onImport(prepared);
            setDone(prepared);
          }}
        />
      ) : (
        <SourceStep onSource={setSource} onCancel={onClose} />
      )}
    </Modal>
  );
}
