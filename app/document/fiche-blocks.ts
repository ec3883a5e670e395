import type { Slot } from '../checks/index.ts';
import type { Context } from './context.ts';
import { FICHE, FICHE_LABELS, FICHE_LISTED, FICHE_PARTS } from './fiche-fields.ts';
import { ficheHead } from './fiche-head.ts';
import { type FichePart, panels } from './fiche-panels.ts';
import { type FieldContent, fieldContent } from './field-blocks.ts';
import { listedRows } from './listed-rows.ts';
import type { Block, Definition, Run, TableBlock } from './model.ts';
import { textRuns } from './runs.ts';
import { heading, missingNote } from './subsection-blocks.ts';

const HEAD = new Set<string>([
  FICHE.mission,
  FICHE.priority,
  FICHE.state,
  FICHE.pilots,
  FICHE.public,
  FICHE.places,
]);

/** True when the slots are those of a *fiche action*, which has a frame of its own. */
export function isFiche(slots: readonly Slot[]): boolean {
  return slots.some(({ field }) => field.id === FICHE.mission);
}

/** A *fiche action* in its fixed frame: short facts at the head, then always the same parts in the same order. */
export function ficheBlocks(context: Context, slots: readonly Slot[]): Block[] {
  const contents = slots.map((slot) => ({
    slot,
    content: fieldContent(context, slot, { level: 3, captioned: false, fiche: true }),
  }));
  const missing = contents.flatMap(({ slot, content }) => (content.kind === 'missing' ? [slot] : []));
  const definitions = contents.flatMap(({ slot, content }) =>
    content.kind === 'short' ? [{ id: slot.field.id, definition: content.definition }] : [],
  );
  const others = definitions.flatMap(({ id, definition }) => (HEAD.has(id) ? [] : [definition]));
  const head = [...ficheHead(context, slots, definitions), ...others.map(full)];
  const parts = contents.flatMap(({ slot, content }) => partOf(context, slot, content));
  return [
    ...(head.length
      ? [{ kind: 'definitions' as const, items: head, alt: 'Repères de la fiche', frame: true }]
      : []),
    ...placed(parts).flatMap((group) => panels(group, (part) => partBlocks(context, part))),
    ...missingNote(context, missing),
  ];
}

function full(definition: Definition): Definition {
  return { ...definition, full: true };
}

function partOf(context: Context, slot: Slot, content: FieldContent): FichePart[] {
  if (content.kind !== 'long') return [];
  const { field, key } = slot;
  const columns = FICHE_LISTED[field.id];
  const listed = columns && listedRows(context, slot, columns);
  // What else was said of the field (its source, why it does not apply) stays under it.
  const blocks = listed
    ? [...listed, ...content.blocks.filter(({ kind }) => kind === 'paragraph')]
    : content.blocks;
  const title = FICHE_LABELS[field.id] ?? field.label;
  return [{ id: field.id, key, title, blocks, table: field.type === 'table' }];
}

// The parts in the order of the frame; those that may share a line are together.
function placed(parts: readonly FichePart[]): FichePart[][] {
  const known = FICHE_PARTS.flat();
  const groups = FICHE_PARTS.map((ids) =>
    [ids].flat().flatMap((id) => parts.find((part) => part.id === id) ?? []),
  );
  return [...groups, ...parts.filter(({ id }) => !known.includes(id)).map((part) => [part])];
}

// A part on its own lines: its title opens its first paragraph or its table, or stands above.
function partBlocks(context: Context, { title, blocks, key, table }: FichePart): Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind === 'paragraph' && first.role === 'body')
    return [paragraph(title, first.runs, key), ...rest];
  if (table && first?.kind === 'table' && first.look === 'grid' && first.head && !first.wide)
    return [titledTable(first, title), ...rest];
  return [heading(context, title, { level: 3, numbered: false, field: key }), ...blocks];
}

function paragraph(title: string, runs: readonly Run[], field: string): Block {
  return { kind: 'paragraph', role: 'body', runs: [{ text: `${title}. `, label: true }, ...runs], field };
}

// The first column tells the rows apart: what it is called is what the table is about.
function titledTable(table: TableBlock, title: string): TableBlock {
  const [first, ...others] = table.head ?? [];
  return { ...table, head: [{ ...first, content: textRuns(title) }, ...others] };
}
