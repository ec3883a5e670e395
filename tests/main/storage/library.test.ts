import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newDossier } from '../../../app/dossier/index.ts';
import { Library } from '../../../main/storage/index.ts';
import { catalog, cpts } from '../../support/catalog.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const openLibrary = (root: string) => Library.open(root, catalog.get);
const add = (library: Library, name: string) =>
  library.add({ dossier: newDossier(cpts, { name }), attachments: new Map() });

describe('the library', () => {
  it('finds after a restart what was written before it', async () => {
    const root = temporaryFolder();
    const library = await openLibrary(root);
    const id = await add(library, 'CPTS des Trois Vallées');
    const file = await library.open(id);
    await file.apply([{ type: 'setAnswer', at: 'identite.siege', value: 'Mairie' }], file.revision);

    const later = await openLibrary(root);
    expect((await later.open(id)).dossier.answers['identite.siege']).toBe('Mairie');
    const { dossiers } = await later.list();
    expect(dossiers.map(({ title }) => title)).toEqual(['CPTS des Trois Vallées']);
  });

  it.each([
    ['CPTS', '-4hKd82_sA1x'],
    ['CPTS', 'a--b4hKd82sA'],
    // Cut after its sixtieth letter, where a word ends.
    ['Communauté professionnelle territoriale de santé de la Vire et du bocage', 'K4hKd82_sA1x'],
    ['Communauté professionnelle territoriale de santé de la Vire et de la Sienne', '--hKd82_sA1x'],
  ])('opens, bins and finds again « %s » under the id %s', async (name, id) => {
    const root = temporaryFolder();
    const library = await openLibrary(root);
    await library.add({ dossier: { ...newDossier(cpts, { name }), id }, attachments: new Map() });
    expect((await library.open(id)).dossier.id).toBe(id);
    await library.bin(id);
    await library.restore(id);
    const later = await openLibrary(root);
    expect((await later.open(id)).dossier.id).toBe(id);
    expect(await later.list()).toMatchObject({ dossiers: [{ id }] });
  });

  it('never takes for a dossier another one whose id ends with the same words', async () => {
    const library = await openLibrary(temporaryFolder());
    for (const id of ['a--hKd82_sA1x', 'hKd82_sA1x'])
      await library.add({ dossier: { ...newDossier(cpts, { name: 'CPTS' }), id }, attachments: new Map() });
    expect((await library.open('hKd82_sA1x')).dossier.id).toBe('hKd82_sA1x');
    expect((await library.open('a--hKd82_sA1x')).dossier.id).toBe('a--hKd82_sA1x');
  });

  it('opens a dossier whose folder an earlier version cut at a hyphen', async () => {
    const root = temporaryFolder();
    const library = await openLibrary(root);
    const id = await add(library, 'CPTS');
    renameSync(join(root, 'dossiers', `cpts--${id}`), join(root, 'dossiers', `cpts-de-la---${id}`));
    expect((await (await openLibrary(root)).open(id)).dossier.id).toBe(id);
  });

  it('refuses a change made on an outdated copy, and keeps the saved one', async () => {
    const library = await openLibrary(temporaryFolder());
    const id = await add(library, 'CPTS');
    const file = await library.open(id);
    const { revision } = file;
    await file.apply([{ type: 'setAnswer', at: 'identite.siege', value: 'A' }], revision);
    await expect(
      file.apply([{ type: 'setAnswer', at: 'identite.siege', value: 'B' }], revision),
    ).rejects.toThrow(/autre fenêtre/);
    expect(file.dossier.answers['identite.siege']).toBe('A');
  });

  it('bins, restores and erases', async () => {
    const library = await openLibrary(temporaryFolder());
    const id = await add(library, 'CPTS');
    await library.bin(id);
    expect(await library.list()).toMatchObject({ dossiers: [], bin: [{ id }] });
    await library.restore(id);
    expect(await library.list()).toMatchObject({ dossiers: [{ id }], bin: [] });
    await library.bin(id);
    await library.erase(id);
    expect(await library.list()).toEqual({ dossiers: [], bin: [] });
  });

  it('duplicates under a new name, apart from the original', async () => {
    const library = await openLibrary(temporaryFolder());
    const id = await add(library, 'CPTS');
    const copy = await library.open(await library.duplicate(id));
    await copy.apply([{ type: 'setAnswer', at: 'identite.siege', value: 'ailleurs' }], copy.revision);
    expect((await library.open(id)).dossier.answers['identite.siege']).toBeUndefined();
    expect((await library.list()).dossiers.map(({ title }) => title).sort()).toEqual([
      'CPTS',
      'CPTS (copie)',
    ]);
  });

  it('shows a damaged dossier with the reason, and leaves its file as it is', async () => {
    const root = temporaryFolder();
    const library = await openLibrary(root);
    const id = await add(library, 'CPTS abîmée');
    const folder = join(root, 'dossiers', readdirSync(join(root, 'dossiers'))[0] ?? '');
    writeFileSync(join(folder, 'dossier.json'), 'null');
    const later = await openLibrary(root);
    const { dossiers } = await later.list();
    expect(dossiers[0]).toMatchObject({ id, problem: expect.stringMatching(/ne contient pas de dossier/) });
    await expect(later.open(id)).rejects.toThrow();
    expect(readFileSync(join(folder, 'dossier.json'), 'utf8')).toBe('null');
  });

  it('lists again when its index is lost or broken', async () => {
    const root = temporaryFolder();
    await add(await openLibrary(root), 'CPTS');
    await (await openLibrary(root)).list();
    expect(existsSync(join(root, 'bibliotheque.json'))).toBe(true);
    writeFileSync(join(root, 'bibliotheque.json'), '{');
    expect((await (await openLibrary(root)).list()).dossiers).toHaveLength(1);
  });
});
