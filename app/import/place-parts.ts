import { type Answer, type Block, isRows, parseFieldKey, type Row } from '../dossier/index.ts';
import { type FieldDef, indexPlan, type Plan, planWithAllRegions } from '../plan/index.ts';
import { fitBlocks } from './fit.ts';
import type { ImportDraft, ImportPart } from './part.ts';
import type { ImportChoices } from './proposal-schema.ts';
import { isTable, rowsFor } from './read-tables.ts';
import type { ImportSynonyms } from './synonyms.ts';

/** A part with the field key where it ends, or none for the tray; `answer` for a field that is not rich text. */
export interface PlacedPart {
  readonly part: ImportPart;
  readonly target?: string;
  readonly answer?: Answer;
  /** Why it could not go where it was to go. */
  readonly refused?: string;
}

export interface PlaceRequest {
  readonly plan: Plan;
  readonly synonyms: ImportSynonyms;
  readonly draft: ImportDraft;
  readonly choices: ImportChoices;
  readonly makeId: () => string;
  /** True when the dossier already holds a value at this key. */
  readonly isAnswered: (key: string) => boolean;
}

/**
 * Decides where each part ends: the person's choice, else the proposal when it is sure. A part its field cannot
 * hold whole, or whose field is answered already, waits in the tray.
 */
export function placeParts(request: PlaceRequest): PlacedPart[] {
  const taken = new Set<string>();
  return request.draft.parts.map((part) => {
    const target = targetOf(part, request.choices[part.id]);
    const placed = target ? placeAt(request, part, target) : { part };
    if (!placed.target || placed.answer === undefined || isRows(placed.answer)) return placed;
    if (taken.has(placed.target) || request.isAnswered(placed.target))
      return { part, refused: `« ${part.targetLabel ?? placed.target} » est déjà rempli` };
    taken.add(placed.target);
    return placed;
  });
}

function targetOf(part: ImportPart, choice: string | null | undefined): string | undefined {
  if (choice !== undefined) return choice ?? undefined;
  return part.sure ? part.target : undefined;
}

function placeAt(request: PlaceRequest, part: ImportPart, target: string): PlacedPart {
  const field = fieldAt(request, target);
  if (!field) return { part, refused: `le champ « ${target} » n’existe pas` };
  if (field.type === 'richText') return { part, target };
  if (!part.blocks.length) return { part };
  const answer = answerOf(request, part, field, target);
  if (answer !== undefined) return { part, target, answer };
  return { part, refused: `« ${field.label} » ne peut pas garder ce contenu en entier` };
}

function fieldAt({ plan, draft }: PlaceRequest, key: string): FieldDef | undefined {
  const { field, item } = parseFieldKey(key);
  const place = indexPlan(planWithAllRegions(plan)).place(field);
  if (!place || place.field.id !== field || place.collection !== item?.collection) return undefined;
  const known =
    !item || draft.items.some(({ id, collection }) => id === item.id && collection === item.collection);
  return known ? place.field : undefined;
}

function answerOf(
  { plan, synonyms, makeId }: PlaceRequest,
  part: ImportPart,
  field: FieldDef,
  target: string,
): Answer | undefined {
  if (part.answer !== undefined && part.target === target) return part.answer;
  if (field.type !== 'table') return fitBlocks(plan, field, part.blocks, makeId);
  const rows = part.blocks.map((block: Block): Row[] | undefined =>
    isTable(block) ? rowsFor(plan, field, block, synonyms, makeId) : undefined,
  );
  return rows.every((each) => each !== undefined) ? rows.flat() : undefined;
}
