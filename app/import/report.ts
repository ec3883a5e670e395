import { z } from 'zod';
import { parseFieldKey } from '../dossier/index.ts';
import type { Plan } from '../plan/index.ts';
import type { ImportDraft, ImportPart } from './part.ts';
import type { PlacedPart } from './place-parts.ts';
import { type ImportProposal, importPartSchema } from './proposal-schema.ts';
import { placeLabel } from './receiver.ts';

export const importReportSchema = z.strictObject({
  /** Parts that went into a field, with the name of that field. */
  placed: z.array(importPartSchema.extend({ place: z.string() })),
  /** Parts that wait in the tray; `refused` when a choice could not be followed. */
  tray: z.array(importPartSchema.extend({ refused: z.string().optional() })),
  /** Words in fields and in the tray, headings left out. */
  words: z.strictObject({ placed: z.number().int(), tray: z.number().int() }),
  /** Pictures kept, and why others were not. */
  pictures: z.strictObject({ kept: z.number().int(), lost: z.array(z.string()) }),
});
/** What went where. */
export type ImportReport = z.infer<typeof importReportSchema>;

/** The proposal a person confirms: the draft without its content. */
export function proposalOf({ name, parts, items }: ImportDraft): ImportProposal {
  return {
    name,
    parts: parts.map(seen),
    items: items.map(({ id, collection, title }) => ({ id, collection, title })),
  };
}

/** Says what went where, part by part; parts without words are left out. */
export function importReport(
  plan: Plan,
  placed: readonly PlacedPart[],
  pictures: ImportReport['pictures'],
): ImportReport {
  const told = placed.filter(({ part }) => part.blocks.length > 0);
  const inFields = told.flatMap(({ part, target }) =>
    target ? [{ ...seen(part), place: placeLabel(plan, parseFieldKey(target).field) }] : [],
  );
  const inTray = told.flatMap(({ part, target, refused }) =>
    target ? [] : [{ ...seen(part), ...(refused ? { refused } : {}) }],
  );
  const words = (parts: readonly { words: number }[]) => parts.reduce((sum, part) => sum + part.words, 0);
  return {
    placed: inFields,
    tray: inTray,
    words: { placed: words(inFields), tray: words(inTray) },
    pictures,
  };
}

function seen(part: ImportPart): ImportProposal['parts'][number] {
  const { level, heading, blocks, answer, named, inherited, opens, ...rest } = part;
  return rest;
}
