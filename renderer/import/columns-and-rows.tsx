import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ColumnsStep } from './columns-step.tsx';
import { KnownStep } from './known-step.tsx';
import type { ImportTarget, PreparedImport } from './prepare-import.ts';
import type { TableSource } from './read-file.ts';
import { useImport } from './use-import.ts';
import { counted } from './words.ts';

interface ColumnsAndRowsProps {
  readonly target: ImportTarget;
  readonly source: TableSource;
  readonly onBack: () => void;
  readonly onImport: (prepared: PreparedImport) => void;
}

/** The two questions an import asks: where each column goes, and what becomes of the lines already known. */
export function ColumnsAndRows({ target, source, onBack, onImport }: ColumnsAndRowsProps) {
  const state = useImport(target, source);
  const [settling, setSettling] = useState(false);
  const { prepared } = state;
  const { built, known, merged } = prepared;
  const questions = known.length > 0;
  const nothing = prepared.targets.size === 0 || built.rows.length === 0;
  const count = merged.added + merged.changed;
  return (
    <>
      {settling ? (
        <KnownStep target={target} state={state} />
      ) : (
        <ColumnsStep target={target} source={source} state={state} />
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => (settling ? setSettling(false) : onBack())}>
          Retour
        </Button>
        {questions && !settling ? (
          <Button disabled={nothing} onClick={() => setSettling(true)}>
            Continuer : {counted(known.length, 'ligne déjà connue', 'lignes déjà connues')}
          </Button>
        ) : (
          <Button disabled={nothing || count === 0} onClick={() => onImport(prepared)}>
            {count ? `Importer ${counted(count, 'ligne')}` : 'Rien à importer'}
          </Button>
        )}
      </Group>
    </>
  );
}
