import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { PrefigureError } from '../../../app/errors.ts';
import type { ImportReport } from '../../../app/import/index.ts';
import { errorCodeOf, storageError } from '../../storage/index.ts';
import { plans, printJson, resources, saveDossier } from '../dossier-source.ts';

interface ImportOptions {
  readonly output: string;
  readonly plan: string;
  readonly name?: string;
  readonly region?: string;
  readonly json?: boolean;
}

/** `import-docx`: a project written in Word, as a dossier. */
export function addImportCommand(program: Command): void {
  program
    .command('import-docx')
    .description('Reprend un projet de santé écrit dans Word. Ce qui n’est pas reconnu attend « à ranger ».')
    .argument('<fichier>', 'fichier Word (.docx)')
    .requiredOption('-o, --output <fichier>', 'dossier à écrire (.prefigure ou .json)')
    .option('--plan <plan>', 'plan (structure)', 'cpts')
    .option('--name <nom>', 'nom du dossier (sinon, celui que dit le fichier)')
    .option('--region <code>', 'code région de l’ARS, par exemple 28')
    .option('--json', 'compte rendu en JSON')
    .action(async (file: string, options: ImportOptions) => {
      const plan = plans.require(options.plan);
      const bytes = await readBytes(file);
      // Loaded here only: the Word reader is heavy, and no other command needs it.
      const { importDocx } = await import('../../services/import-docx.ts');
      const { dossier, attachments, report } = await importDocx({
        bytes,
        name: basename(file),
        plan,
        resources,
        title: options.name,
        region: options.region,
      });
      await saveDossier(options.output, { dossier, attachments });
      if (options.json) printJson(report);
      else printReport(report);
    });
}

async function readBytes(file: string): Promise<Uint8Array> {
  return await readFile(file).catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENOENT')
      throw new PrefigureError('notFound', `Fichier introuvable : ${file}.`);
    throw storageError('Lecture impossible', file, error);
  });
}

function printReport({ placed, tray, words, pictures }: ImportReport): void {
  console.log(`Repris : ${placed.length} passage(s), ${words.placed} mots.`);
  for (const { path, place, words: count, reason } of placed)
    console.log(`  ${title(path)}\t→ ${place}\t${count} mots\t${reason}`);
  console.log(`À ranger : ${tray.length} passage(s), ${words.tray} mots.`);
  for (const { path, words: count, reason, refused } of tray)
    console.log(`  ${title(path)}\t${count} mots\t${refused ?? reason}`);
  console.log(`Images : ${pictures.kept} reprise(s), ${pictures.lost.length} non reprise(s).`);
  for (const why of pictures.lost) console.log(`  ${why}`);
}

function title(path: readonly string[]): string {
  return path.join(' › ') || 'Début du fichier';
}
