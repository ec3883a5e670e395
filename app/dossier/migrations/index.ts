import { PrefigureError } from '../../errors.ts';
import { SCHEMA_VERSION } from '../schema.ts';

/** Brings a dossier of one version to the next: pure, total on valid files of its version. */
export type Migration = (dossier: Record<string, unknown>) => Record<string, unknown>;

/**
 * The chain: `MIGRATIONS[n]` brings version `n` to `n + 1`. Version 1 is the first, so the chain is empty;
 * each new one comes with a fixture `tests/fixtures/dossiers/v<n>.json`.
 */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/**
 * Brings a parsed file to the current schema version.
 * @throws PrefigureError `newerVersion` for a file of a later program, `invalid` without a usable version
 */
export function migrate(raw: Record<string, unknown>): Record<string, unknown> {
  const version = raw.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new PrefigureError(
      'invalid',
      'Ce fichier ne dit pas dans quelle version il a été écrit (schemaVersion).',
    );
  if (version > SCHEMA_VERSION)
    throw new PrefigureError(
      'newerVersion',
      `Ce dossier a été écrit par une version plus récente de Préfigure (format ${version}, celle-ci lit jusqu’au ${SCHEMA_VERSION}).`,
      'Mettez Préfigure à jour, puis rouvrez le dossier. Le fichier n’a pas été modifié.',
    );
  let current = raw;
  for (let from = version; from < SCHEMA_VERSION; from += 1) {
    const step = MIGRATIONS[from];
    if (!step) throw new PrefigureError('invalid', `Le format ${from} n’est plus lu par cette version.`);
    current = { ...step(current), schemaVersion: from + 1 };
  }
  return current;
}
