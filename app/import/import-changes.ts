import {
  type Answer,
  type Attachment,
  answerAt,
  type Change,
  type Dossier,
  fieldKey,
  isEmptyAnswer,
  type MakeId,
  parseFieldKey,
  randomId,
} from '../dossier/index.ts';
import { indexPlan, type Plan } from '../plan/index.ts';
import { fillTray } from './fill-tray.ts';
import { gatherAnswers } from './gather-answers.ts';
import type { ImportDraft } from './part.ts';
import { type PlacedPart, placeParts } from './place-parts.ts';
import type { ImportChoices } from './proposal-schema.ts';
import type { ImportSynonyms } from './synonyms.ts';

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
  const { answers, replaced } = gatherAnswers(plan, dossier, placed);
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
      ...itemChanges(request, placed, answers, items),
      ...choiceChanges(request, [...answers.keys()]),
      ...[...answers].map(([key, value]): Change => ({ type: 'setAnswer', at: realKey(key), value })),
      ...tray.map((value): Change => ({ type: 'setTray', id: value.id, value })),
    ],
  };
}

function itemChanges(
  { plan, dossier, draft }: ImportRequest,
  placed: readonly PlacedPart[],
  answers: Map<string, Answer>,
  ids: ReadonlyMap<string, string>,
): Change[] {
  const used = new Set(placed.map(({ target }) => target && parseFieldKey(target).item?.id));
  const counts = new Map<string, number>();
  return draft.items.flatMap(({ id, collection, title, mission }): Change[] => {
    const titleField = indexPlan(plan).collections.get(collection)?.repeat?.titleField;
    const realId = ids.get(id);
    if (!titleField || !realId || !used.has(id)) return [];
    const count = counts.get(collection) ?? 0;
    counts.set(collection, count + 1);
    const index = (dossier.collections[collection]?.length ?? 0) + count;
    const titleKey = fieldKey(titleField, { collection, id });
    const below = answers.get(titleKey);
    // The heading gave the number, a line of the form the name.
    if (typeof below === 'string' && /^\d/.test(title)) answers.set(titleKey, `${title} ${below}`);
    const item = {
      id: realId,
      answers: { [titleField]: title, ...(mission ? { [mission.field]: [mission.option] } : {}) },
    };
    return [{ type: 'insertItem', collection, index, item }];
  });
}

/** What must be chosen for the answers to be shown and exported: the optional missions they belong to. */
function choiceChanges({ plan, dossier }: ImportRequest, keys: readonly string[]): Change[] {
  const wanted = new Map<string, string[]>();
  for (const key of keys) {
    const place = indexPlan(plan).place(parseFieldKey(key).field);
    for (const when of [place?.subsection.when, place?.field.when]) {
      const chooser = when && indexPlan(plan).place(when.field)?.field;
      if (!when || chooser?.type !== 'multipleChoice') continue;
      const before = wanted.get(when.field) ?? chosen(dossier, chooser.id, chooser.default);
      if (!before.includes(when.includes)) wanted.set(when.field, [...before, when.includes]);
    }
  }
  return [...wanted].map(([at, value]) => ({ type: 'setAnswer', at, value }));
}

function chosen(dossier: Dossier, key: string, byDefault: readonly string[] = []): string[] {
  const answer = answerAt(dossier, key) ?? [...byDefault];
  return Array.isArray(answer) ? answer.filter((each) => typeof each === 'string') : [];
}
