import type { Command } from 'commander';
import { PrefigureError } from '../../../app/errors.ts';
import { openDossier, saveDossier } from '../dossier-source.ts';
import { givenPassphrase } from '../passphrase.ts';

/** `protect` and `unprotect`: a passphrase on an exchange file. */
export function addProtectCommands(program: Command): void {
  program
    .command('protect')
    .description(
      'Protège un fichier .prefigure par une phrase secrète (--passphrase-file). Phrase perdue : fichier perdu.',
    )
    .argument('<fichier>')
    .option('-o, --output <fichier>', 'écrit là plutôt que dans le même fichier')
    .action(async (file: string, { output = file }: { output?: string }) => {
      const secret = await givenPassphrase();
      if (!secret)
        throw new PrefigureError(
          'passphrase',
          'Il manque la phrase secrète.',
          'Donnez-la avec --passphrase-file, ou dans la variable PREFIGURE_PASSPHRASE.',
        );
      await saveDossier(output, { ...(await openDossier(file)), secret });
      process.stderr.write(
        'Gardez la phrase secrète en lieu sûr : si elle est perdue, personne ne pourra rouvrir ce fichier.\n',
      );
    });

  program
    .command('unprotect')
    .description('Retire la phrase secrète d’un fichier .prefigure (--passphrase-file).')
    .argument('<fichier>')
    .option('-o, --output <fichier>', 'écrit là plutôt que dans le même fichier')
    .action(async (file: string, { output = file }: { output?: string }) => {
      await saveDossier(output, { ...(await openDossier(file)), secret: undefined });
    });
}
