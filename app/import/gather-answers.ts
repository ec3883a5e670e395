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
  for (const { part, target, answer } of placed) {
    if (!target) continue;
    const title = part.path.at(-1) ?? '';
    let shown = !part.heading.length || part.opens !== undefined || isSaid(plan, title, target);
    if (answer !== undefined)
      values.set(target, added(values.get(target) ?? answerAt(dossier, target), answer));
    else {
      const text = texts.get(target) ?? new WrittenText(blocksAt(dossier, target));
      texts.set(target, text);
      const owned = part.named && target === part.target;
      const leftOut = owned && (part.opens !== undefined || text.isEmpty);
      text.add(part, !leftOut);
      shown ||= !leftOut;
    }
    if (!shown) replaced.push(part.path.join(' › '));
  }
  const written = [...texts].flatMap(([key, text]) => (text.isEmpty ? [] : [[key, text.text()] as const]));
  return { answers: new Map<string, Answer>([...written, ...values]), replaced };
}

function added(before: Answer | undefined, answer: Answer): Answer {
  return isRows(answer) && before !== undefined && isRows(before) ? [...before, ...answer] : answer;
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
