import { Button, Modal } from '@mantine/core';
import { IconArrowsMaximize, IconTableImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Grid } from '../../../app/tabular/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import classes from './table.module.css';
import { TableGrid, WIDE } from './table-grid.tsx';
import { TableImport } from './table-import.tsx';

/** A table in its page; a wide one can take the whole window. Any table can be filled from a spreadsheet. */
export function TableEditor(props: EditorProps) {
  const { field, fieldKey } = props;
  const [large, setLarge] = useState(false);
  const [importing, setImporting] = useState<{ readonly pasted?: Grid }>();
  const wide = (field.columns?.length ?? 0) >= WIDE;
  const grid = (
    <TableGrid
      {...props}
      whole={large}
      onOtherColumns={(pasted) => setImporting({ pasted })}
      aside={
        <>
          <TableButton icon={<IconTableImport size={16} aria-hidden />} onClick={() => setImporting({})}>
            Importer…
          </TableButton>
          {wide && !large && (
            <TableButton icon={<IconArrowsMaximize size={15} aria-hidden />} onClick={() => setLarge(true)}>
              Ouvrir en grand
            </TableButton>
          )}
        </>
      }
    />
  );
  return (
    <>
      {large ? (
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
            {grid}
          </Modal>
        </>
      ) : (
        grid
      )}
      {importing && (
        <TableImport
          field={field}
          fieldKey={fieldKey}
          pasted={importing.pasted}
          onClose={() => setImporting(undefined)}
        />
      )}
    </>
  );
}

function TableButton(props: { icon: React.ReactNode; onClick: () => void; children: string }) {
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      mih="2rem"
      leftSection={props.icon}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  );
}
