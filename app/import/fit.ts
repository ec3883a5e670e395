import {
  type Answer,
  type Block,
  type Cell,
  coerceAnswer,
  coerceCell,
  type MakeId,
} from '../dossier/index.ts';
import type { Column, FieldDef, Plan } from '../plan/index.ts';
import { plainLines } from './plain-lines.ts';

const LONGEST_SHORT_TEXT = 600;

/**
 * Blocks as the answer of a field that is not rich text; undefined when the field would not keep every word.
 * Tables have their own reader (`tableAsRows`).
 */
export function fitBlocks(
  plan: Plan,
  field: FieldDef,
  blocks: readonly Block[],
  makeId: MakeId,
): Answer | undefined {
  const lines = plainLines(blocks);
  if (!lines?.length) return undefined;
  if (field.type === 'list') return lines.map((text) => ({ id: makeId(), text }));
  const [only, ...others] = lines;
  if (field.type === 'shortText') {
    // One line of a form: what stood on several lines stays apart.
    const text = lines.join(' ; ');
    return text.length <= LONGEST_SHORT_TEXT ? text : undefined;
  }
  if (field.type === 'multipleChoice') return attempt(() => coerceAnswer(plan, field, lines, makeId));
  if (!only || others.length || !keepsUnit(field.type, only)) return undefined;
  if (['number', 'amount', 'percentage', 'date', 'choice', 'yesNo'].includes(field.type))
    return attempt(() => coerceAnswer(plan, field, only, makeId));
  return undefined;
}

/** Words as one cell of a column. `kept` is false when the column would not keep every word. */
export function fitCell(plan: Plan, column: Column, text: string): { kept: boolean; cell?: Cell } {
  if (!text) return { kept: true };
  if (column.type === 'attachment' || column.type === 'signature' || column.type === 'computed')
    return { kept: false };
  if (!keepsUnit(column.type, text)) return { kept: false };
  const cell = attempt(() => coerceCell(plan, column, text));
  return cell === undefined ? { kept: false } : { kept: true, cell };
}

// Numbers are kept without their unit: a unit the field does not itself say would be lost.
function keepsUnit(type: string, text: string): boolean {
  // "12.345" may be twelve thousand or twelve and a bit: a person must say.
  if (['number', 'percentage', 'amount'].includes(type) && /^\D*\d{1,3}\.\d{3}\D*$/.test(text)) return false;
  const unit = text.replace(/[\d\s.,+\-−–\u00a0\u202f]/g, '');
  if (type === 'number') return unit === '';
  if (type === 'percentage') return unit === '' || unit === '%';
  if (type === 'amount') return unit === '' || /^(€|euros?)$/i.test(unit);
  return true;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
