import {
  type Answer,
  answerAt,
  type Block,
  type Dossier,
  isEmptyAnswer,
  isRichText,
  isRows,
  parseFieldKey,
} from '../dossier/index.ts';
import { indexPlan, type Plan } from '../plan/index.ts';
import type { ImportPart } from './part.ts';
import type { PlacedPart } from './place-parts.ts';
import { stems, withoutNumbering } from './words.ts';
import { WrittenText } from './written-text.ts';

/**
 * The answers that placed parts make, by field key of the draft, added to what the dossier holds; and the titles
 * of the file that no answer shows any more.
 */
export function gatherAnswers(
  plan: Plan,
  dossier: Dossier,
  placed: readonly PlacedPart[],
): { answers: Map<string, Answer>; replaced: string[] } {
  const texts = new Map<string, WrittenText>();
  const values = new Map<string, Answer>();
  const replaced: string[] = [];
  const items = new Set(placed.flatMap(({ target }) => (target && parseFieldKey(target).item?.id) ?? []));
  const isSaid = (part: ImportPart, target: string) =>
    !part.heading.length ||
    // Its words are the title of the item it opens, if anything went into that item.
    (part.opens !== undefined && items.has(part.opens)) ||
    isLabelled(plan, part, target);
  for (const { part, target, answer } of placed) {
    if (!target) continue;
    let unsaid = [part];
    if (answer !== undefined)
      values.set(target, added(values.get(target) ?? answerAt(dossier, target), answer));
    else {
      const text = texts.get(target) ?? new WrittenText(blocksAt(dossier, target));
      texts.set(target, text);
      unsaid = text.place(part, target === part.target);
    }
    replaced.push(...unsaid.filter((each) => !isSaid(each, target)).map(titleOf));
  }
  for (const [target, text] of texts)
    replaced.push(
      ...text
        .waiting()
        .filter((each) => !isSaid(each, target))
        .map(titleOf),
    );
  const written = [...texts].flatMap(([key, text]) => (text.isEmpty ? [] : [[key, text.text()] as const]));
  return { answers: new Map<string, Answer>([...written, ...values]), replaced };
}

function titleOf({ path }: ImportPart): string {
  return path.join(' › ');
}

function added(before: Answer | undefined, answer: Answer): Answer {
  return isRows(answer) && before !== undefined && isRows(before) ? [...before, ...answer] : answer;
}

function blocksAt(dossier: Dossier, key: string): readonly Block[] {
  const before = answerAt(dossier, key);
  return isRichText(before) && !isEmptyAnswer(before) ? before.content : [];
}

// True when the plan's own titles already say the words of the heading.
function isLabelled(plan: Plan, part: ImportPart, key: string): boolean {
  const place = indexPlan(plan).place(parseFieldKey(key).field);
  if (!place) return false;
  const { field, subsection, section } = place;
  const known = stems(`${field.label} ${subsection.title} ${section.title} ${section.shortTitle}`);
  return stems(withoutNumbering(part.path.at(-1) ?? '')).every((word) => known.includes(word));
}
