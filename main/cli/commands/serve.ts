import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import open from 'open';
import { startBrowserHost } from '../../browser/index.ts';
import { defaultLibrary } from '../../storage/index.ts';
import { resources } from '../dossier-source.ts';

/** A page that is open asks for something every few minutes: past this, none is. */
const IDLE_MINUTES = 60;

/** `serve`: the application in the person's own browser. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('Ouvre Préfigure dans le navigateur (sur cet ordinateur seulement).')
    .option(
      '--port <n>',
      'port (0 : un port libre ; sans cette option : celui de la bibliothèque)',
      parsePort,
    )
    .option('--library <dossier>', 'dossier où sont rangés les projets')
    .option('--no-open', 'ne pas ouvrir le navigateur')
    .action(async (options: { port?: number; library?: string; open: boolean }) => {
      const host = await startBrowserHost({
        ...(options.port === undefined ? {} : { port: options.port }),
        library: options.library ? resolve(options.library) : defaultLibrary(),
        resources,
        idle: {
          minutes: IDLE_MINUTES,
          onClosed: () => {
            console.log('Préfigure s’est arrêté : aucune page n’était ouverte depuis une heure.');
            process.exit(0);
          },
        },
      });
      console.log(`Préfigure : ${host.url}`);
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => void host.close().then(() => process.exit(0)));
      // Without a browser to open, the printed address is enough.
      if (options.open) await open(host.url).catch(() => undefined);
    });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('port invalide');
  return port;
}
