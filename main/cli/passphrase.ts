import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { PrefigureError } from '../../app/errors.ts';

const ENVIRONMENT = 'PREFIGURE_PASSPHRASE';

let file: string | undefined;

/**
 * Adds `--passphrase-file` to every command. A passphrase is never an argument: those are seen by other programs and
 * kept in the terminal's history.
 */
export function addPassphraseOption(program: Command): void {
  program
    .option(
      '--passphrase-file <fichier>',
      `fichier dont la première ligne est la phrase secrète (ou la variable ${ENVIRONMENT})`,
    )
    .hook('preAction', (command) => {
      file = command.opts<{ passphraseFile?: string }>().passphraseFile;
    });
}

/**
 * The passphrase given on the command line; undefined when none was.
 * @throws PrefigureError `notFound` when its file cannot be read
 */
export async function givenPassphrase(): Promise<string | undefined> {
  if (!file) return process.env[ENVIRONMENT] || undefined;
  const text = await readFile(file, 'utf8').catch(() => {
    throw new PrefigureError('notFound', `Fichier de phrase secrète introuvable : ${file}.`);
  });
  return text.replace(/^\uFEFF/, '').split(/\r?\n/)[0] || undefined;
}
