import { Menu } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { IconTable } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';

/** A table in the text: inserted when there is none at the caret, changed when there is one. */
export function TableMenu({ editor }: { editor: Editor }) {
  const inside = useEditorState({ editor, selector: (state) => state.editor.isActive('table') });
  const run = () => editor.chain().focus();
  if (!inside)
    return (
      <RichTextEditor.Control
        aria-label="Insérer un tableau"
        title="Insérer un tableau"
        onClick={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      >
        <IconTable size={17} stroke={1.6} aria-hidden />
      </RichTextEditor.Control>
    );
  const actions = [
    ['Ajouter une ligne au-dessus', () => run().addRowBefore().run()],
    ['Ajouter une ligne en dessous', () => run().addRowAfter().run()],
    ['Ajouter une colonne à gauche', () => run().addColumnBefore().run()],
    ['Ajouter une colonne à droite', () => run().addColumnAfter().run()],
    ['Supprimer la ligne', () => run().deleteRow().run()],
    ['Supprimer la colonne', () => run().deleteColumn().run()],
    ['Supprimer le tableau', () => run().deleteTable().run()],
  ] as const;
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <RichTextEditor.Control active aria-label="Modifier le tableau" title="Modifier le tableau">
          <IconTable size={17} stroke={1.6} aria-hidden />
        </RichTextEditor.Control>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(([label, act]) => (
          <Menu.Item key={label} onClick={act}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
