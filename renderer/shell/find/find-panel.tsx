import { ActionIcon, Button, Checkbox, Group, TextInput } from '@mantine/core';
import { IconReplace, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { FieldMatches } from '../../../app/search/index.ts';
import { useDossierStore } from '../../state/index.ts';
import classes from './find-panel.module.css';
import { FindResults } from './find-results.tsx';
import { clearShown, showMatch } from './show-match.ts';
import { useFind } from './use-find.ts';

export interface FindPanelProps {
  /** Given the field of the match gone to last, if any: the person goes on writing there. */
  readonly onClose: (field: FieldMatches | undefined) => void;
  /** Grows each time the search is asked for while it is open: the words are then ready to be typed over. */
  readonly asked: number;
}

/** Ctrl+F: every place of some words in the whole dossier, to go to or to replace. */
export function FindPanel({ onClose, asked }: FindPanelProps) {
  const store = useDossierStore();
  const find = useFind();
  const input = useRef<HTMLInputElement>(null);
  const title = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new request brings back to the search box
  useEffect(() => input.current?.select(), [asked]);
  useEffect(() => clearShown, []);

  const close = () => onClose(find.currentField());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  const go = (index: number) => {
    const target = find.select(index);
    if (target) showMatch(store.getState().dossier.id, target.field, target.match, find.query);
  };
  return (
    <aside
      className={classes.panel}
      data-region="search"
      data-native-undo
      tabIndex={-1}
      aria-labelledby={title}
      onKeyDown={onKeyDown}
    >
      <header className={classes.head}>
        <h2 id={title}>Chercher et remplacer</h2>
        <ActionIcon size={34} aria-label="Fermer la recherche" onClick={close}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </header>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          go(find.current + 1);
        }}
      >
        <TextInput
          ref={input}
          type="search"
          label="Chercher dans tout le dossier"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={find.query.wanted}
          onChange={(event) => find.setQuery({ wanted: event.currentTarget.value })}
        />
        <TextInput
          label="Remplacer par"
          leftSection={<IconReplace size={16} aria-hidden />}
          value={find.replacement}
          onChange={(event) => find.setReplacement(event.currentTarget.value)}
        />
        <Checkbox
          label="Respecter accents et majuscules"
          checked={find.query.exact}
          onChange={(event) => find.setQuery({ exact: event.currentTarget.checked })}
        />
        <Checkbox
          label="Mot entier seulement"
          checked={find.query.wholeWord}
          onChange={(event) => find.setQuery({ wholeWord: event.currentTarget.checked })}
        />
        <Group gap="xs">
          <Button size="sm" px="sm" variant="default" type="submit" disabled={!find.total}>
            Suivant
          </Button>
          <Button
            size="sm"
            px="sm"
            variant="default"
            disabled={!find.total}
            onClick={() => {
              find.replaceOne();
              clearShown();
              // The last one replaced, this button is off: the keyboard must not be left nowhere.
              if (find.total === 1) input.current?.focus();
            }}
          >
            Remplacer
          </Button>
          <Button
            size="sm"
            px="sm"
            variant="light"
            disabled={!find.total}
            onClick={() => {
              find.replaceAll();
              clearShown();
              input.current?.focus();
            }}
          >
            Tout remplacer
          </Button>
        </Group>
      </form>
      <p className={classes.count} role="status">
        {countWords(find.query.wanted, find.total, find.results.length, find.current)}
      </p>
      <FindResults results={find.results} current={find.current} onGo={go} />
    </aside>
  );
}

function countWords(wanted: string, total: number, fields: number, current: number): string {
  if (!wanted.trim())
    return 'Textes, tableaux et listes sont cherchés. Choix, dates et chiffres ne le sont pas.';
  if (!total) return 'Rien trouvé.';
  const where = fields === 1 ? '1 question' : `${fields} questions`;
  const places = total === 1 ? '1 endroit' : `${total} endroits`;
  return current < 0 ? `${places}, dans ${where}.` : `${current + 1} sur ${places}, dans ${where}.`;
}
