import { Suspense, useMemo, useState } from 'react';
import { answerAt, isEmptyRow, isRows } from '../../../app/dossier/index.ts';
import type { FieldDef } from '../../../app/plan/index.ts';
import type { Grid, KnownWords } from '../../../app/tabular/index.ts';
import { searchable } from '../../../app/text/index.ts';
import { part } from '../../components/index.ts';
import type { ImportTarget, PreparedImport } from '../../import/index.ts';
import { useDossierStore } from '../../state/index.ts';
import { cellPlace, refusalsOf, setRefusals } from '../model/refusals.ts';
import { useSynonyms } from './synonyms.ts';

// The reading of files and its dialog come only when one imports.
const ImportDialog = part(() => import('../../import/import-dialog.tsx').then((module) => module.default));

interface TableImportProps {
  readonly field: FieldDef;
  readonly fieldKey: string;
  /** Cells already pasted. */
  readonly pasted?: Grid | undefined;
  readonly onClose: () => void;
}

/** The import of a spreadsheet into a table field: one undo step, and refused words kept in sight in the table. */
export function TableImport({ field, fieldKey, pasted, onClose }: TableImportProps) {
  const store = useDossierStore();
  const synonyms = useSynonyms();
  // What the table held when the dialog opened: it covers the page, nothing else changes it meanwhile.
  const [before] = useState(() => store.getState());
  const [step, setStep] = useState<unknown>();
  const target = useMemo<ImportTarget>(() => {
    const answer = answerAt(before.dossier, fieldKey);
    const existing = isRows(answer) ? answer.filter((row) => !isEmptyRow(row)) : [];
    const communes = new Set(
      tableWords(before.dossier.answers['territoire.communes'], 'commune').map(searchable),
    );
    const known: KnownWords = communes.size ? { commune: communes } : {};
    return {
      plan: before.plan,
      field,
      existing,
      synonyms,
      known,
    };
  }, [before, field, fieldKey, synonyms]);

  const onImport = ({ merged, refused }: PreparedImport) => {
    store.getState().change({ type: 'setAnswer', at: fieldKey, value: [...merged.rows] });
    setStep(store.getState().undoSteps.at(-1));
    setRefusals(
      refusalsOf(store),
      Object.fromEntries(
        refused.map(({ row, column, text, message }) => [
          cellPlace(fieldKey, row, column),
          { text, message },
        ]),
      ),
    );
  };
  const onUndo = () => {
    const state = store.getState();
    if (state.undoSteps.at(-1) === step) state.undo();
  };
  return (
    <Suspense fallback={null}>
      <ImportDialog target={target} pasted={pasted} onImport={onImport} onUndo={onUndo} onClose={onClose} />
    </Suspense>
  );
}

function tableWords(answer: Parameters<typeof isRows>[0], column: string): string[] {
  return isRows(answer)
    ? answer.flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []))
    : [];
}
