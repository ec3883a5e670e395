import { fieldKey, type MakeId, parseFieldKey, plainText } from '../dossier/index.ts';
import { listOptions, type Plan, planFields } from '../plan/index.ts';
import { searchable } from '../text/index.ts';
import { type AfomReader, afomReader } from './afom.ts';
import { type Candidates, planCandidates } from './candidates.ts';
import type { ItemTitle } from './item-title.ts';
import type { ImportDraft, ImportPart } from './part.ts';
import { placeLabel } from './receiver.ts';
import type { ImportSynonyms } from './synonyms.ts';
import { countWords } from './words.ts';

type NewPart = Omit<ImportPart, 'id' | 'words' | 'preview' | 'targetLabel'>;

const PREVIEW = 160;

/** Collects the parts and items of a draft while the outline is read. */
export class DraftWriter {
  readonly plan: Plan;
  readonly synonyms: ImportSynonyms;
  readonly makeId: MakeId;
  readonly candidates: Candidates;
  readonly parts: ImportPart[] = [];
  readonly items: ImportDraft['items'][number][] = [];
  readonly #taken = new Set<string>();
  readonly #afom = new Map<string, AfomReader>();

  constructor(plan: Plan, synonyms: ImportSynonyms, makeId: MakeId) {
    this.plan = plan;
    this.synonyms = synonyms;
    this.makeId = makeId;
    this.candidates = planCandidates(plan, synonyms);
    for (const field of planFields(plan)) {
      const reader = afomReader(plan, field, synonyms, makeId);
      if (reader) this.#afom.set(field.id, reader);
    }
  }

  /** Adds a part; its number of words, first words and the name of its target are worked out here. */
  add(part: NewPart): void {
    const text = plainText({ type: 'doc', content: [...part.blocks] })
      .replace(/\s+/g, ' ')
      .trim();
    const preview = text.length > PREVIEW ? `${text.slice(0, PREVIEW - 1)}…` : text;
    const { target } = part;
    this.parts.push({
      ...part,
      id: `p${this.parts.length + 1}`,
      words: countWords(text),
      preview,
      ...(target ? { targetLabel: placeLabel(this.plan, parseFieldKey(target).field) } : {}),
    });
  }

  /** Opens an item; returns its id in the draft. */
  open({ collection, title, named }: ItemTitle, heading: string, mission: string | undefined): string {
    const id = `import-${this.items.length + 1}`;
    const known = this.#missionOption(collection, title, mission);
    this.items.push({ id, collection, title: title || heading, ...(known ? { mission: known } : {}) });
    if (named) {
      const subsection = this.plan.sections
        .flatMap(({ subsections }) => subsections)
        .find(({ repeat }) => repeat?.collection === collection);
      if (subsection?.repeat) this.take(fieldKey(subsection.repeat.titleField, { collection, id }));
    }
    return id;
  }

  /** Takes a field that holds one value; false when it is taken already. */
  take(key: string): boolean {
    if (this.#taken.has(key)) return false;
    this.#taken.add(key);
    return true;
  }

  isTaken(key: string): boolean {
    return this.#taken.has(key);
  }

  afom(fieldId: string | undefined): AfomReader | undefined {
    return fieldId === undefined ? undefined : this.#afom.get(fieldId);
  }

  // An action written under a mission serves it; a mission of several axes is told by the action's own words.
  #missionOption(collection: string, title: string, mission: string | undefined) {
    const field = this.synonyms.collections[collection]?.mission;
    const list = planFields(this.plan).find(({ id }) => id === field)?.list;
    if (!field || !mission) return undefined;
    const options = listOptions(this.plan, list).filter((option) => option.mission === mission);
    const told = options.filter(({ label }) => sharesWords(label, title));
    const [only, ...others] = told.length ? told : options;
    return only && !others.length ? { field, option: only.id } : undefined;
  }
}

function sharesWords(label: string, title: string): boolean {
  const words = searchable(title).split(' ');
  const telling = searchable(label)
    .split(' ')
    .filter((word) => word.length > 6 && !['faciliter', 'facultatif'].includes(word));
  return telling.some((word) => words.includes(word));
}
