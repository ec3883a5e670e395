import { NativeSelect } from '@mantine/core';
import { listOptions } from '../../app/plan/index.ts';
import classes from './import.module.css';
import type { ImportTarget, PreparedImport } from './prepare-import.ts';

interface OwnWordsProps {
  readonly target: ImportTarget;
  readonly prepared: PreparedImport;
  readonly onWord: (column: string, word: string, option: string) => void;
}

/** Words that a list does not know: kept as they are, unless the person says what they stand for. */
export function OwnWords({ target, prepared, onWord }: OwnWordsProps) {
  const { plan, field } = target;
  const lists = Object.entries(prepared.built.ownWords).flatMap(([id, words]) => {
    const column = field.columns?.find((each) => each.id === id);
    return column ? [{ column, words }] : [];
  });
  return lists.map(({ column, words }) => (
    <section key={column.id} aria-label={`Hors de la liste : ${column.label}`}>
      <h3 className={classes.title}>« {column.label} » : mots hors de la liste</h3>
      <p className={classes.note}>
        Ils seront gardés tels quels. Si l’un d’eux correspond à un choix de la liste, dites-le : il sera
        compté avec les autres.
      </p>
      <div className={classes.words}>
        {words.map((word) => (
          <NativeSelect
            key={word}
            size="sm"
            label={word}
            data={[
              { value: '', label: 'Garder tel quel' },
              ...listOptions(plan, column.list).map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={(event) => onWord(column.id, word, event.currentTarget.value)}
          />
        ))}
      </div>
    </section>
  ));
}
