import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isRows, type Row, randomId } from '../../../app/dossier/index.ts';
import { useDossierStore } from '../../state/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import { useAnswer } from '../model/use-answer.ts';
import { usePlaceholder } from '../model/use-placeholders.ts';
import classes from './fields.module.css';
import { listKey, pastedLines } from './list-keys.ts';

/** A list of short lines: Enter adds one, Alt+arrows move it, several pasted lines make several. */
export function ListEditor({ field, fieldKey, labelledBy, describedBy }: EditorProps) {
  const store = useDossierStore();
  const [answer] = useAnswer(fieldKey);
  const [ghost] = useState(randomId);
  const placeholder = usePlaceholder(field.id);
  const stored: readonly Row[] = isRows(answer) ? answer : [];
  const rows = stored.length ? stored : [{ id: ghost }];
  const [wanted, setWanted] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!wanted) return;
    list.current?.querySelector<HTMLTextAreaElement>(`[data-row="${wanted}"] textarea`)?.focus();
    setWanted(undefined);
  }, [wanted]);

  const { change } = store.getState();
  const write = (row: Row, text: string) => {
    if (!stored.length) change({ type: 'insertRow', at: fieldKey, index: 0, row: { id: row.id, text } });
    else
      change(
        { type: 'setCell', at: fieldKey, rowId: row.id, column: 'text', value: text || null },
        { group: `${fieldKey}#${row.id}` },
      );
  };
  const insert = (index: number, texts: readonly string[]) => {
    const added = texts.map((text) => ({ id: randomId(), ...(text ? { text } : {}) }));
    // Before anything is written the list shows one line that is not saved yet: it must count as one.
    const first = stored.length ? [] : [{ id: ghost }];
    const all = [...first, ...added.slice(0)];
    change(
      all.map((row, offset) => ({
        type: 'insertRow' as const,
        at: fieldKey,
        index: (stored.length ? index : 0) + offset,
        row,
      })),
    );
    setWanted(added.at(-1)?.id);
  };
  const remove = (index: number) => {
    const row = stored[index];
    if (!row) return;
    change({ type: 'removeRow', at: fieldKey, rowId: row.id });
    setWanted((stored[index - 1] ?? stored[index + 1])?.id ?? ghost);
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => {
    const action = listKey(event, event.currentTarget.value === '', { index, total: rows.length });
    if (!action) return;
    event.preventDefault();
    const row = rows[index];
    if (action === 'add') insert(index + 1, ['']);
    else if (action === 'remove') remove(index);
    else if (row && stored.length) {
      change({ type: 'moveRow', at: fieldKey, rowId: row.id, index: index + action });
      setWanted(row.id);
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>, index: number) => {
    const lines = pastedLines(event.clipboardData.getData('text/plain'));
    if (lines.length < 2) return;
    event.preventDefault();
    const row = rows[index];
    const [first = '', ...others] = lines;
    const blank = row && event.currentTarget.value === '';
    if (blank) write(row, first);
    if (!blank || others.length) insertAfter(index + 1, blank ? others : lines);
  };
  const insertAfter = (index: number, texts: readonly string[]) => {
    const added = texts.map((text) => ({ id: randomId(), text }));
    change(
      added.map((row, offset) => ({
        type: 'insertRow' as const,
        at: fieldKey,
        index: index + offset,
        row,
      })),
    );
    setWanted(added.at(-1)?.id);
  };

  return (
    <>
      <ul ref={list} className={classes.list} aria-labelledby={labelledBy}>
        {rows.map((row, index) => (
          <li key={row.id} className={classes.item} data-row={row.id}>
            <span className={classes.bullet} aria-hidden>
              {index + 1}
            </span>
            <Textarea
              className={classes.itemText}
              autosize
              minRows={1}
              spellCheck
              lang="fr"
              aria-label={`Ligne ${index + 1}`}
              aria-describedby={describedBy}
              placeholder={index === 0 ? placeholder : undefined}
              value={typeof row.text === 'string' ? row.text : ''}
              onChange={(event) => write(row, event.currentTarget.value)}
              onKeyDown={(event) => onKey(event, index)}
              onPaste={(event) => onPaste(event, index)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Retirer la ligne ${index + 1}`}
              disabled={!stored.length}
              onClick={() => remove(index)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-sm"
        mih="2rem"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => insert(rows.length, [''])}
      >
        Ajouter une ligne
      </Button>
    </>
  );
}
