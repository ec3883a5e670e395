import { basename, extname } from 'node:path';
import { Argument, type Command, Option } from 'commander';
import { checkAll } from '../../../app/checks/index.ts';
import { type Dossier, type LookName, lookNameSchema, lookSchema } from '../../../app/dossier/index.ts';
import { PrefigureError } from '../../../app/errors.ts';
import type { Plan, PlanDocument } from '../../../app/plan/index.ts';
import { publicDossier } from '../../../app/privacy/index.ts';
import {
  exportDocument,
  previewDocument,
  readArs,
  readDepartements,
  readGlossary,
} from '../../services/index.ts';
import { openDossier, printJson, resources, writeOutput } from '../dossier-source.ts';

const DOCUMENTS = ['projet', 'lettre', 'resume'] as const satisfies readonly PlanDocument['id'][];
type DocumentId = (typeof DOCUMENTS)[number];

const documentOption = () =>
  new Option('--document <document>', 'document à produire').choices(DOCUMENTS).default('projet');

/** `check`, `export` and `preview`: what comes out of a dossier. */
export function addOutputCommands(program: Command): void {
  program
    .command('check')
    .description('Dit ce qui manque ou se contredit. Code 1 s’il reste quelque chose.')
    .addArgument(new Argument('<fichier>'))
    .option('--json', 'sortie JSON')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const { plan, dossier } = await openDossier(file);
      const findings = checkAll(plan, dossier);
      if (json) printJson({ findings });
      else for (const { level, field, message } of findings) console.log(`${level}\t${field}\t${message}`);
      if (findings.length) process.exitCode = 1;
    });

  program
    .command('export')
    .description('Produit le fichier Word.')
    .argument('<fichier>')
    .addOption(documentOption())
    .option('-o, --output <fichier>', 'fichier .docx à écrire')
    .option('--deposit', 'version à déposer (refusée tant qu’un point bloque)')
    .option('--insist', 'version à déposer malgré les points bloquants')
    .addOption(new Option('--look <présentation>', 'présentation du fichier').choices(lookNameSchema.options))
    .option('--color <couleur>', 'couleur de l’équipe, par exemple #0e5a57 (avec --look)')
    .option('--public', 'à publier : sans téléphones, courriels et numéros des personnes, ni signatures')
    .action(async (file: string, options: ExportOptions) => {
      const { plan, attachments, ...opened } = await openDossier(file);
      const dossier = forReaders(plan, withLook(opened.dossier, options), options);
      const { document, deposit = false, insist } = options;
      const shared = outputData();
      const request = { plan, dossier, attachments, document, deposit, insist, ...shared };
      const bytes = await exportDocument(request);
      const output = options.output ?? `${basename(file, extname(file))}-${document}.docx`;
      await writeOutput(output, bytes);
    });

  program
    .command('preview')
    .description('Produit le document en page HTML, pour le relire à l’écran.')
    .argument('<fichier>')
    .requiredOption('-o, --output <fichier>', 'fichier .html à écrire')
    .addOption(documentOption())
    .action(async (file: string, { document, output }: { document: DocumentId; output: string }) => {
      const { plan, dossier, attachments } = await openDossier(file);
      const shared = outputData();
      const html = previewDocument({ plan, dossier, attachments, document, deposit: false, ...shared });
      await writeOutput(output, html);
    });
}

function outputData() {
  return {
    ars: readArs(resources),
    departements: readDepartements(resources),
    glossary: readGlossary(resources),
  };
}

interface ExportOptions {
  readonly document: DocumentId;
  readonly output?: string;
  readonly deposit?: boolean;
  readonly insist?: boolean;
  readonly look?: LookName;
  readonly color?: string;
  readonly public?: boolean;
}

/** The dossier as its readers may see it: without what belongs to persons when it is to be published. */
function forReaders(plan: Plan, dossier: Dossier, options: ExportOptions): Dossier {
  if (!options.public) return dossier;
  if (options.document === 'lettre')
    throw new PrefigureError(
      'usage',
      'La lettre d’intention s’adresse à l’ARS, qui doit pouvoir vous joindre : elle ne se publie pas.',
      'L’option --public vaut pour « projet » et « resume ».',
    );
  return publicDossier(plan, dossier);
}

/** The dossier with the look asked for on the command line, for this file only. */
function withLook(dossier: Dossier, { look, color }: ExportOptions): Dossier {
  if (!look && !color) return dossier;
  const parsed = lookSchema.safeParse({ name: look ?? 'regional', ...(color ? { color } : {}) });
  if (!parsed.success)
    throw new PrefigureError('usage', `Couleur refusée : « ${color} ».`, 'Écrivez-la ainsi : #0e5a57.');
  return { ...dossier, look: parsed.data };
}
