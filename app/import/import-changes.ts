import {
  type Answer,
  type Attachment,
  answerAt,
  type Block,
  type Change,
  type Dossier,
  fieldKey,
  isEmptyAnswer,
  isRichText,
  isRows,
  type MakeId,
  parseFieldKey,
  randomId,
} from '../dossier/index.ts';
import { indexPlan, type Plan } from '../plan/index.ts';
import { fillTray } from './fill-tray.ts';
import type { ImportDraft } from './part.ts';
import { type PlacedPart, placeParts } from './place-parts.ts';
import type { ImportChoices } from './proposal-schema.ts';
import type { ImportSynonyms } from './synonyms.ts';
import { stems, withoutNumbering } from './words.ts';
import { WrittenText } from './written-text.ts';

export interface ImportRequest {
  readonly plan: Plan;
  readonly synonyms: ImportSynonyms;
  /** The dossier that receives; what it holds stays. */
  readonly dossier: Dossier;
  readonly draft: ImportDraft;
  readonly choices?: ImportChoices;
  /** Pictures of the file, described. */
  readonly attachments?: readonly Attachment[];
  readonly makeId?: MakeId;
}

/**
 * The changes that bring a file into a dossier, as the proposal or the person's choices say. Every word of the
 * draft ends in an answer or in the tray; applying the inverses takes it all back.
 */
export function importChanges(request: ImportRequest): { changes: Change[]; placed: PlacedPart[] } {
  const { plan, dossier, draft, choices = {}, attachments = [], makeId = randomId } = request;
  const isAnswered = (key: string) => !isEmptyAnswer(answerAt(dossier, key));
  const placed = placeParts({ ...request, choices, makeId, isAnswered });
  const { answers, replaced } = gather(plan, dossier, placed);
  const items = new Map(draft.items.map(({ id }) => [id, makeId()]));
  const realKey = (key: string) => {
    const { field, item } = parseFieldKey(key);
    return item ? fieldKey(field, { collection: item.collection, id: items.get(item.id) ?? item.id }) : field;
  };
  const tray = fillTray(placed, replaced, makeId);
  return {
    placed,
    changes: [
      ...attachments.map((value): Change => ({ type: 'setAttachment', id: value.id, value })),
      ...itemChanges(plan, dossier, draft, answers, items),
      ...shownBy(plan, dossier, [...answers.keys()]),
      ...[...answers].map(([key, value]): Change => ({ type: 'setAnswer', at: realKey(key), value })),
      ...tray.map((value): Change => ({ type: 'setTray', id: value.id, value })),
    ],
  };
}

/** The answers by field key of the draft, and the titles that none of them shows. */
function gather(
  plan: Plan,
  dossier: Dossier,
  placed: readonly PlacedPart[],
): { answers: Map<string, Answer>; replaced: string[] } {
  const texts = new Map<string, WrittenText>();
  const values = new Map<string, Answer>();
  const replaced: string[] = [];
  for (const { part, target, answer } of placed) {
    if (!target) continue;
    const own = part.named && target === part.target;
    if (answer !== undefined) {
      const before = values.get(target) ?? answerAt(dossier, target);
      values.set(target, isRows(answer) && before !== undefined && isRows(before) ? [...before, ...answer] : answer);
      if (part.heading.length && !isSaid(plan, part.path.at(-1) ?? '', target)) replaced.push(part.path.join(' › '));
      continue;
    }
    const text = texts.get(target) ?? new WrittenText(blocksAt(dossier, target));
    texts.set(target, text);
    const leftOut = own && (part.opens !== undefined || text.isEmpty);
    text.add(part, !leftOut);
    if (leftOut && !part.opens && !isSaid(plan, part.path.at(-1) ?? '', target)) replaced.push(part.path.join(' › '));
  }
  const written = [...texts].filter(([, text]) => !text.isEmpty).map(([key, text]) => [key, text.text()] as const);
  return { answers: new Map<string, Answer>([...written, ...values]), replaced };
}

function blocksAt(dossier: Dossier, key: string): readonly Block[] {
  const before = answerAt(dossier, key);
  return isRichText(before) && !isEmptyAnswer(before) ? before.content : [];
}

// True when the plan's own titles already say the words of the heading.
function isSaid(plan: Plan, title: string, key: string): boolean {
  const place = indexPlan(plan).place(parseFieldKey(key).field);
  if (!place) return false;
  const { field, subsection, section } = place;
  const known = stems(`${field.label} ${subsection.title} ${section.title} ${section.shortTitle}`);
  return stems(withoutNumbering(title)).every((word) => known.includes(word));
}

function itemChanges(
  plan: Plan,
  dossier: Dossier,
  draft: ImportDraft,
  answers: ReadonlyMap<string, Answer>,
  ids: ReadonlyMap<string, string>,
): Change[] {
  const used = new Set([...answers.keys()].map((key) => parseFieldKey(key).item?.id));
  const counts = new Map<string, number>();
  return draft.items.flatMap(({ id, collection, title, mission }): Change[] => {
    const titleField = indexPlan(plan).collections.get(collection)?.repeat?.titleField;
    const realId = ids.get(id);
    if (!titleField || !realId || !(used.has(id) || isOpened(draft, id))) return [];
    const count = counts.get(collection) ?? 0;
    counts.set(collection, count + 1);
    const index = (dossier.collections[collection]?.length ?? 0) + count;
    const item = {
      id: realId,
      answers: { [titleField]: title, ...(mission ? { [mission.field]: [mission.option] } : {}) },
    };
    return [{ type: 'insertItem', collection, index, item }];
  });
}
