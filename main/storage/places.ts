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
    /** Where dossiers are put together before they appear among the others. */
    making: join(root, '.en-cours'),
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

/** Name of a version kept beside a dossier's file: `dossier.conflit-2026-11-22-14h05m07s321.json`. */
export function asideName(kind: 'conflit' | 'autre-version' | 'abime', at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `dossier.${kind}-${day}-${two(at.getHours())}h${two(at.getMinutes())}m${two(at.getSeconds())}s${String(at.getMilliseconds()).padStart(3, '0')}.json`;
}

/**
 * Where the program keeps what is not the person's to look after: on her own disk, never in a shared library.
 * `PREFIGURE_STATE` names another folder.
 */
export function stateFolder(
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
  platform: NodeJS.Platform = process.platform,
): string {
  if (env.PREFIGURE_STATE) return env.PREFIGURE_STATE;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Prefigure');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Prefigure');
  return join(env.XDG_STATE_HOME ?? join(home, '.local', 'state'), 'prefigure');
}
