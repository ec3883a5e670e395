import type { Slot } from '../checks/index.ts';
import { computeField, effectiveAnswer } from '../computed/index.ts';
import { isEmptyAnswer, isRichText, isRows } from '../dossier/index.ts';
import { quadrants } from './afom.ts';
import { attachmentBlocks } from './attachment-blocks.ts';
import { isLong } from './cards-block.ts';
import type { Context } from './context.ts';
import { withFigure } from './figures/index.ts';
import { answerWords } from './format-value.ts';
import type { Block, Definition } from './model.ts';
import { richBlocks } from './rich-blocks.ts';
import { cleanText, prose, remarkRuns, textRuns } from './runs.ts';
import { answeredTable, computedTable, type TableSetting } from './table-blocks.ts';

/** What one field says: a short answer, blocks to put under its label, or nothing. */
export type FieldContent =
  | { readonly kind: 'short'; readonly definition: Definition }
  | { readonly kind: 'long'; readonly blocks: readonly Block[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'none' };

/** How the document shows the field. */
export interface FieldSetting {
  /** Level of the heading that will carry its label. */
  readonly level: number;
  /** Numbered captions under its tables and pictures. */
  readonly captioned: boolean;
  /** On the page of a fiche. */
  readonly fiche?: boolean;
}

/** Turns one field of the dossier into what the document says of it. */
export function fieldContent(context: Context, slot: Slot, setting: FieldSetting): FieldContent {
  const { key, field } = slot;
  const reason = context.dossier.notApplicable[key]?.trim();
  const short = shortAnswer(context, slot);
  if (short) {
    const value = reason ? [...short.value, ...remarkRuns(`Sans objet : ${reason}`)] : short.value;
    return { kind: 'short', definition: { ...short, value, full: short.full || !!reason } };
  }
  const blocks = withFigure(context, key, longAnswer(context, slot, setting));
  if (!reason) {
    if (blocks.length) return { kind: 'long', blocks };
    return { kind: context.missing.has(key) ? 'missing' : 'none' };
  }
  const runs = textRuns(`Sans objet : ${reason}`);
  if (!blocks.length && isShortType(slot)) {
    return { kind: 'short', definition: { label: field.label, value: runs, full: true, field: key } };
  }
  return {
    kind: 'long',
    blocks: [...blocks, { kind: 'paragraph', role: 'notApplicable', runs, field: key }],
  };
}

const SHORT = new Set([
  'shortText',
  'number',
  'amount',
  'percentage',
  'date',
  'choice',
  'multipleChoice',
  'yesNo',
]);

/** Computed tables whose first column is the same on many rows. */
const GROUPED = new Set(['tousLesIndicateurs']);

function isShortType({ field }: Slot): boolean {
  return SHORT.has(field.type) || field.type === 'computed';
}

function shortAnswer(context: Context, { field, key }: Slot): Definition | undefined {
  if (field.type === 'computed') {
    const computed = computeField(context.plan, context.dossier, field);
    if (computed.kind !== 'figure') return undefined;
    const value = [...textRuns(computed.text), ...(computed.note ? remarkRuns(computed.note) : [])];
    return { label: field.label, value, full: false, field: key };
  }
  if (!SHORT.has(field.type)) return undefined;
  const { answer } = effectiveAnswer(context.plan, context.dossier, field, key);
  const words = cleanText(answerWords(context, field, answer)).trim();
  if (!words) return undefined;
  const citation = citationOf(context, key);
  const value = [...textRuns(words), ...(citation ? remarkRuns(citation) : [])];
  return { label: field.label, value, full: isLong(words), field: key };
}

function longAnswer(context: Context, slot: Slot, setting: FieldSetting): Block[] {
  const { field, key } = slot;
  const source = citationOf(context, key);
  const { captioned, fiche = false } = setting;
  const table: TableSetting = { key, title: prose(field.label), captioned, source, fiche };
  if (field.type === 'computed') {
    const computed = computeField(context.plan, context.dossier, field);
    if (computed.kind !== 'table') return [];
    const remark: Block[] = computed.note
      ? [{ kind: 'paragraph', role: 'remark', runs: textRuns(computed.note), field: key }]
      : [];
    const grouped = GROUPED.has(field.compute ?? '');
    return [...computedTable(context, computed.columns, computed.rows, table, grouped), ...remark];
  }
  const { answer } = effectiveAnswer(context.plan, context.dossier, field, key);
  if (answer === undefined || isEmptyAnswer(answer)) return [];
  if (field.type === 'table' && isRows(answer))
    return field.layout === 'afom'
      ? quadrants(context, field, answer, table)
      : answeredTable(context, field, answer, table);
  return withSource(otherAnswer(context, slot, setting), source, key);
}

function otherAnswer(context: Context, { field, key }: Slot, setting: FieldSetting): Block[] {
  const { answer } = effectiveAnswer(context.plan, context.dossier, field, key);
  if (isRichText(answer)) return richBlocks(context, answer, { key, level: setting.level });
  if (field.type === 'list' && isRows(answer)) {
    const texts = answer.flatMap((row) =>
      typeof row.text === 'string' && row.text.trim() ? [row.text] : [],
    );
    const items = texts.map((text): Block[] => [
      { kind: 'paragraph', role: 'body', runs: textRuns(text), field: key },
    ]);
    return items.length ? [{ kind: 'list', ordered: false, start: 1, items, field: key }] : [];
  }
  if (field.type === 'attachment' && Array.isArray(answer)) {
    const ids = answer.filter((id) => typeof id === 'string');
    return attachmentBlocks(context, ids, setting.captioned ? { key, caption: field.label } : { key });
  }
  if (
    field.type === 'signature' &&
    typeof answer === 'object' &&
    !Array.isArray(answer) &&
    !('type' in answer)
  ) {
    return [{ kind: 'signature', name: prose(answer.name ?? ''), date: answer.date ?? '', field: key }];
  }
  return [];
}

function withSource(blocks: Block[], source: string | undefined, field: string): Block[] {
  if (!blocks.length || !source) return blocks;
  return [...blocks, { kind: 'paragraph', role: 'source', runs: textRuns(source), field }];
}

function citationOf(context: Context, key: string): string | undefined {
  const citation = context.dossier.citations[key];
  const words = [citation?.source.trim(), citation?.year?.trim()].filter(Boolean).join(', ');
  return words ? `Source : ${words}` : undefined;
}
