import type { MakeId, Row } from '../../app/dossier/index.ts';
import type { FieldDef, Plan } from '../../app/plan/index.ts';
import {
  type BuiltRows,
  buildRows,
  type ColumnMatch,
  type Decision,
  type Duplicate,
  findDuplicates,
  type Grid,
  type KnownWords,
  type MergedRows,
  matchColumns,
  mergeRows,
  type RefusedCell,
  type Synonyms,
} from '../../app/tabular/index.ts';

/** What is being imported, and where. */
export interface ImportTarget {
  readonly plan: Plan;
  readonly field: FieldDef;
  readonly existing: readonly Row[];
  readonly synonyms: Synonyms;
  readonly known?: KnownWords;
}

/** What the person decided so far. */
export interface ImportChoices {
  readonly grid: Grid;
  readonly header: number | undefined;
  /** Where each column of the file goes, by its index; '' leaves it out. Proposals fill the others. */
  readonly targets: ReadonlyMap<number, string>;
  /** Option meant by words out of a list, by column id then words. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What to do with a line already known, by line of the file. */
  readonly decisions: ReadonlyMap<number, Decision>;
  /** What to do with the others. */
  readonly decision: Decision;
}

/** A line of the file that speaks of someone already known. */
export interface KnownLine extends Duplicate {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly incoming: Row;
  readonly other: Row;
  /** Row number in the dossier, from 1; undefined when the other one is in the file too. */
  readonly otherNumber: number | undefined;
  readonly decision: Decision;
}

/** All that an import would do. */
export interface PreparedImport {
  readonly matches: readonly ColumnMatch[];
  readonly targets: ReadonlyMap<number, string>;
  readonly built: BuiltRows;
  readonly known: readonly KnownLine[];
  readonly merged: MergedRows;
  /** Refused cells that will be shown in the table, where their row is. */
  readonly refused: readonly RefusedCell[];
}

/** Works out what an import would do, nothing being written. `makeId` must give the same ids each time. */
export function prepareImport(target: ImportTarget, choices: ImportChoices, makeId: MakeId): PreparedImport {
  const { plan, field, existing } = target;
  const { grid, header } = choices;
  const synonyms = withWords(target.synonyms, field, choices.words);
  const matches = matchColumns({ plan, field, grid, header, synonyms, known: target.known ?? {} });
  const targets = new Map(
    matches.flatMap(({ index, target: proposed }) => {
      const chosen = choices.targets.get(index) ?? proposed;
      return chosen ? [[index, chosen] as const] : [];
    }),
  );
  const built = buildRows({ plan, field, grid, header, targets, synonyms, makeId });
  const known = knownLines(target, built, choices);
  const decided = new Map(known.map((each) => [each.row, each.decision]));
  const merged = mergeRows(existing, built.rows, known, ({ row }) => decided.get(row) ?? 'add');
  return { matches, targets, built, known, merged, refused: placedRefusals(built, merged) };
}

function knownLines(target: ImportTarget, built: BuiltRows, choices: ImportChoices): KnownLine[] {
  const rows = [...target.existing, ...built.rows];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return findDuplicates(target.field, rows).flatMap((duplicate): KnownLine[] => {
    const line = built.lines.get(duplicate.row);
    const incoming = byId.get(duplicate.row);
    const other = byId.get(duplicate.of);
    if (line === undefined || !incoming || !other) return [];
    const number = target.existing.findIndex(({ id }) => id === other.id) + 1;
    return [
      {
        ...duplicate,
        line,
        incoming,
        other,
        otherNumber: number || undefined,
        decision: choices.decisions.get(line) ?? choices.decision,
      },
    ];
  });
}

function placedRefusals(built: BuiltRows, merged: MergedRows): RefusedCell[] {
  const rows = new Map(merged.rows.map((row) => [row.id, row]));
  return built.refused.flatMap((cell) => {
    const place = merged.places.get(cell.row);
    // The dossier's own value stands: nothing is missing there.
    if (!place || rows.get(place)?.[cell.column] !== undefined) return [];
    return [{ ...cell, row: place }];
  });
}

// Words the person gave a meaning to are, for this import, other names of an option.
function withWords(synonyms: Synonyms, field: FieldDef, words: ImportChoices['words']): Synonyms {
  const options = { ...synonyms.options };
  for (const [id, meanings] of Object.entries(words)) {
    const list = field.columns?.find((column) => column.id === id)?.list;
    if (!list) continue;
    const own = { ...options[list] };
    for (const [word, option] of Object.entries(meanings))
      if (option) own[option] = [...(own[option] ?? []), word];
    options[list] = own;
  }
  return { ...synonyms, options };
}
