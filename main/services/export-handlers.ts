import type { Ars } from '../../app/contract.ts';
import { type Dossier, dossierTitle, randomId } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { Plan } from '../../app/plan/index.ts';
import { publicDossier } from '../../app/privacy/index.ts';
import { type History, type Library, packExchange, protect } from '../storage/index.ts';
import type { Handlers } from './dispatch.ts';
import { previewDocument } from './export-document.ts';
import type { ExportJobs } from './export-jobs.ts';
import { fileName, payload } from './file-payload.ts';
import { readGlossary } from './structures.ts';
import { readDepartements } from './territory-service.ts';

export interface ExportHandlersOptions {
  readonly library: Library;
  readonly history: History;
  readonly jobs: ExportJobs;
  readonly resources: string;
  readonly ars: readonly Ars[];
  readonly planOf: (dossier: Dossier) => Plan;
  /** Prints a page of ours to PDF; absent where the host cannot. */
  readonly printPdf?: ((html: string) => Promise<Uint8Array>) | undefined;
}

type ExportCall = Exclude<Extract<keyof Handlers, `export.${string}`>, 'export.budget'>;

/** The part of the contract that makes files out of a dossier. */
export function exportHandlers(options: ExportHandlersOptions): Pick<Handlers, ExportCall> {
  const { library, history, jobs, resources, ars, planOf, printPdf } = options;
  const departements = readDepartements(resources);
  const glossary = readGlossary(resources);
  // A lost picture must not keep the team from its files: it is then listed by its name.
  const open = async (id: string) => {
    const { dossier, attachments } = await library.exchange(id, 'skip');
    return { dossier, attachments, departements, glossary, plan: planOf(dossier) };
  };
  const preview = async (id: string, document: 'lettre' | 'projet' | 'resume') => {
    const opened = await open(id);
    return { ...opened, html: previewDocument({ ...opened, document, deposit: false, ars }) };
  };

  return {
    'export.word': async ({ id, document, deposit, insist, job = randomId(), ...options }) => {
      const opened = await open(id);
      const { plan } = opened;
      const dossier = options.public ? publicDossier(plan, opened.dossier) : opened.dossier;
      const request = { ...opened, dossier, document, deposit, insist, ars };
      const bytes = await jobs.run(job, { kind: 'document', request });
      return payload(documentName(opened, options.public ? `${document} public` : document, 'docx'), bytes);
    },
    'export.package': async ({ id, insist, job = randomId() }) => {
      const opened = await open(id);
      const bytes = await jobs.run(job, { kind: 'package', request: { ...opened, insist, ars } });
      return payload(`${fileName(`depot ${dossierTitle(opened.dossier, opened.plan)}`)}.zip`, bytes);
    },
    'export.pdf': async ({ id, document }) => {
      if (!printPdf)
        throw new PrefigureError(
          'usage',
          'Ici, Préfigure ne fabrique pas le PDF lui-même.',
          'Imprimez l’aperçu et choisissez « Enregistrer au format PDF ».',
        );
      const { html, ...opened } = await preview(id, document);
      return payload(documentName(opened, document, 'pdf'), await printPdf(html));
    },
    'export.progress': ({ job }) => jobs.progress(job) ?? null,
    'export.cancel': ({ job }) => {
      jobs.cancel(job);
      return {};
    },
    'export.exchange': async ({ id, passphrase }) => {
      const exchange = await library.exchange(id);
      const { versions, pieces } = await history.travelling(id);
      const title = dossierTitle(exchange.dossier, planOf(exchange.dossier));
      const bytes = packExchange({ ...exchange, versions, versionPieces: pieces });
      return payload(`${fileName(title)}.prefigure`, passphrase ? await protect(bytes, passphrase) : bytes);
    },
    'export.preview': async ({ id, document }) => ({ html: (await preview(id, document)).html }),
  };
}

function documentName(
  { dossier, plan }: { dossier: Dossier; plan: Plan },
  document: string,
  extension: string,
): string {
  const label = plan.documents.find((each) => each.id === document)?.label ?? document;
  return `${fileName(`${dossierTitle(dossier, plan)} ${label}`)}.${extension}`;
}
