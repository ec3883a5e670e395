import { CloseButton, Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Commune, TerritoryGroup } from '../../app/territory/index.ts';
import { ErrorNotice } from '../components/index.ts';
import { CommuneOption, GroupOption } from './commune-option.tsx';
import classes from './commune-search.module.css';
import { useTerritorySearch } from './use-territory-search.ts';

export interface CommuneSearchProps {
  /** INSEE codes already chosen. */
  readonly selected: ReadonlySet<string>;
  readonly onCommune: (commune: Commune) => void;
  readonly onRemove: ((code: string) => void) | undefined;
  readonly onGroup: (group: TerritoryGroup) => void;
  /** Code of the group being fetched. */
  readonly busyGroup: string | undefined;
}

/** Search box and its results, always in the page: arrows move, Enter adds, Escape empties. */
export function CommuneSearch(props: CommuneSearchProps) {
  const { selected, onCommune, onRemove, onGroup, busyGroup } = props;
  const [typed, setTyped] = useState('');
  const { results, query, loading, error, retry } = useTerritorySearch(typed);
  const { communes = [], groups = [] } = results ?? {};
  const found = communes.length + groups.length;
  // Until the answer to the last letters is there, the list answers other words: nothing in it may be chosen.
  const stale = loading;
  const entered = useRef(false);
  const combobox = useCombobox({
    opened: found > 0,
    onOpenedChange: (opened) => {
      if (!opened) setTyped('');
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: new results, not a new store, move the mark
  useEffect(() => {
    combobox.resetSelectedOption();
    combobox.selectFirstOption();
    if (stale || !entered.current) return;
    entered.current = false;
    combobox.clickSelectedOption();
  }, [results, stale]);

  const submit = (value: string) => {
    const commune = communes.find(({ code }) => value === `commune:${code}`);
    const group = groups.find(({ kind, code }) => value === `${kind}:${code}`);
    if (commune && selected.has(commune.code)) onRemove?.(commune.code);
    else if (commune) onCommune(commune);
    else if (group) onGroup(group);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={submit}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          label="Chercher une commune"
          description="Nom, code postal, code Insee, intercommunalité ou département"
          placeholder="Forges, 76440, CC des…"
          value={typed}
          onChange={(event) => {
            entered.current = false;
            setTyped(event.currentTarget.value);
          }}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            loading ? (
              <Loader size={16} aria-hidden />
            ) : (
              typed && (
                <CloseButton aria-label="Effacer la recherche" size={32} onClick={() => setTyped('')} />
              )
            )
          }
          rightSectionWidth={38}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            entered.current = stale;
          }}
          autoComplete="off"
          spellCheck={false}
        />
      </Combobox.EventsTarget>
      <p className="visually-hidden" role="status">
        {results ? status(found) : ''}
      </p>
      {error !== undefined && <ErrorNotice error={error} onRetry={retry} />}
      {results && found === 0 && (
        <p className={classes.none}>
          Aucune commune ni intercommunalité pour « {query} ». Vérifiez l’orthographe, ou essayez le code
          postal.
        </p>
      )}
      <Combobox.Options
        className={classes.results}
        data-empty={found === 0 || undefined}
        aria-label="Résultats"
      >
        {groups.map((group) => (
          <GroupOption
            key={`${group.kind}${group.code}`}
            group={group}
            busy={busyGroup === group.code}
            stale={stale}
          />
        ))}
        {communes.map((commune) => (
          <CommuneOption
            key={`${commune.code}${commune.foundAs ?? ''}`}
            commune={commune}
            chosen={selected.has(commune.code)}
            removable={onRemove !== undefined}
            stale={stale}
          />
        ))}
      </Combobox.Options>
    </Combobox>
  );
}

function status(found: number): string {
  if (found === 0) return 'Aucun résultat.';
  return `${found} résultat${found > 1 ? 's' : ''}. Flèches pour parcourir, Entrée pour ajouter.`;
}
