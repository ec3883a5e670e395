import { MultiSelect } from '@mantine/core';
import type { Linkable, LinkKind } from '../../app/links/index.ts';
import { searchable } from '../../app/text/index.ts';
import { LINK_WORDS, linked } from './link-words.ts';
import classes from './links.module.css';

/** Where each kind is written, when there is nothing to pick yet. */
const EMPTY: Readonly<Record<LinkKind, string>> = {
  needs: 'Aucun besoin n’est encore écrit : Rédaction › Besoins et priorités.',
  members: 'La liste des membres est vide : onglet Membres.',
  indicators: 'Les missions retenues n’ont pas encore d’indicateur : Rédaction › Missions.',
  lines: 'Le budget n’a pas encore de charge : onglet Budget.',
};

interface LinkPickerProps {
  readonly kind: LinkKind;
  readonly links: readonly Linkable[];
  readonly onToggle: (id: string, on: boolean) => void;
}

/** A list to pick links in, by name, accents forgiven. */
export function LinkPicker({ kind, links, onToggle }: LinkPickerProps) {
  const { title, help } = LINK_WORDS[kind];
  if (!links.length)
    return (
      <div>
        <p className={classes.label}>{title}</p>
        <p className={classes.empty}>{EMPTY[kind]}</p>
      </div>
    );
  const value = linked(links).map(({ id }) => id);
  const details = new Map(links.map(({ id, detail }) => [id, detail]));
  return (
    <MultiSelect
      label={title}
      description={help}
      data={links.map(({ id, label }) => ({ value: id, label }))}
      value={value}
      onChange={(next) => {
        for (const { id, held } of links) {
          const on = next.includes(id);
          if (on !== value.includes(id) && !held) onToggle(id, on);
        }
      }}
      searchable
      placeholder={value.length ? 'Ajouter…' : 'Choisir…'}
      nothingFoundMessage="Rien de ce nom"
      maxDropdownHeight={240}
      comboboxProps={{ shadow: 'md' }}
      filter={({ options, search }) =>
        options.filter(
          (each) =>
            'label' in each &&
            searchable(`${each.label} ${details.get(each.value) ?? ''}`).includes(searchable(search)),
        )
      }
      renderOption={({ option, checked }) => (
        <span className={classes.option} data-checked={checked || undefined}>
          {option.label}
          <small>{details.get(option.value)}</small>
        </span>
      )}
    />
  );
}
