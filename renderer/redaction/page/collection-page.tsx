import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Subsection } from '../../../app/plan/index.ts';
import { EmptyState } from '../../components/index.ts';
import { useDossier } from '../../state/index.ts';
import { oneMore, useCollectionActions } from './collection-actions.tsx';
import classes from './collection-page.module.css';
import { CollectionRow } from './collection-row.tsx';

/** The list of a repeated sub-section: open, add, duplicate, move, remove. */
export function CollectionPage({ subsection }: { subsection: Subsection }) {
  const { repeat } = subsection;
  const items = useDossier((state) => state.dossier.collections[repeat?.collection ?? '']);
  const actions = useCollectionActions(subsection);
  if (!repeat) return null;
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => actions.add()}>
      Ajouter {oneMore(repeat.itemLabel)}
    </Button>
  );
  if (!items?.length)
    return (
      <EmptyState title="Rien ici pour l’instant" action={add}>
        {repeat.min > 0 ? `Le dossier en demande au moins ${repeat.min}.` : 'Ajoutez-en autant qu’il faut.'}
      </EmptyState>
    );
  return (
    <>
      <ol className={classes.list}>
        {items.map((item, index) => (
          <CollectionRow
            key={item.id}
            item={item}
            index={index}
            total={items.length}
            subsection={subsection}
            repeat={repeat}
            actions={actions}
          />
        ))}
      </ol>
      {add}
    </>
  );
}
