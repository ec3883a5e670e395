import type { Command } from 'commander';
import { type RestoreScope, restoreChanges } from '../../../app/diff/index.ts';
import { applyChanges, type Change, type Dossier, fieldKey } from '../../../app/dossier/index.ts';
import { PrefigureError } from '../../../app/errors.ts';
import { storeAttachment } from '../../storage/index.ts';
import { saveDossier } from '../dossier-source.ts';
import { itemIdAt, parseTarget } from '../field-path.ts';
import { withVersion } from '../keep-in-file.ts';
import { findVersion, openSource, SOURCE_HELP, type VersionSource, versionName } from '../version-source.ts';

/** `restore`: a past state of a dossier, whole or in part. */
export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .description(
      'Reprend une version, une de ses sections ou une de ses réponses. L’état présent est d’abord gardé comme version.',
    )
    .argument('<fichier>', SOURCE_HELP)
    .argument('<version>', 'rang, identifiant ou nom (commande « versions »)')
    .option('--section <id>', 'cette section seulement, par exemple territoire')
    .option('--field <champ>', 'cette réponse seulement, comme dans « set »')
    .option('-o, --output <fichier>', 'écrit là, sans toucher au dossier')
    .action(async (path: string, wanted: string, options: RestoreOptions) => {
      const source = await openSource(path);
      const head = findVersion(source, wanted);
      const { dossier: version } = await source.open(head);
      const scope = scopeOf(source, options);
      const changes = restoreChanges(source.plan, source.dossier, version, scope);
      const many = changes.length > 1 ? 's' : '';
      if (!changes.length) console.log('Rien à reprendre : le dossier dit déjà la même chose.');
      else console.log(`${changes.length} changement${many} repris de « ${versionName(head)} ».`);
      if (source.kind === 'file') return restoreFile(source, path, changes, options.output);
      return source.holding(() => restoreInLibrary(source, changes, options.output));
    });
}

interface RestoreOptions {
  readonly section?: string;
  readonly field?: string;
  readonly output?: string;
}

function scopeOf({ plan, dossier }: VersionSource, { section, field }: RestoreOptions): RestoreScope {
  if (section !== undefined && field !== undefined)
    throw new PrefigureError('usage', 'Choisissez --section ou --field, pas les deux.');
  if (section !== undefined) return { kind: 'section', id: section };
  if (field === undefined) return { kind: 'all' };
  const target = parseTarget(plan, field);
  if (target.kind === 'field') return { kind: 'field', key: target.place.field.id };
  if (target.kind === 'collection') return { kind: 'collection', collection: target.collection };
  const { collection, index, place } = target;
  return {
    kind: 'field',
    key: fieldKey(place.field.id, { collection, id: itemIdAt(dossier, collection, index) }),
  };
}

type FileSource = Extract<VersionSource, { kind: 'file' }>;
type LibrarySource = Extract<VersionSource, { kind: 'library' }>;

async function restoreFile(
  source: FileSource,
  path: string,
  changes: readonly Change[],
  output?: string,
): Promise<void> {
  const { opened } = source;
  const dossier = restored(source.dossier, changes);
  const attachments = await filesOf(source, dossier, opened.attachments);
  const before = `Avant restauration du ${new Date().toLocaleString('fr-FR')}`;
  const kept = changes.length ? await withVersion(opened, before) : opened;
  await saveDossier(output ?? path, { ...kept, dossier, attachments });
}

async function restoreInLibrary(
  source: LibrarySource,
  changes: readonly Change[],
  output?: string,
): Promise<void> {
  const { file, history } = source;
  if (output) {
    const exchange = await source.exchange();
    const dossier = restored(source.dossier, changes);
    return saveDossier(output, {
      dossier,
      attachments: await filesOf(source, dossier, exchange.attachments),
    });
  }
  if (!changes.length) return;
  await history.snapshot(file.dossier);
  const { attachments } = await source.exchange();
  const known = new Set(attachments.keys());
  const files = await filesOf(source, restored(source.dossier, changes), attachments);
  for (const { id, name, alt } of restored(source.dossier, changes).attachments) {
    const bytes = files.get(id);
    if (bytes && !known.has(id)) await storeAttachment(file.folder, { name, bytes, alt }, id);
  }
  await file.apply(changes, file.revision);
}

function restored(dossier: Dossier, changes: readonly Change[]): Dossier {
  if (!changes.length) return dossier;
  return { ...applyChanges(dossier, changes).dossier, modifiedAt: new Date().toISOString() };
}

/** The content of every attached file, those that come back included. @throws PrefigureError `notFound` */
async function filesOf(
  source: VersionSource,
  dossier: Dossier,
  known: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { id, name, sha256 } of dossier.attachments) {
    const bytes = known.get(id) ?? (await source.piece(sha256));
    if (!bytes)
      throw new PrefigureError(
        'notFound',
        `La pièce « ${name} » de cette version n’a pas été gardée avec elle.`,
        'Reprenez seulement les réponses qui ne la citent pas, avec --field ou --section.',
      );
    files.set(id, bytes);
  }
  return files;
}
