import type { Slot } from '../checks/index.ts';
import type { Context } from './context.ts';
import { FICHE, FICHE_HEAD_LINES, FICHE_INLINE, FICHE_LABELS, FICHE_ORDER } from './fiche-fields.ts';
import { ficheHead } from './fiche-head.ts';
import { type FieldContent, fieldContent } from './field-blocks.ts';
import { inlineRows } from './inline-rows.ts';
import type { Block, Definition, Run } from './model.ts';
import { textRuns } from './runs.ts';
import { heading, missingNote } from './subsection-blocks.ts';

const HEAD = new Set<string>([FICHE.mission, FICHE.priority, FICHE.state, FICHE.pilots, ...FICHE_HEAD_LINES]);

/** True when the slots are those of a *fiche action*, which has a frame of its own. */
export function isFiche(slots: readonly Slot[]): boolean {
  return slots.some(({ field }) => field.id === FICHE.mission);
}

/** A *fiche action* in its fixed frame: four cells at the head, then always the same parts in the same order. */
export function ficheBlocks(context: Context, slots: readonly Slot[]): Block[] {
  const contents = slots.map((slot) => ({
    slot,
    content: fieldContent(context, slot, { level: 3, captioned: false, dense: true }),
  }));
  const missing = contents.flatMap(({ slot, content }) => (content.kind === 'missing' ? [slot] : []));
  const definitions = contents.flatMap(({ slot, content }) =>
    content.kind === 'short' ? [{ id: slot.field.id, definition: content.definition }] : [],
  );
  const others = definitions.flatMap(({ id, definition }) => (HEAD.has(id) ? [] : [definition]));
  const head = [...ficheHead(context, slots, definitions), ...others.map(full)];
  const long = contents
    .filter(({ content }) => content.kind === 'long')
    .sort((a, b) => rank(a.slot) - rank(b.slot));
  return [
    ...(head.length
      ? [{ kind: 'definitions' as const, items: head, alt: 'Repères de la fiche', frame: true }]
      : []),
    ...long.flatMap(({ slot, content }) => partBlocks(context, slot, content)),
    ...missingNote(context, missing),
  ];
}

function full(definition: Definition): Definition {
  return { ...definition, full: true };
}

function rank({ field }: Slot): number {
  const index = FICHE_ORDER.indexOf(field.id);
  return index < 0 ? FICHE_ORDER.length : index;
}

function partBlocks(context: Context, slot: Slot, content: FieldContent): Block[] {
  if (content.kind !== 'long') return [];
  const { field, key } = slot;
  const label = FICHE_LABELS[field.id] ?? field.label;
  const words = FICHE_INLINE.has(field.id) ? inlineRows(context, slot) : undefined;
  if (words) {
    // What else was said of the field (its source, why it does not apply) stays under it.
    const remarks = content.blocks.filter(({ kind }) => kind === 'paragraph');
    return [paragraph(label, textRuns(words), key), ...remarks];
  }
  const [first, ...rest] = content.blocks;
  if (first?.kind === 'paragraph' && first.role === 'body')
    return [paragraph(label, first.runs, key), ...rest];
  const title = heading(context, label, { level: 3, numbered: false, field: key });
  return [title, ...content.blocks];
}

function paragraph(label: string, runs: readonly Run[], field: string): Block {
  return { kind: 'paragraph', role: 'body', runs: [{ text: `${label}. `, label: true }, ...runs], field };
}
