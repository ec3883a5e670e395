import type { Compared } from '../../app/contract.ts';
import { dossierTitle, randomId } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { VersionHead } from '../../app/versions/index.ts';
import {
  type History,
  type Library,
  readAttachment,
  storeAttachment,
  type WorkSnapshots,
} from '../storage/index.ts';
import type { ComparedDossier } from './comparison-document.ts';
import type { Handlers } from './dispatch.ts';
import type { ExportJobs } from './export-jobs.ts';
import { fileName, payload } from './file-payload.ts';
import { openDossierBytes } from './open-file.ts';
import type { PlanCatalog } from './plan-catalog.ts';

export interface VersionHandlersOptions {
  readonly library: Library;
  readonly history: History;
  readonly snapshots: WorkSnapshots;
  readonly plans: PlanCatalog;
  readonly jobs: ExportJobs;
}

type VersionCall = Extract<keyof Handlers, `versions.${string}`>;

/** The part of the contract about the past states of a dossier. */
export function versionHandlers(options: VersionHandlersOptions): Pick<Handlers, VersionCall> {
  const { library, history, snapshots, plans, jobs } = options;

  const compared = async (id: string, side: Compared): Promise<ComparedDossier> => {
    if (side.kind === 'present') {
      const { dossier } = await library.open(id);
      return { name: 'État présent', date: new Date(dossier.modifiedAt), dossier };
    }
    if (side.kind === 'version') {
      const { head, dossier } = await history.open(id, side.version);
      return { name: versionWords(head), date: new Date(head.createdAt), dossier };
    }
    const { file, passphrase } = side;
    const { dossier } = await openDossierBytes(
      Buffer.from(file.base64, 'base64'),
      plans.get,
      file.name,
      passphrase,
    );
    return { name: file.name, date: new Date(dossier.modifiedAt), dossier };
  };

  return {
    'versions.list': async ({ id }) => {
      const { versions, problems } = await history.list(id);
      const failed = snapshots.problem(id);
      return { versions, problems: failed ? [failed, ...problems] : problems };
    },
    'versions.keep': async ({ id, name, note }) => {
      const { dossier, folder } = await library.open(id);
      return history.keep(dossier, folder, { name, note: note || undefined });
    },
    'versions.open': ({ id, version }) => history.open(id, version),
    'versions.remove': async ({ id, version }) => {
      await history.remove(id, version);
      return {};
    },
    'versions.prepareRestore': async ({ id, version }) => {
      const { dossier, folder } = await library.open(id);
      await snapshots.keep(dossier);
      const { dossier: former } = await history.open(id, version);
      const missing: string[] = [];
      for (const attachment of former.attachments) {
        const present = await readAttachment(folder, attachment).catch(() => undefined);
        if (present) continue;
        const bytes = await history.piece(id, attachment.sha256);
        const { name, alt } = attachment;
        if (bytes) await storeAttachment(folder, { name, bytes, alt }, attachment.id);
        else missing.push(name);
      }
      return { missing };
    },
    'versions.readFile': async ({ file, passphrase }) => {
      const bytes = Buffer.from(file.base64, 'base64');
      const { dossier } = await openDossierBytes(bytes, plans.get, file.name, passphrase);
      return { dossier };
    },
    'versions.word': async ({ id, before, after, job = randomId() }) => {
      const request = { before: await compared(id, before), after: await compared(id, after) };
      const { dossier } = request.after;
      const plan = plans.require(dossier.plan.id);
      if (request.before.dossier.plan.id !== plan.id)
        throw new PrefigureError('usage', 'Ces deux dossiers ne suivent pas le même plan : rien à comparer.');
      const bytes = await jobs.run(job, { kind: 'comparison', request: { plan, ...request } });
      return payload(`${fileName(`comparaison ${dossierTitle(dossier, plan)}`)}.docx`, bytes);
    },
  };
}

function versionWords({ name, createdAt }: VersionHead): string {
  return name ?? `Version automatique du ${new Date(createdAt).toLocaleDateString('fr-FR')}`;
}
