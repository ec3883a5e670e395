#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { errorMessage, PrefigureError } from '../../app/errors.ts';
import { version } from '../../package.json' with { type: 'json' };
import { addDescribeCommands } from './commands/describe.ts';
import { addFileCommands } from './commands/files.ts';
import { addOutputCommands } from './commands/outputs.ts';
import { addServeCommand } from './commands/serve.ts';

const BAD_USE = 2;

// A reader that stops early (`| head`) is not our failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

const program = new Command('prefigure')
  .description('Préfigure : écrire le projet de santé d’une CPTS. Fichiers : .prefigure ou dossier JSON.')
  .version(version)
  .exitOverride()
  .configureHelp({ showGlobalOptions: false });

addFileCommands(program);
addDescribeCommands(program);
addOutputCommands(program);
addServeCommand(program);
// exitOverride is not inherited by commands added before it is set on them.
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_USE;
  process.stderr.write(`${errorMessage(error)}\n`);
  if (error instanceof PrefigureError) {
    if (error.wayOut) process.stderr.write(`${error.wayOut}\n`);
    // A deposit refused because something blocks is a finding, not a bad use.
    return error.code === 'refused' ? 1 : BAD_USE;
  }
  return BAD_USE;
}
