import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { type DepositList, STATUS_WORDS } from '../../../app/deposit/index.ts';
import {
  depositPackage,
  packageList,
  readArs,
  readDepartements,
  readGlossary,
} from '../../services/index.ts';
import { openDossier, printJson, resources, writeOutput } from '../dossier-source.ts';

interface PackageOptions {
  readonly output?: string;
  readonly insist?: boolean;
  readonly json?: boolean;
}

/** `package`: everything the agency receives, in one archive. */
export function addPackageCommand(program: Command): void {
  program
    .command('package')
    .description('Produit le dossier de dépôt : documents Word, annexes, note de couverture, empreintes.')
    .argument('<fichier>')
    .option('-o, --output <fichier>', 'fichier .zip à écrire')
    .option('--insist', 'malgré les points bloquants')
    .option('--json', 'sortie JSON')
    .action(async (file: string, { output, insist, json }: PackageOptions) => {
      const { plan, dossier, attachments } = await openDossier(file);
      const request = {
        plan,
        dossier,
        attachments,
        insist,
        ars: readArs(resources),
        departements: readDepartements(resources),
        glossary: readGlossary(resources),
      };
      const bytes = await depositPackage(request);
      const path = output ?? `${basename(file, extname(file))}-depot.zip`;
      await writeOutput(path, bytes);
      const list = packageList(request);
      if (json) printJson({ file: path, size: bytes.byteLength, ...list });
      else for (const line of listLines(list)) console.log(line);
    });
}

/** One line a piece: state, number or kind, title. */
function listLines({ documents, pieces, annexes, demands, region }: DepositList): string[] {
  const line = (status: keyof typeof STATUS_WORDS, kind: string, label: string) =>
    [STATUS_WORDS[status], kind, label].join('\t');
  return [
    ...documents.map(({ status, label }) => line(status, 'Document', label)),
    ...annexes.map(({ status, number, title }) => line(status, `Annexe ${number}`, title)),
    ...pieces
      .filter(({ status }) => status !== 'joint')
      .map(({ status, label }) => line(status, 'Pièce demandée', label)),
    ...demands
      .filter(({ status, required }) => status === 'manquant' && required)
      .map(({ status, label }) => line(status, 'Demande de l’ARS', label)),
    ...(region ? [region.notice] : []),
  ];
}
