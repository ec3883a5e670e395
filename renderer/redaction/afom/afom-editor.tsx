import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconLayoutGrid, IconTable } from '@tabler/icons-react';
import type { EditorProps } from '../model/editor-props.ts';
import { TableEditor } from '../table/table-editor.tsx';
import classes from './afom.module.css';
import { AfomBoard } from './afom-board.tsx';

/** The AFOM as a board of cards or, for who prefers, as the table it is; the choice is remembered. */
export function AfomEditor(props: EditorProps) {
  const [asTable, setAsTable] = useLocalStorage({
    key: 'prefigure-afom-tableau',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  return (
    <>
      <div className={classes.view}>
        {!asTable && (
          <p className={classes.help}>
            Glissez une carte d’une case à l’autre, ou déplacez-la avec Alt et les flèches.
          </p>
        )}
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          mih="2rem"
          leftSection={
            asTable ? <IconLayoutGrid size={16} aria-hidden /> : <IconTable size={16} aria-hidden />
          }
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'Voir en cartes' : 'Voir en tableau'}
        </Button>
      </div>
      {asTable ? <TableEditor {...props} /> : <AfomBoard {...props} />}
    </>
  );
}
