import { Button, Modal } from '@mantine/core';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { useState } from 'react';
import type { EditorProps } from '../model/editor-props.ts';
import classes from './table.module.css';
import { TableGrid, WIDE } from './table-grid.tsx';

/** A table in its page; a wide one can take the whole window. */
export function TableEditor(props: EditorProps) {
  const [large, setLarge] = useState(false);
  const { field } = props;
  if ((field.columns?.length ?? 0) < WIDE) return <TableGrid {...props} />;
  if (large)
    return (
      <>
        <p className={classes.elsewhere}>Ce tableau est ouvert en grand.</p>
        <Modal
          opened
          fullScreen
          closeOnEscape={false}
          title={field.label}
          closeButtonProps={{ 'aria-label': 'Revenir à la page' }}
          onClose={() => setLarge(false)}
        >
          <TableGrid {...props} whole />
        </Modal>
      </>
    );
  return (
    <TableGrid
      {...props}
      aside={
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          mih="2rem"
          leftSection={<IconArrowsMaximize size={15} aria-hidden />}
          onClick={() => setLarge(true)}
        >
          Ouvrir en grand
        </Button>
      }
    />
  );
}
