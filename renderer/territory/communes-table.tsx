import { Button, Group, TextInput } from '@mantine/core';
import { IconFilter, IconSortAscending } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Row } from '../../app/dossier/index.ts';
import { type FieldDef, listOptions } from '../../app/plan/index.ts';
import { showUndoNotice } from '../places/layout/index.ts';
import { useDossier, useDossierStore } from '../state/index.ts';
import { CommuneRow } from './commune-row.tsx';
import { COMMUNES_FIELD, removeRows, territoryFacts } from './commune-rows.ts';
import classes from './communes-table.module.css';
import { RowDialog } from './row-dialog.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SortHeader } from './sort-header.tsx';
import { filterRows, type Sorting, sortRows } from './sort-rows.ts';

/** The communes chosen: sorted, filtered, edited one by one or together, removed. */
export function CommunesTable({ field, rows }: { field: FieldDef; rows: readonly Row[] }) {
  const store = useDossierStore();
  const plan = useDossier((state) => state.regional);
  const [sorting, setSorting] = useState<Sorting>();
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<readonly string[]>([]);
  const frame = useRef<HTMLElement>(null);
  const wanted = useDeferredValue(query);
  const shown = useMemo(() => sortRows(filterRows(rows, wanted), sorting), [rows, wanted, sorting]);
  const zoning = useMemo(() => {
    const list = field.columns?.find(({ id }) => id === 'zonageMg')?.list;
    return new Map(listOptions(plan, list).map(({ id, label }) => [id, label]));
  }, [plan, field]);
  const mainYear = useMemo(() => mostFrequentYear(rows), [rows]);

  const remove = useCallback(
    (ids: readonly string[], name?: string) => {
      store.getState().change(removeRows(ids));
      setTicked(new Set());
      // The button pressed goes away with its row: the keyboard must not be left nowhere.
      frame.current?.focus();
      showUndoNotice(store, name ? `${name} est retirée.` : `${ids.length} communes sont retirées.`);
    },
    [store],
  );
  const tick = useCallback((id: string) => setTicked((before) => toggled(before, id)), []);
  const edit = useCallback((id: string) => setEditing([id]), []);
  const keepOrder = () => {
    const value = [...sortRows(rows, sorting)];
    store.getState().change({ type: 'setAnswer', at: COMMUNES_FIELD, value });
    setSorting(undefined);
    showUndoNotice(store, 'Le document suit maintenant cet ordre.');
  };
  const selection = rows.filter(({ id }) => ticked.has(id));
  const allTicked = shown.length > 0 && shown.every(({ id }) => ticked.has(id));
  const sortProps = { sorting, onSort: setSorting };

  return (
    <>
      <Group mb="sm" gap="sm">
        <TextInput
          aria-label="Filtrer les communes choisies"
          placeholder="Filtrer les communes choisies"
          leftSection={<IconFilter size={16} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          className={classes.filter}
        />
        {sorting && (
          <Button
            variant="default"
            leftSection={<IconSortAscending size={17} aria-hidden />}
            onClick={keepOrder}
          >
            Garder cet ordre dans le document
          </Button>
        )}
      </Group>
      {selection.length > 0 && (
        <SelectionBar
          count={selection.length}
          onEdit={() => setEditing(selection.map(({ id }) => id))}
          onRemove={() =>
            remove(
              selection.map(({ id }) => id),
              selection.length === 1 ? String(selection[0]?.commune ?? 'La commune') : undefined,
            )
          }
          onClear={() => setTicked(new Set())}
        />
      )}
      <section ref={frame} className={classes.frame} aria-label="Communes choisies" tabIndex={-1}>
        <table className={classes.table}>
          <caption className="visually-hidden">Communes du territoire, {rows.length} lignes</caption>
          <thead>
            <tr>
              <th className={classes.tick}>
                <input
                  type="checkbox"
                  aria-label="Choisir toutes les communes affichées"
                  checked={allTicked}
                  onChange={() => setTicked(allTicked ? new Set() : new Set(shown.map(({ id }) => id)))}
                />
              </th>
              <SortHeader column="commune" label="Commune" {...sortProps} />
              <SortHeader column="epci" label="Intercommunalité" {...sortProps} />
              <SortHeader column="departement" label="Dép." title="Département" {...sortProps} />
              <SortHeader column="population" label="Habitants" numeric {...sortProps} />
              <SortHeader column="zonageMg" label="Zonage" title="Zonage médecin" {...sortProps} />
              <SortHeader column="sousTerritoire" label="Secteur" title="Sous-territoire" {...sortProps} />
              <th className={classes.actions}>
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <CommuneRow
                key={row.id}
                row={row}
                zoning={zoning}
                mainYear={mainYear}
                ticked={ticked.has(row.id)}
                onTick={tick}
                onEdit={edit}
                onRemove={remove}
              />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length === 0 && <p className={classes.none}>Aucune commune choisie ne contient « {wanted} ».</p>}
      {editing.length > 0 && (
        <RowDialog
          field={field}
          rows={rows.filter(({ id }) => editing.includes(id))}
          onClose={() => setEditing([])}
        />
      )}
    </>
  );
}

function toggled(set: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

function mostFrequentYear(rows: readonly Row[]): string | undefined {
  return territoryFacts(rows).years[0]?.year;
}
