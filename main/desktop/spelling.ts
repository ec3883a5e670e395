import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, session } from 'electron';
import { APP_ORIGIN } from './asset-path.ts';

/** The name under which Chromium looks for its French dictionary. */
const DICTIONARY = 'fr-FR-3-0.bdic';

/**
 * Spelling in French, without a download. macOS and Windows check with their own French; elsewhere Chromium needs
 * a dictionary file: the one shipped (a release puts Electron's own in `resources/dictionnaires`), or one
 * already on the machine. Without any, spelling is left out rather than fetched.
 * @param resources the resources folder
 */
export function startSpelling(resources: string, platform: NodeJS.Platform = process.platform): void {
  const { defaultSession } = session;
  if (platform === 'darwin') return;
  // Never a download: our own scheme is out of reach of the program's downloader.
  defaultSession.setSpellCheckerDictionaryDownloadURL(`${APP_ORIGIN}/`);
  const ready = installDictionary(resources) || platform === 'win32';
  defaultSession.setSpellCheckerEnabled(ready);
  if (ready) defaultSession.setSpellCheckerLanguages(['fr']);
}

function installDictionary(resources: string): boolean {
  const folder = join(app.getPath('userData'), 'Dictionaries');
  const installed = join(folder, DICTIONARY);
  if (existsSync(installed)) return true;
  const found = dictionaryPlaces(resources, app.getPath('home')).find((path) => existsSync(path));
  if (!found) return false;
  try {
    mkdirSync(folder, { recursive: true });
    copyFileSync(found, installed);
    return true;
  } catch {
    return false;
  }
}

/** Where a French dictionary in Chromium's format may lie, the best first. */
export function dictionaryPlaces(resources: string, home: string): string[] {
  return [
    join(resources, 'dictionnaires', 'fr-fr.bdic'),
    '/usr/share/hunspell-bdic/fr_FR.bdic',
    '/usr/share/hunspell-bdic/fr-FR.bdic',
    join(home, '.config', 'chromium', 'Dictionaries', DICTIONARY),
    join(home, '.config', 'google-chrome', 'Dictionaries', DICTIONARY),
  ];
}
