import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import classes from './communes-table.module.css';

interface SelectionBarProps {
  readonly count: number;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}

/** What can be done with the rows ticked. */
export function SelectionBar({ count, onEdit, onRemove, onClear }: SelectionBarProps) {
  return (
    <section className={classes.selection} aria-label="Communes cochées">
      <strong>
        {count} commune{count > 1 ? 's' : ''} cochée{count > 1 ? 's' : ''}
      </strong>
      <Button variant="default" size="sm" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
        Modifier
      </Button>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={onRemove}
      >
        Retirer
      </Button>
      <Button variant="subtle" size="sm" onClick={onClear}>
        Décocher tout
      </Button>
    </section>
  );
}
