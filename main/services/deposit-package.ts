import { createHash } from 'node:crypto';
import { strToU8, type Zippable, type ZippableFile, zipSync } from 'fflate';
import type { Ars } from '../../app/contract.ts';
import { coverNote, type DepositList, depositList } from '../../app/deposit/index.ts';
import { type Dossier, dossierTitle } from '../../app/dossier/index.ts';
import type { Glossary } from '../../app/glossary/index.ts';
import type { Plan } from '../../app/plan/index.ts';
import { exportDocument, refuseWhileBlocking } from './export-document.ts';

export interface PackageRequest {
  readonly plan: Plan;
  readonly dossier: Dossier;
  /** Content by attachment id; an attachment without content is listed as missing. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  readonly ars: readonly Ars[];
  /** Makes the package although something blocks. */
  readonly insist?: boolean | undefined;
  /** The day written on the cover note; today otherwise. */
  readonly now?: Date;
  /** Explains the terms of the public summary. */
  readonly glossary?: Glossary;
}

type Files = Map<string, Uint8Array>;

/** What a dossier's package holds and lacks. */
export function packageList({ plan, dossier, attachments }: PackageRequest): DepositList {
  return depositList(plan, dossier, undefined, (id) => attachments.has(id));
}

/**
 * The bytes of the deposit package (.zip): Word files in their deposit version, annexes, cover note, manifest and
 * checksums. Paths are made of our own words, never of names from outside.
 * @throws PrefigureError `refused` while something blocks, unless the person insists
 */
export async function depositPackage(
  request: PackageRequest,
  onProgress: (step: string, share: number) => void = () => undefined,
): Promise<Uint8Array> {
  const { plan, dossier, insist, now = new Date() } = request;
  if (!insist) refuseWhileBlocking(plan, dossier);
  onProgress('Liste des pièces', 0.05);
  const list = packageList(request);
  const files: Files = new Map();
  const documents = list.documents.filter(({ status }) => status === 'joint');
  for (const [index, { id, label, path }] of documents.entries()) {
    onProgress(label, 0.1 + (0.6 * index) / documents.length);
    files.set(path, await exportDocument({ ...request, document: id, deposit: true, insist: true }));
  }
  onProgress('Note de couverture', 0.7);
  files.set('note-de-couverture.docx', await renderNote(request, list, now));
  for (const { id, path } of list.annexes.flatMap((annex) => annex.files)) {
    const bytes = request.attachments.get(id);
    if (bytes) files.set(path, bytes);
  }
  onProgress('Empreintes et archive', 0.8);
  files.set('manifest.json', manifest(plan, dossier, files, now));
  files.set('SHA256SUMS.txt', checksums(files));
  return zipSync(zippable(files), { mtime: now });
}

async function renderNote(
  { plan, dossier, ars }: PackageRequest,
  list: DepositList,
  date: Date,
): Promise<Uint8Array> {
  const arsName = ars.find(({ code }) => code === dossier.region)?.name;
  const { renderWord } = await import('../../app/word/index.ts');
  return renderWord(coverNote({ plan, dossier, list, date, arsName }));
}

function manifest(plan: Plan, dossier: Dossier, files: Files, now: Date): Uint8Array {
  const content = {
    format: 'prefigure-depot',
    version: 1,
    createdAt: now.toISOString(),
    dossier: {
      id: dossier.id,
      title: dossierTitle(dossier, plan),
      plan: dossier.plan,
      ...(dossier.region ? { region: dossier.region } : {}),
    },
    files: [...files].map(([path, bytes]) => ({ path, size: bytes.byteLength, sha256: sha256(bytes) })),
  };
  return strToU8(`${JSON.stringify(content, null, 1)}\n`);
}

// The form that `sha256sum --check` reads.
function checksums(files: Files): Uint8Array {
  return strToU8([...files].map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join(''));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function zippable(files: Files): Zippable {
  const entries = [...files].map(([path, bytes]): [string, ZippableFile] => {
    // Word files and pictures are compressed already.
    const level = /\.(docx|png|jpe?g|zip)$/.test(path) ? 0 : 6;
    return [path, [bytes, { level }]];
  });
  return Object.fromEntries(entries);
}
