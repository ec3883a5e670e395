import { resolve } from 'node:path';
import type { Command } from 'commander';
import { parseOwnBareme } from '../../services/index.ts';
import {
  defaultLibrary,
  examineLibrary,
  type Finding,
  type Report,
  stateFolder,
} from '../../storage/index.ts';
import { plans, printJson } from '../dossier-source.ts';

/** `doctor`: looks at a whole library, and repairs it only when asked to. */
export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('Vérifie tous les dossiers d’une bibliothèque : fichiers, empreintes, pièces, verrous.')
    .option('--library <dossier>', 'dossier où sont rangés les projets')
    .option('--repair', 'réparer ce qui peut l’être sans rien effacer d’utile')
    .option('--json', 'sortie JSON')
    .action(async (options: { library?: string; repair?: boolean; json?: boolean }) => {
      const report = await examineLibrary({
        root: options.library ? resolve(options.library) : defaultLibrary(),
        plans: plans.get,
        state: stateFolder(),
        repair: options.repair ?? false,
        readScale: parseOwnBareme,
      });
      if (options.json) printJson(report);
      else for (const line of reportLines(report)) console.log(line);
      // What is left to do is a finding, as in the other commands.
      process.exitCode = report.findings.some(isLeft) ? 1 : 0;
    });
}

const MARKS: Readonly<Record<Finding['gravity'], string>> = {
  problem: 'PROBLÈME',
  tidy: 'à ranger',
  info: 'à savoir',
};

function isLeft({ gravity, repaired }: Finding): boolean {
  return gravity !== 'info' && !repaired;
}

function reportLines({ library, dossiers, findings }: Report): string[] {
  const lines = findings.flatMap(({ gravity, where, message, repair, repaired }) => [
    `${MARKS[gravity]} : ${message}`,
    `  où : ${where}`,
    ...(repair ? [`  ${REPAIR[String(repaired)] ?? 'réparation possible (--repair)'} : ${repair}`] : []),
  ]);
  const left = findings.filter(isLeft).length;
  const conclusion = left ? `${left} point${left > 1 ? 's' : ''} à regarder.` : 'Tout est en ordre.';
  return [`Bibliothèque : ${library} (${dossiers} dossier${dossiers > 1 ? 's' : ''})`, ...lines, conclusion];
}

const REPAIR: Readonly<Record<string, string>> = { true: 'réparé', false: 'réparation échouée' };
