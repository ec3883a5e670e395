import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PrefigureError } from '../../app/errors.ts';

/**
 * The folder of data shipped with the program. Found by walking up from this file, which stands at another
 * depth in the sources, in the build and in the packaged application.
 * @throws PrefigureError `storage` when the installation lost it
 */
export function resourcesFolder(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'resources');
    if (existsSync(join(candidate, 'plans'))) return candidate;
    if (dirname(folder) === folder)
      throw new PrefigureError(
        'storage',
        'Les données livrées avec Préfigure sont introuvables : réinstallez-le.',
      );
  }
}
