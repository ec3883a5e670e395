#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { errorMessage, PrefigureError } from '../../app/errors.ts';
import { speakFrench } from '../../app/french-messages.ts';
import { version } from '../../package.json' with { type: 'json' };
import { addBudgetCommand } from './commands/budget.ts';
import { addDescribeCommands } from './commands/describe.ts';
import { addDiffCommand } from './commands/diff.ts';
import { addDoctorCommand } from './commands/doctor.ts';
import { addFileCommands } from './commands/files.ts';
import { addFundingCommand } from './commands/funding.ts';
import { addImportCommand } from './commands/import-docx.ts';
import { addOutputCommands } from './commands/outputs.ts';
import { addPackageCommand } from './commands/package.ts';
import { addProtectCommands } from './commands/protect.ts';
import { addRestoreCommand } from './commands/restore.ts';
import { addServeCommand } from './commands/serve.ts';
import { addStructureCommands } from './commands/structures.ts';
import { addVersionsCommand } from './commands/versions.ts';
import { frenchMessage, speakFrenchInCommands } from './french-commander.ts';
import { addPassphraseOption } from './passphrase.ts';

const BAD_USE = 2;

speakFrench();

// A reader that stops early (`| head`) is not our failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

const program = new Command('prefigure')
  .description(
    'Préfigure : écrire le projet de santé d’une CPTS, ESP, ESS, MSP ou d’un centre de santé. Fichiers : .prefigure ou dossier JSON.',
  )
  .version(version, '-V, --version', 'affiche la version')
  .helpCommand('help [commande]', 'affiche l’aide d’une commande');

addPassphraseOption(program);

addFileCommands(program);
addDescribeCommands(program);
addOutputCommands(program);
addPackageCommand(program);
addFundingCommand(program);
addBudgetCommand(program);
addImportCommand(program);
addVersionsCommand(program);
addRestoreCommand(program);
addDiffCommand(program);
addProtectCommands(program);
addStructureCommands(program);
addServeCommand(program);
addDoctorCommand(program);
speakFrenchInCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    process.stderr.write(
      error.code === 'commander.help' ? program.helpInformation() : `${frenchMessage(error)}\n`,
    );
    return BAD_USE;
  }
  process.stderr.write(`${errorMessage(error)}\n`);
  if (error instanceof PrefigureError) {
    if (error.wayOut) process.stderr.write(`${error.wayOut}\n`);
    // A deposit refused because something blocks is a finding, not a bad use.
    return error.code === 'refused' ? 1 : BAD_USE;
  }
  return BAD_USE;
}
