import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { EditorProps } from '../model/editor-props.ts';
import { usePlaceholder } from '../model/use-placeholders.ts';
import classes from './fields.module.css';
import { listKey, pastedLines } from './list-keys.ts';
import { useListRows } from './use-list-rows.ts';

type AreaKey = KeyboardEvent<HTMLTextAreaElement>;
type AreaPaste = ClipboardEvent<HTMLTextAreaElement>;

/** A list of short lines: Enter adds one, Alt+arrows move it, several pasted lines make several. */
export function ListEditor({ field, fieldKey, labelledBy, describedBy }: EditorProps) {
  const placeholder = usePlaceholder(field.id);
  const { rows, stored, write, insert, remove, move } = useListRows(fieldKey);
  const [wanted, setWanted] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!wanted) return;
    list.current?.querySelector<HTMLTextAreaElement>(`[data-row="${wanted}"] textarea`)?.focus();
    setWanted(undefined);
  }, [wanted]);

  const onKey = (event: AreaKey, index: number) => {
    const blank = event.currentTarget.value === '';
    const action = listKey(event, blank, { index, total: rows.length });
    if (!action) return;
    event.preventDefault();
    if (action === 'add') setWanted(insert(index + 1, ['']));
    else if (action === 'remove') setWanted(remove(index));
    else {
      move(index, action);
      setWanted(rows[index]?.id);
    }
  };
  const onPaste = (event: AreaPaste, index: number) => {
    const lines = pastedLines(event.clipboardData.getData('text/plain'));
    if (lines.length < 2) return;
    event.preventDefault();
    const blank = event.currentTarget.value === '';
    const last = insert(index + 1, lines);
    if (blank && stored) remove(index);
    setWanted(last);
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
              onChange={(event) => write(index, event.currentTarget.value)}
              onKeyDown={(event) => onKey(event, index)}
              onPaste={(event) => onPaste(event, index)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Retirer la ligne ${index + 1}`}
              disabled={!stored}
              onClick={() => setWanted(remove(index))}
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
        onClick={() => setWanted(insert(rows.length, ['']))}
      >
        Ajouter une ligne
      </Button>
    </>
  );
}
