import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where dossiers live by default: a plain folder people can find, `Préfigure` in their documents
 * (or in the data folder of a Linux account without a documents folder).
 */
export function defaultLibrary(env: NodeJS.ProcessEnv = process.env, home: string = homedir()): string {
  if (env.PREFIGURE_LIBRARY) return env.PREFIGURE_LIBRARY;
  const documents = join(home, 'Documents');
  if (process.platform !== 'linux' || existsSync(documents)) return join(documents, 'Préfigure');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'prefigure');
}

/** The parts of a library folder. */
export function libraryPlaces(root: string) {
  return {
    root,
    dossiers: join(root, 'dossiers'),
    bin: join(root, 'corbeille'),
    index: join(root, 'bibliotheque.json'),
    baremes: join(root, 'baremes'),
    history: join(root, 'historique'),
  };
}

/** The parts of one dossier's folder. */
export function dossierPlaces(folder: string) {
  return {
    folder,
    file: join(folder, 'dossier.json'),
    previous: join(folder, 'dossier.precedent.json'),
    attachments: join(folder, 'pieces'),
  };
}
