import { type Block, type MakeId, randomId } from '../dossier/index.ts';
import type { Plan } from '../plan/index.ts';
import { DraftWriter } from './draft-writer.ts';
import { guessName } from './guess-name.ts';
import type { Outline } from './outline.ts';
import type { ImportDraft } from './part.ts';
import type { ImportSynonyms } from './synonyms.ts';
import { visitOutline } from './visit.ts';

export interface DraftRequest {
  readonly plan: Plan;
  readonly synonyms: ImportSynonyms;
  readonly outline: Outline;
  /** Title the file gives itself, and the file's name without extension. */
  readonly title?: string | undefined;
  readonly fileName: string;
  /** Words of the file that its flow does not show: page headers, comments, shapes. */
  readonly leftovers?: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
  readonly makeId?: MakeId;
}

/** Reads a whole outline against the plan: every part of the file, and where each would go. */
export function buildDraft(request: DraftRequest): ImportDraft {
  const { plan, synonyms, outline, leftovers = [], makeId = randomId } = request;
  const writer = new DraftWriter(plan, synonyms, makeId);
  visitOutline(writer, outline.root);
  const waiting = (kind: 'contents' | 'leftover', title: string, blocks: readonly Block[], reason: string) =>
    writer.add({
      kind,
      path: [title],
      level: 0,
      heading: [],
      blocks,
      confidence: 0,
      sure: false,
      reason,
      named: false,
    });
  if (outline.contents.length)
    waiting('contents', 'Sommaire du fichier', outline.contents, 'Préfigure fait son propre sommaire');
  for (const { title, blocks } of leftovers) waiting('leftover', title, blocks, 'hors du fil du texte');
  return { name: guessName(request), parts: writer.parts, items: writer.items };
}
