import { isAnswered, requiredSlots, type Slot, visibleSlots } from '../checks/index.ts';
import type { Attachment, Dossier } from '../dossier/index.ts';
import type { Glossary } from '../glossary/index.ts';
import {
  type Destination,
  fieldDestinations,
  type Plan,
  type PlanDocument,
  planForRegion,
} from '../plan/index.ts';
import { listAnnexes } from './annexes.ts';

/** The content of an attached picture; undefined when it is not at hand. Width and height in pixels. */
export type ReadPicture = (id: string) => { bytes: Uint8Array; width: number; height: number } | undefined;

export interface BuildInput {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly document: PlanDocument['id'];
  /** True for the version sent to the agency: nothing is marked as missing. */
  readonly deposit: boolean;
  readonly attachments?: ReadPicture;
  /** Date of the version when the team wrote none; the dossier's last change otherwise. */
  readonly date?: Date;
  /** `ARS Normandie` */
  readonly arsName?: string;
  /** Name of a department by its code. */
  readonly departmentName?: (code: string) => string | undefined;
  /** Explains at the end of the public summary the terms it uses; none without it. */
  readonly glossary?: Glossary | undefined;
}

/** What the builders share while one document is made. */
export interface Context extends BuildInput {
  /** The plan as the dossier's region wants it. */
  readonly plan: Plan;
  /** Slots that go into this document, in reading order. */
  readonly slots: readonly Slot[];
  /** Keys of the required slots without an answer. */
  readonly missing: ReadonlySet<string>;
  /** A new id, unique in the document. */
  makeId(): string;
  attachment(id: string): Attachment | undefined;
  /** ` (annexe 3)` when this file is an annex of the dossier. */
  annexMark(id: string): string;
}

/** Prepares the making of one document. */
export function makeContext(input: BuildInput): Context {
  const { dossier } = input;
  const plan = planForRegion(input.plan, dossier.region);
  const includes = new Set<Destination>(plan.documents.find(({ id }) => id === input.document)?.includes);
  const belongs = ({ field, section, subsection }: Slot) =>
    fieldDestinations({ field, section, subsection, collection: subsection.repeat?.collection }).some(
      (each) => includes.has(each),
    );
  // These apply the region themselves: giving them the regional plan would add its fields twice.
  const missing = requiredSlots(input.plan, dossier).filter(
    (slot) => belongs(slot) && !isAnswered(input.plan, dossier, slot),
  );
  const byId = new Map(dossier.attachments.map((each) => [each.id, each]));
  const visible = visibleSlots(input.plan, dossier);
  const annexes = new Map(
    listAnnexes(dossier, visible).flatMap(({ files, number }) =>
      files.map((file) => [file, number] as const),
    ),
  );
  let last = 0;
  return {
    ...input,
    plan,
    slots: visible.filter(belongs),
    missing: new Set(missing.map(({ key }) => key)),
    // Leading underscore: Word hides such bookmarks from its own lists.
    makeId: () => {
      last += 1;
      return `_Toc${String(last).padStart(6, '0')}`;
    },
    attachment: (id) => byId.get(id),
    annexMark: (id) => {
      const number = annexes.get(id);
      return number ? ` (annexe ${number})` : '';
    },
  };
}
