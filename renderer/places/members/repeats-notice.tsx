import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { nameOf, type Repeat } from './members-model.ts';
import classes from './repeats-notice.module.css';

interface RepeatsNoticeProps {
  readonly repeats: readonly Repeat[];
  readonly onGo: (repeat: Repeat) => void;
  /** Makes one line of each two, in one step. */
  readonly onJoin: (repeats: readonly Repeat[]) => void;
}

const SHOWN = 3;

/** People who seem to be in the list twice: look, make one line of two, or say that they are two people. */
export function RepeatsNotice({ repeats, onGo, onJoin }: RepeatsNoticeProps) {
  const [distinct, setDistinct] = useState<ReadonlySet<string>>(new Set());
  const left = repeats.filter((repeat) => !distinct.has(keyOf(repeat)));
  const plain = left.filter(({ conflicts }) => !conflicts.length);
  if (!left.length) return null;
  return (
    <section className={classes.notice} aria-labelledby="membres-en-double">
      <IconUsers size={20} aria-hidden />
      <div className={classes.body}>
        <h2 id="membres-en-double" className={classes.title}>
          {left.length > 1
            ? `${left.length} membres semblent saisis deux fois`
            : 'Un membre semble saisi deux fois'}
        </h2>
        <ul>
          {left.slice(0, SHOWN).map((repeat) => {
            const [first, second] = repeat.lines;
            const name = nameOf(repeat.of, first);
            return (
              <li key={keyOf(repeat)}>
                <span className={classes.who}>
                  <strong>{name}</strong>, lignes {first} et {second} (
                  {repeat.by === 'identifier' ? 'même numéro' : 'même nom'})
                  {repeat.conflicts.length > 0 && (
                    <span className={classes.conflicts}>
                      {repeat.conflicts.join(' ; ')}. Réunir garde la ligne {first}.
                    </span>
                  )}
                </span>
                <span className={classes.actions}>
                  <Small label={`Voir la ligne ${second}, ${name}`} onClick={() => onGo(repeat)}>
                    Voir
                  </Small>
                  <Small label={`Réunir les deux lignes de ${name}`} onClick={() => onJoin([repeat])}>
                    Réunir
                  </Small>
                  <Small
                    label={`${name} : ce sont deux personnes`}
                    onClick={() => setDistinct(new Set([...distinct, keyOf(repeat)]))}
                  >
                    Deux personnes
                  </Small>
                </span>
              </li>
            );
          })}
        </ul>
        {left.length > SHOWN && (
          <p className={classes.others}>
            … et {left.length - SHOWN} autres.
            {plain.length > 1 && (
              <Small
                label={`Réunir les ${plain.length} lignes en double qui ne disent rien de différent`}
                onClick={() => onJoin(plain)}
              >
                {`Réunir les ${plain.length} sans différence`}
              </Small>
            )}
          </p>
        )}
      </div>
    </section>
  );
}

function keyOf({ row, of }: Repeat): string {
  return `${of.id} ${row.id}`;
}

function Small(props: { label: string; onClick: () => void; children: string }) {
  return (
    <Button variant="default" size="compact-sm" mih={32} aria-label={props.label} onClick={props.onClick}>
      {props.children}
    </Button>
  );
}
