import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import type { Item } from '../../../app/dossier/index.ts';
import type { Subsection } from '../../../app/plan/index.ts';
import { Pill } from '../../components/index.ts';
import { routeHash, useDossier } from '../../state/index.ts';
import { useInsights } from '../model/insights.tsx';
import { pageId, pageRoute } from '../model/page-address.ts';
import { itemTitle } from '../model/plan-tree.ts';
import { StateDot } from '../plan/state-dot.tsx';
import type { CollectionActions } from './collection-actions.tsx';
import classes from './collection-page.module.css';

interface CollectionRowProps {
  readonly item: Item;
  readonly index: number;
  readonly total: number;
  readonly subsection: Subsection;
  readonly repeat: NonNullable<Subsection['repeat']>;
  readonly actions: CollectionActions;
}

/** One item of a repeated sub-section in its list. */
export function CollectionRow({ item, index, total, subsection, repeat, actions }: CollectionRowProps) {
  const dossier = useDossier((state) => state.dossier.id);
  const { tree } = useInsights();
  const address = { subsection: subsection.id, item: item.id };
  const progress = tree.pages.find(({ id }) => id === pageId(address));
  const title = itemTitle(item, index, repeat);
  return (
    <li className={classes.row}>
      <a className={classes.link} href={routeHash(pageRoute(dossier, address))}>
        <StateDot
          state={progress?.state ?? 'empty'}
          count={progress?.count ?? { answered: 0, required: 0 }}
        />
        <span className={classes.title}>{title}</span>
        {progress && progress.missing > 0 && (
          <Pill tone="amber">
            {progress.missing === 1 ? '1 réponse manque' : `${progress.missing} réponses manquent`}
          </Pill>
        )}
        {progress?.state === 'done' && <Pill tone="teal">complet</Pill>}
      </a>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`Monter « ${title} »`}
        disabled={index === 0}
        onClick={() => actions.move(item.id, -1)}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`Descendre « ${title} »`}
        disabled={index === total - 1}
        onClick={() => actions.move(item.id, 1)}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Actions sur « ${title} »`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => actions.duplicate(item.id)}
          >
            Dupliquer
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => actions.remove(item.id)}
          >
            Supprimer
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
