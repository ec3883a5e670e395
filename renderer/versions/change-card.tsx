import { Button } from '@mantine/core';
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import type { FieldChange, RestoreScope } from '../../app/diff/index.ts';
import { Pill } from '../components/index.ts';
import { routeHash, useDossier } from '../state/index.ts';
import classes from './change-card.module.css';
import { ChangeDetail } from './change-detail.tsx';
import type { OnRestore } from './change-sections.tsx';
import { changeTitle, KIND_WORDS } from './words.ts';

const TONES = { added: 'teal', removed: 'red', changed: 'amber', moved: 'blue' } as const;

/** One change: what, how, the way to the question, and the way back to the former words. */
export function ChangeCard({ change, onRestore }: { change: FieldChange; onRestore?: OnRestore }) {
  const dossier = useDossier((state) => state.dossier.id);
  const { kind, field, subsection, aspect } = change;
  const title = changeTitle(change);
  const scope = scopeOf(change);
  return (
    <article className={classes.card} aria-label={title}>
      <header className={classes.head}>
        <h3>{title}</h3>
        <Pill tone={TONES[kind]}>{KIND_WORDS[kind]}</Pill>
      </header>
      <ChangeDetail detail={change.detail} moved={kind === 'moved'} />
      <footer className={classes.foot}>
        {subsection && (
          <Button
            component="a"
            variant="subtle"
            size="compact-md"
            mih={32}
            leftSection={<IconPencil size={16} aria-hidden />}
            href={routeHash({
              place: 'redaction',
              dossier,
              subsection,
              ...(aspect === 'item' ? {} : { field }),
            })}
            aria-label={`Aller à la question : ${title}`}
          >
            Aller à la question
          </Button>
        )}
        {onRestore && scope && (
          <Button
            variant="subtle"
            size="compact-md"
            mih={32}
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => onRestore(scope, `« ${title} »`)}
            aria-label={`Reprendre l’ancienne réponse : ${title}`}
          >
            Reprendre l’ancienne réponse
          </Button>
        )}
      </footer>
    </article>
  );
}

/** What brings this change back; undefined for what belongs to no field. */
function scopeOf({ aspect, field, from }: FieldChange): RestoreScope | undefined {
  if (aspect === 'setting' || aspect === 'tray') return undefined;
  if (aspect !== 'item') return { kind: 'field', key: field, ...(from ? { from } : {}) };
  const [collection = '', id = ''] = field.split('/');
  return { kind: 'item', collection, id };
}
