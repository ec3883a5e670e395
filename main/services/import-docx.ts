import { extname } from 'node:path';
import {
  applyChanges,
  type Change,
  type Dossier,
  newDossier,
  validateChange,
} from '../../app/dossier/index.ts';
import {
  buildDraft,
  buildOutline,
  type ImportChoices,
  type ImportDraft,
  type ImportProposal,
  type ImportReport,
  type ImportSynonyms,
  importChanges,
  importReport,
  proposalOf,
} from '../../app/import/index.ts';
import type { Plan } from '../../app/plan/index.ts';
import type { Exchange } from '../storage/index.ts';
import { readWord, type WordContent } from './docx/index.ts';
import { loadSynonyms } from './plan-synonyms.ts';

/** A Word file on its way in. */
export interface DocxSource {
  readonly bytes: Uint8Array;
  /** The file's name, shown in messages and taken as name of the dossier when nothing better is found. */
  readonly name: string;
  readonly plan: Plan;
  /** The resources folder, for the plan's synonyms. */
  readonly resources: string;
}

export interface DocxImport extends DocxSource {
  /** The person's choices on the proposal's parts; without any, what is sure is applied. */
  readonly choices?: ImportChoices;
  /** Dossier that receives; a new one otherwise. */
  readonly into?: Dossier;
  /** Name and region of the new dossier. */
  readonly title?: string | undefined;
  readonly region?: string | undefined;
}

/** A dossier with what a Word file brought, and the story of it. */
export interface DocxImported extends Exchange {
  /** What was applied, in order: an interface applies the same to an open dossier, and can undo it. */
  readonly changes: readonly Change[];
  readonly report: ImportReport;
}

/**
 * What importing a Word file would do, for a person to confirm. Reading the same file again gives the same part
 * ids, so the choices may come later with the file, and nothing has to be kept in between.
 * @throws PrefigureError `unreadable` for anything else than a sound .docx
 */
export async function proposeDocx(source: DocxSource): Promise<ImportProposal> {
  const { draft } = await readDraft(source);
  return proposalOf(draft);
}

/**
 * Brings a Word file into a dossier. Every word of it ends in an answer or in the tray.
 * @throws PrefigureError `unreadable` for anything else than a sound .docx
 */
export async function importDocx(request: DocxImport): Promise<DocxImported> {
  const { plan, choices = {}, into, title, region } = request;
  const { draft, synonyms, content } = await readDraft(request);
  const known = new Set(into?.attachments.map(({ id }) => id));
  const pictures = content.pictures.filter(({ attachment }) => !known.has(attachment.id));
  const dossier = into ?? newDossier(plan, { name: title ?? draft.name, region });
  const attachments = pictures.map(({ attachment }) => attachment);
  const { changes, placed } = importChanges({ plan, synonyms, dossier, draft, choices, attachments });
  for (const change of changes) validateChange(plan, change);
  return {
    dossier: applyChanges(dossier, changes).dossier,
    attachments: new Map(pictures.map(({ attachment, bytes }) => [attachment.id, bytes])),
    changes,
    report: importReport(plan, placed, { kept: content.pictures.length, lost: [...content.lostPictures] }),
  };
}

async function readDraft({
  bytes,
  name,
  plan,
  resources,
}: DocxSource): Promise<{ draft: ImportDraft; synonyms: ImportSynonyms; content: WordContent }> {
  const content = await readWord(bytes, name);
  const synonyms = loadSynonyms(resources, plan);
  const draft = buildDraft({
    plan,
    synonyms,
    outline: buildOutline(content.flow),
    title: content.flow.title,
    fileName: name.slice(0, name.length - extname(name).length),
    leftovers: content.leftovers,
  });
  return { draft, synonyms, content };
}
