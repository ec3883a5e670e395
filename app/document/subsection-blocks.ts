import type { Slot } from '../checks/index.ts';
import type { Context } from './context.ts';
import { type FieldContent, type FieldSetting, fieldContent } from './field-blocks.ts';
import type { Block, Definition, HeadingBlock, NoteBlock } from './model.ts';
import { headingLevel } from './rich-blocks.ts';
import { prose, textRuns } from './runs.ts';

/** How the fields of a group are headed. */
export interface GroupSetting {
  /** Level of the fields' own headings. */
  readonly level: number;
  readonly numbered: boolean;
  readonly captioned: boolean;
  /** Words of the heading above: a field of the same name needs no second one. */
  readonly above: string;
  /** Short answers first, together, whatever their place in the plan. */
  readonly gather?: boolean;
  /** Words for a field's heading, when they differ from its label. */
  readonly titleOf?: (slot: Slot) => string;
}

/** What a group says, and the questions it leaves unanswered. */
export interface Group {
  readonly blocks: Block[];
  readonly missing: readonly Slot[];
}

/** The blocks of a group of fields, and at their end what is missing. */
export function groupBlocks(context: Context, slots: readonly Slot[], setting: GroupSetting): Block[] {
  const { blocks, missing } = fieldGroup(context, slots, setting);
  return [...blocks, ...missingNote(context, missing)];
}

/** The blocks of a group of fields: short answers in compact tables, the others under their own heading. */
export function fieldGroup(context: Context, slots: readonly Slot[], setting: GroupSetting): Group {
  const fieldSetting: FieldSetting = { level: setting.level, captioned: setting.captioned };
  const contents = slots.map((slot) => ({ slot, content: fieldContent(context, slot, fieldSetting) }));
  const ordered = setting.gather ? shortFirst(contents) : contents;
  const blocks: Block[] = [];
  const missing: Slot[] = [];
  let waiting: Definition[] = [];
  const flush = () => {
    if (waiting.length) {
      const frame = context.document === 'lettre' ? { frame: true } : {};
      blocks.push({ kind: 'definitions', items: waiting, alt: prose(setting.above), ...frame });
    }
    waiting = [];
  };
  for (const { slot, content } of ordered) {
    if (content.kind === 'none') continue;
    if (content.kind === 'missing') {
      missing.push(slot);
      continue;
    }
    if (content.kind === 'short') {
      waiting.push(content.definition);
      continue;
    }
    flush();
    blocks.push(...fieldHeading(context, slot, setting), ...content.blocks);
  }
  flush();
  return { blocks, missing };
}

/** A heading of the document. */
export function heading(
  context: Context,
  title: string,
  options: { level: number; numbered: boolean; field?: string; newPage?: boolean },
): HeadingBlock {
  const { level, numbered, field, newPage } = options;
  return {
    kind: 'heading',
    level: headingLevel(level),
    runs: textRuns(title.replace(/\s+/g, ' ')),
    id: context.makeId(),
    numbered,
    ...(field ? { field } : {}),
    ...(newPage ? { newPage } : {}),
  };
}

function fieldHeading(context: Context, slot: Slot, setting: GroupSetting): Block[] {
  const title = setting.titleOf?.(slot) ?? slot.field.label;
  if (same(title, setting.above)) return [];
  return [heading(context, title, { level: setting.level, numbered: setting.numbered, field: slot.key })];
}

/** One mark for the required answers of a part that are not there; nothing in the deposited version. */
export function missingNote(context: Context, slots: readonly Slot[]): Block[] {
  return context.deposit ? [] : note(slots.map(({ field, key }) => ({ label: field.label, field: key })));
}

/** One mark naming everything to complete; nothing when there is nothing. */
export function note(items: NoteBlock['items']): Block[] {
  const [first] = items;
  if (!first) return [];
  const labels = items.map(({ label }) => label);
  return [{ kind: 'note', text: prose(`À compléter : ${labels.join(' ; ')}`), items, field: first.field }];
}

function shortFirst(contents: readonly { slot: Slot; content: FieldContent }[]) {
  const isShort = ({ content }: { content: FieldContent }) => content.kind === 'short';
  return [...contents.filter(isShort), ...contents.filter((each) => !isShort(each))];
}

/** Two titles that say the same. */
export function same(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase('fr') === b.trim().toLocaleLowerCase('fr');
}
