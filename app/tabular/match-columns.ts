import { identifierKindOf } from '../identifiers/index.ts';
import type { Column, FieldDef, Plan } from '../plan/index.ts';
import { searchable } from '../text/index.ts';
import { columnTitles, importableColumns } from './column-titles.ts';
import { contentFit, isMobile, type KnownWords } from './content-fit.ts';
import { FULL_NAME, hasTwoNames } from './full-name.ts';
import { type Grid, gridWidth } from './grid.ts';
import type { Synonyms } from './option-words.ts';

/** A column of the file. */
export interface SourceColumn {
  /** Its place in the file, from 0. */
  readonly index: number;
  /** Its title in the file; empty without one. */
  readonly title: string;
  /** How many of its cells hold words. */
  readonly filled: number;
  /** A few of its words. */
  readonly samples: readonly string[];
}

/** A column of the file, and where it is proposed to go. */
export interface ColumnMatch extends SourceColumn {
  /** Id of a column of the field, {@link FULL_NAME}, or undefined: a person must say. */
  readonly target: string | undefined;
  readonly by: 'title' | 'content' | undefined;
}

export interface MatchRequest {
  readonly plan: Plan;
  readonly field: FieldDef;
  readonly grid: Grid;
  /** Line of the titles. */
  readonly header: number | undefined;
  readonly synonyms: Synonyms;
  readonly known?: KnownWords;
}

const SAMPLES = 3;
/** A title says it all; below this score nothing is proposed. */
const BY_TITLE = 3;
const LEAST = 1;

/** Proposes where each column of a table goes, by its title then by what it holds. Each target is proposed once. */
export function matchColumns(request: MatchRequest): ColumnMatch[] {
  const { plan, field, grid, header, synonyms, known = {} } = request;
  const titles = columnTitles(field, synonyms);
  const targets = importableColumns(field);
  const body = grid.slice(header === undefined ? 0 : header + 1);
  const sources = Array.from({ length: gridWidth(grid) }, (_, index) =>
    sourceColumn(index, header === undefined ? '' : (grid[header]?.[index] ?? ''), body),
  ).filter(({ title, filled }) => title || filled);
  const scored = sources.flatMap((source) => {
    const named = titles.get(searchable(source.title));
    const cells = body.map((line) => line[source.index] ?? '');
    const candidates = targets.map((column) => {
      const title = named === column.id ? BY_TITLE : 0;
      const content = named === FULL_NAME ? 0 : contentFit(plan, column, cells, synonyms, known);
      return { source, target: column.id, score: title + content, title };
    });
    return named === FULL_NAME
      ? [{ source, target: FULL_NAME, score: BY_TITLE, title: BY_TITLE }, ...candidates]
      : candidates;
  });
  const chosen = new Map<number, { target: string; by: 'title' | 'content' }>();
  const taken = new Set<string>();
  for (const { source, target, score, title } of scored.sort((a, b) => b.score - a.score)) {
    if (score < LEAST || chosen.has(source.index) || taken.has(target)) continue;
    chosen.set(source.index, { target, by: title ? 'title' : 'content' });
    taken.add(target);
  }
  return holdBothNames(field, sources, chosen, body).map((source) => ({
    ...source,
    target: chosen.get(source.index)?.target,
    by: chosen.get(source.index)?.by,
  }));
}

function sourceColumn(index: number, title: string, body: Grid): SourceColumn {
  const words = body.map((line) => (line[index] ?? '').trim()).filter(Boolean);
  return { index, title: title.trim(), filled: words.length, samples: [...new Set(words)].slice(0, SAMPLES) };
}

// A column « Nom » whose cells all hold several words, without a column of first names, holds both.
function holdBothNames(
  field: FieldDef,
  sources: readonly SourceColumn[],
  chosen: Map<number, { target: string; by: 'title' | 'content' }>,
  body: Grid,
): readonly SourceColumn[] {
  const all = [...chosen];
  const last = all.find(([, { target }]) => target === 'nom');
  if (!hasTwoNames(field) || !last || all.some(([, { target }]) => target === 'prenom')) return sources;
  const cells = body.map((line) => (line[last[0]] ?? '').trim()).filter(Boolean);
  const several = cells.filter((cell) => cell.includes(' ')).length;
  if (cells.length && several / cells.length >= 0.8)
    chosen.set(last[0], { target: FULL_NAME, by: 'content' });
  return sources;
}

/** Something to think of before a column goes there; undefined when there is nothing to say. */
export function matchWarning(column: Column, samples: readonly string[]): string | undefined {
  if (identifierKindOf(column.id) === 'phone' && !column.private && samples.some(isMobile))
    return 'Contient des numéros de portable : cette colonne sera lue dans le document exporté.';
  const shares = samples.filter((text) => /^0[.,]\d+$/.test(text.trim())).length;
  if (column.type === 'percentage' && shares && shares === samples.length)
    return `« ${samples[0]} » sera lu ${samples[0]} %. Si c’est une part de 1, multipliez d’abord par 100 dans votre fichier.`;
  return undefined;
}
