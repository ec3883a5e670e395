import { Button, Group, Modal, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { numberCell } from '../../app/computed/index.ts';
import type { Row } from '../../app/dossier/index.ts';
import type { FieldDef } from '../../app/plan/index.ts';
import { parseFrenchNumber } from '../../app/text/index.ts';
import { useDossier, useDossierStore } from '../state/index.ts';
import { CellInput } from './cell-input.tsx';
import { COMMUNES_FIELD } from './commune-rows.ts';
import { PARTIAL_COLUMNS, partialDraft, partialErrors } from './partial-draft.ts';
import { PartialFields } from './partial-fields.tsx';
import { cellWords, type Draft, draftChanges } from './row-changes.ts';

interface RowDialogProps {
  readonly field: FieldDef;
  /** One commune: every cell. Several: only what communes may share. */
  readonly rows: readonly Row[];
  readonly onClose: () => void;
}

const SHARED = new Set(['epci', 'departement', 'sousTerritoire', 'zonageMg', 'qpv', 'anneePopulation']);

/** The cells of one commune, or what several have in common; saved together, undone together. */
export function RowDialog({ field, rows, onClose }: RowDialogProps) {
  const store = useDossierStore();
  const plan = useDossier((state) => state.regional);
  const [draft, setDraft] = useState<Draft>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [row] = rows;
  const single = rows.length === 1 ? row : undefined;
  const [partial, setPartial] = useState(() => (single ? partialDraft(single) : undefined));
  const columns = (field.columns ?? []).filter(
    ({ id, type }) => type !== 'computed' && (single || SHARED.has(id)),
  );

  const save = () => {
    const result = draftChanges(plan, COMMUNES_FIELD, columns, rows, { ...draft, ...partial });
    const typed = draft.population ?? '';
    const whole = typed ? parseFrenchNumber(typed) : numberCell(single?.population);
    const found = { ...result.errors, ...(partial ? partialErrors(partial, whole) : {}) };
    setErrors(found);
    if (Object.keys(found).length) return;
    if (result.changes.length) store.getState().change(result.changes);
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={single ? String(single.commune ?? 'Commune') : `${rows.length} communes`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {!single && <p>Ce que vous laissez vide ne change pas.</p>}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          {columns
            .filter(({ id }) => !PARTIAL_COLUMNS.has(id))
            .map((column) => (
              <CellInput
                key={column.id}
                plan={plan}
                column={column}
                value={draft[column.id] ?? (single ? cellWords(plan, column, single[column.id]) : '')}
                error={errors[column.id]}
                onChange={(typed) => setDraft({ ...draft, [column.id]: typed || (single ? '' : undefined) })}
              />
            ))}
        </SimpleGrid>
        {single && partial && (
          <PartialFields row={single} draft={partial} errors={errors} onChange={setPartial} />
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit">{single ? 'Enregistrer' : 'Appliquer à toutes'}</Button>
        </Group>
      </form>
    </Modal>
  );
}
