import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { FieldChange, RestoreScope } from '../../app/diff/index.ts';
import { ChangeCard } from './change-card.tsx';
import classes from './change-sections.module.css';

export type OnRestore = (scope: RestoreScope, what: string) => void;

export interface ChangeSectionsProps {
  readonly changes: readonly FieldChange[];
  /** Absent when nothing can be brought back: the state compared is not the one being written. */
  readonly onRestore?: OnRestore;
}

/** The changes under the title of their section. */
export function ChangeSections({ changes, onRestore }: ChangeSectionsProps) {
  const sections = new Map<string, FieldChange[]>();
  for (const change of changes)
    sections.set(change.section, [...(sections.get(change.section) ?? []), change]);
  return (
    <>
      {[...sections].map(([id, own]) => {
        const title = own[0]?.sectionTitle ?? '';
        return (
          <section key={id} className={classes.section} aria-label={title}>
            <header className={classes.head}>
              <h2>{title}</h2>
              {onRestore && id && (
                <Button
                  variant="subtle"
                  size="compact-md"
                  mih={32}
                  leftSection={<IconArrowBackUp size={17} aria-hidden />}
                  onClick={() => onRestore({ kind: 'section', id }, `« ${title} »`)}
                >
                  Reprendre toute la partie
                </Button>
              )}
            </header>
            {own.map((change) => (
              <ChangeCard
                key={`${change.field} ${change.aspect}`}
                change={change}
                {...(onRestore ? { onRestore } : {})}
              />
            ))}
          </section>
        );
      })}
    </>
  );
}
