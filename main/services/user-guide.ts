import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PrefigureError } from '../../app/errors.ts';

/**
 * The user guide, from `docs/` beside the resources: one text for the repository and for the application.
 * @throws PrefigureError `storage` when the installation lost it
 */
export function readUserGuide(resources: string): string {
  try {
    return readFileSync(join(resources, '..', 'docs', 'guide-utilisateur.md'), 'utf8');
  } catch (cause) {
    throw new PrefigureError(
      'storage',
      'Le guide livré avec Préfigure est introuvable.',
      'Réinstallez Préfigure ; vos dossiers ne risquent rien.',
      { cause },
    );
  }
}
