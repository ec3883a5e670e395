import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconLayoutGrid, IconTable } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { EditorProps } from '../model/editor-props.ts';
import classes from './cards-or-table.module.css';
import { TableEditor } from './table-editor.tsx';

interface CardsOrTableProps extends EditorProps {
  /** Where the choice is remembered, on this computer. */
  readonly memory: string;
  /** How the cards are handled, in a sentence. */
  readonly help: string;
  /** The same rows as cards. */
  readonly cards: ReactNode;
}

/** A table field shown as cards or, for who prefers, as the table it is; the choice is remembered. */
export function CardsOrTable({ memory, help, cards, ...editor }: CardsOrTableProps) {
  const [asTable, setAsTable] = useLocalStorage({
    key: memory,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  return (
    <>
      <div className={classes.view}>
        {!asTable && <p className={classes.help}>{help}</p>}
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
      {asTable ? <TableEditor {...editor} /> : cards}
    </>
  );
}
