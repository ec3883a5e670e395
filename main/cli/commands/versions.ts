import type { Command } from 'commander';
import { PrefigureError } from '../../../app/errors.ts';
import { versionNameSchema } from '../../../app/versions/index.ts';
import { printJson, saveDossier } from '../dossier-source.ts';
import { withVersion } from '../keep-in-file.ts';
import { textTable } from '../text-table.ts';
import { openSource, SOURCE_HELP, type VersionSource } from '../version-source.ts';

/** `versions`: the past states of a dossier. */
export function addVersionsCommand(program: Command): void {
  program
    .command('versions')
    .description('Liste les versions d’un dossier, la plus récente d’abord.')
    .argument('<fichier>', SOURCE_HELP)
    .option(
      '--json',
      'sortie JSON : { versions: [{ rank, id, kind, name, note, createdAt, title }], problems }',
    )
    .option('--add <nom>', 'garde d’abord l’état présent sous ce nom')
    .option('--note <texte>', 'note à joindre (avec --add)')
    .action(async (path: string, options: { json?: boolean; add?: string; note?: string }) => {
      if (options.add) await addVersion(await openSource(path), options.add, options.note);
      const { versions, problems } = await openSource(path);
      const listed = versions.map(({ id, kind, name, note, createdAt, title }, index) => {
        return {
          rank: index + 1,
          id,
          kind,
          createdAt,
          title,
          ...(name ? { name } : {}),
          ...(note ? { note } : {}),
        };
      });
      for (const problem of problems) process.stderr.write(`${problem}\n`);
      if (options.json) return printJson({ versions: listed, problems });
      if (!listed.length) return console.log('Aucune version.');
      const columns = [
        { title: 'Rang', align: 'right' as const },
        { title: 'Date' },
        { title: 'Version' },
        { title: 'Identifiant' },
      ];
      console.log(
        textTable(
          columns,
          listed.map(({ rank, createdAt, name, id }) => [
            String(rank),
            new Date(createdAt).toLocaleString('fr-FR'),
            name ?? 'automatique',
            id,
          ]),
        ),
      );
    });
}

async function addVersion(source: VersionSource, name: string, note?: string): Promise<void> {
  if (!versionNameSchema.safeParse(name).success)
    throw new PrefigureError('usage', 'Le nom d’une version compte de 1 à 200 caractères.');
  if (source.kind === 'library') {
    await source.history.keep(source.dossier, source.file.folder, { name: name.trim(), note });
    return;
  }
  const { path } = source.opened;
  if (path.toLowerCase().endsWith('.json'))
    throw new PrefigureError('usage', 'Un fichier .json ne porte pas de versions ; utilisez .prefigure.');
  await saveDossier(path, await withVersion(source.opened, name.trim(), note));
}
