import { Button, FileButton } from '@mantine/core';
import { IconBuildingPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { rowsOf } from '../../../app/computed/index.ts';
import type { CallOutput } from '../../../app/contract.ts';
import { type Change, randomId } from '../../../app/dossier/index.ts';
import { PrefigureError } from '../../../app/errors.ts';
import { listsStructure, STRUCTURES_FIELD } from '../../../app/ladder/index.ts';
import { readChosenFile } from '../../client/index.ts';
import { notifyDone, notifyError } from '../../components/index.ts';
import { useDossierStore, useHost } from '../../state/index.ts';

type Rows = CallOutput<'ladder.structures'>['rows'];

/** Lists the structures that belong to a CPTS, from their own dossier files; those already listed are left alone. */
export function StructuresButton() {
  const { client } = useHost();
  const store = useDossierStore();
  const [busy, setBusy] = useState(false);
  const add = async (files: File[]) => {
    if (!files.length) return;
    setBusy(true);
    try {
      const chosen = await Promise.all(files.map(readChosenFile));
      const { rows, problems } = await client.call('ladder.structures', { files: chosen });
      const changes = insertions(rows, rowsOf(store.getState().dossier, STRUCTURES_FIELD));
      if (changes.length) store.getState().change(changes);
      for (const problem of problems) notifyError(new PrefigureError('unreadable', problem));
      const known = rows.length - changes.length;
      notifyDone(
        `${changes.length} structure${changes.length > 1 ? 's ajoutées' : ' ajoutée'}${known ? `, ${known} déjà dans la liste` : ''}.`,
      );
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <FileButton multiple accept=".prefigure,.json" onChange={(files) => void add(files)}>
      {(props) => (
        <Button
          {...props}
          variant="default"
          loading={busy}
          leftSection={<IconBuildingPlus size={18} aria-hidden />}
        >
          Ajouter des structures (.prefigure)
        </Button>
      )}
    </FileButton>
  );
}

function insertions(rows: Rows, listed: ReturnType<typeof rowsOf>): Change[] {
  const fresh = rows.filter(
    (row, index) =>
      !listsStructure(listed, row.nom ?? '') && rows.findIndex(({ nom }) => nom === row.nom) === index,
  );
  return fresh.map((row, index) => ({
    type: 'insertRow',
    at: STRUCTURES_FIELD,
    index: listed.length + index,
    row: { ...row, id: randomId() },
  }));
}
