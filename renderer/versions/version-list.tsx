import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconBookmark, IconDotsVertical, IconEye, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import type { VersionHead } from '../../app/versions/index.ts';
import { EmptyState } from '../components/index.ts';
import classes from './version-list.module.css';
import { byDay, hourWords, momentWords, versionTitle } from './words.ts';

export interface VersionListProps {
  readonly versions: readonly VersionHead[];
  readonly onLook: (head: VersionHead) => void;
  readonly onCompare: (head: VersionHead) => void;
  readonly onRestore: (head: VersionHead) => void;
  readonly onRemove: (head: VersionHead) => void;
}

/** The versions kept under a name, then the automatic ones by day. */
export function VersionList({ versions, ...actions }: VersionListProps) {
  const base = useId();
  const named = versions.filter(({ kind }) => kind === 'named');
  const automatic = versions.filter(({ kind }) => kind === 'auto');
  return (
    <>
      <section aria-labelledby={`${base}named`}>
        <h2 id={`${base}named`} className={classes.title}>
          Versions nommées
        </h2>
        {named.length === 0 ? (
          <EmptyState title="Aucune version nommée">
            <p>Gardez-en une avant chaque envoi : vous saurez toujours ce que l’ARS a entre les mains.</p>
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {named.map((head) => (
              <VersionRow key={head.id} head={head} {...actions} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby={`${base}auto`}>
        <h2 id={`${base}auto`} className={classes.title}>
          Versions automatiques
        </h2>
        {automatic.length === 0 && (
          <p className={classes.none}>La première sera gardée dès que vous modifierez le dossier.</p>
        )}
        {byDay(automatic).map(({ day, versions: own }) => (
          <div key={day}>
            <h3 className={classes.day}>{day}</h3>
            <ul className={classes.list}>
              {own.map((head) => (
                <VersionRow key={head.id} head={head} {...actions} />
              ))}
            </ul>
          </div>
        ))}
      </section>
    </>
  );
}

function VersionRow({ head, ...actions }: { head: VersionHead } & Omit<VersionListProps, 'versions'>) {
  const { name, note, createdAt } = head;
  const title = versionTitle(head);
  return (
    <li className={classes.row} data-named={name ? true : undefined}>
      {name && <IconBookmark size={18} aria-hidden className={classes.mark} />}
      <div className={classes.words}>
        <span className={classes.name}>{name ?? hourWords(createdAt)}</span>
        {name && <span className={classes.when}>{momentWords(createdAt)}</span>}
        {note && <p className={classes.note}>{note}</p>}
      </div>
      <Button
        variant="default"
        size="compact-md"
        mih={32}
        aria-label={`Comparer avec maintenant : ${title}`}
        onClick={() => actions.onCompare(head)}
      >
        Comparer avec maintenant
      </Button>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon size={32} variant="subtle" aria-label={`Actions sur ${title}`} title="Actions">
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEye size={17} aria-hidden />} onClick={() => actions.onLook(head)}>
            Ouvrir en lecture seule
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowBackUp size={17} aria-hidden />}
            onClick={() => actions.onRestore(head)}
          >
            Revenir à cette version…
          </Menu.Item>
          {name && (
            <>
              <Menu.Divider />
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={17} aria-hidden />}
                onClick={() => actions.onRemove(head)}
              >
                Supprimer cette version…
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
