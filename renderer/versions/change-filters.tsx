import { Select } from '@mantine/core';
import type { ChangeKind, FieldChange } from '../../app/diff/index.ts';
import classes from './change-filters.module.css';
import { KIND_FILTERS } from './words.ts';

export interface Filters {
  readonly kind: ChangeKind | undefined;
  /** Section id. */
  readonly section: string | undefined;
}

export const NO_FILTER: Filters = { kind: undefined, section: undefined };

/** True for the changes that the filters let through. */
export function keptBy({ kind, section }: Filters): (change: FieldChange) => boolean {
  return (change) =>
    (kind === undefined || change.kind === kind) && (section === undefined || change.section === section);
}

export interface ChangeFiltersProps {
  readonly changes: readonly FieldChange[];
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

const ALL = 'all';

/** Keeps one kind of change, or one section. */
export function ChangeFilters({ changes, filters, onFilters }: ChangeFiltersProps) {
  const sections = [...new Map(changes.map(({ section, sectionTitle }) => [section || '-', sectionTitle]))];
  return (
    <div className={classes.filters}>
      <fieldset className={classes.kinds}>
        <legend className="visually-hidden">Ne montrer qu’une sorte de changement</legend>
        {KIND_FILTERS.map(({ kind, label }) => {
          const count = changes.filter((change) => change.kind === kind).length;
          const pressed = filters.kind === kind;
          if (count === 0) return null;
          return (
            <button
              key={kind}
              type="button"
              aria-pressed={pressed}
              onClick={() => onFilters({ ...filters, kind: pressed ? undefined : kind })}
            >
              {label} ({count})
            </button>
          );
        })}
      </fieldset>
      {sections.length > 1 && (
        <Select
          aria-label="Partie du dossier"
          className={classes.section}
          data={[
            { value: ALL, label: 'Toutes les parties' },
            ...sections.map(([value, label]) => ({ value, label })),
          ]}
          value={filters.section === undefined ? ALL : filters.section || '-'}
          onChange={(value) =>
            onFilters({
              ...filters,
              section: !value || value === ALL ? undefined : value === '-' ? '' : value,
            })
          }
          allowDeselect={false}
        />
      )}
    </div>
  );
}
