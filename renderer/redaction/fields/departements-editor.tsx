import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { searchable } from '../../../app/text/index.ts';
import { useHost } from '../../state/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import classes from './fields.module.css';

interface DepartementsProps extends EditorProps {
  /** Codes of departments. */
  readonly chosen: readonly string[];
  readonly onChoose: (next: string[]) => void;
}

/** Departments, found by name or by code; the dossier keeps the code. */
export function DepartementsEditor({ chosen, onChoose, labelledBy, describedBy }: DepartementsProps) {
  const [search, setSearch] = useState('');
  const [names, add] = useNames(chosen);
  const [query] = useDebouncedValue(search, 150);
  const { client } = useHost();
  useEffect(() => {
    if (!query.trim()) return;
    let current = true;
    client
      .call('territory.search', { query, limit: 20 })
      .then(({ groups }) => current && add(groups.filter(({ kind }) => kind === 'departement')))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [client, query, add]);
  const { ars } = useHost().info;
  const codes = [...new Set([...ars.flatMap(({ departements }) => departements), ...chosen])].sort();
  const label = (code: string) => (names[code] ? `${names[code]} (${code})` : code);
  return (
    <MultiSelect
      className={classes.line}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      data={codes.map((code) => ({ value: code, label: label(code) }))}
      value={[...chosen]}
      onChange={onChoose}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      limit={120}
      filter={({ options, search: typed }) =>
        options.filter((each) => 'label' in each && searchable(each.label).includes(searchable(typed)))
      }
      hidePickedOptions
      clearable
      clearButtonProps={{ 'aria-label': 'Tout retirer' }}
      placeholder={chosen.length ? undefined : 'Nom ou numéro du département'}
      nothingFoundMessage="Aucun département de ce nom"
    />
  );
}

type Named = { readonly code: string; readonly name: string };

// The codes come with the application, the names from the referential, as they are met.
function useNames(
  chosen: readonly string[],
): [Readonly<Record<string, string>>, (found: readonly Named[]) => void] {
  const { client } = useHost();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [add] = useState(
    () => (found: readonly Named[]) =>
      setNames((before) => ({
        ...before,
        ...Object.fromEntries(found.map(({ code, name }) => [code, name])),
      })),
  );
  const wanted = chosen.filter((code) => /^\d[\dAB]\d?$/.test(code)).join(' ');
  useEffect(() => {
    let current = true;
    for (const code of wanted.split(' ').filter(Boolean))
      client
        .call('territory.search', { query: code, limit: 5 })
        .then(
          ({ groups }) =>
            current && add(groups.filter((group) => group.kind === 'departement' && group.code === code)),
        )
        .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [client, wanted, add]);
  return [names, add];
}
