import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newDossier } from '../../../app/dossier/index.ts';
import { History, Library, storeAttachment } from '../../../main/storage/index.ts';
import { catalog, cpts } from '../../support/catalog.ts';
import { libraryWithDossier, writeSeat } from '../../support/library.ts';
import { runCli, runCliWith } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const doctor = (root: string, ...options: string[]) =>
  runCliWith({ PREFIGURE_STATE: join(root, 'state') }, 'doctor', '--library', root, ...options);
const snapshot = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => [name, /\.json$/.test(name) ? readFileSync(join(folder, name), 'utf8') : '']);

/** A library in which two saves were made, so that a last good copy lies beside. */
async function workedLibrary() {
  const opened = await libraryWithDossier();
  const file = await opened.library.open(opened.id);
  await writeSeat(file, 'Mairie');
  await writeSeat(file, 'École');
  return { ...opened, file };
}

describe('prefigure doctor', () => {
  it('finds a library in order, and says so', async () => {
    const { root } = await workedLibrary();
    const { code, stdout } = doctor(root);
    expect(stdout).toMatch(/1 dossier\)\nTout est en ordre/);
    expect(code).toBe(0);
  });

  it('knows the history of a dossier whose id begins with hyphens', async () => {
    const root = temporaryFolder();
    const library = await Library.open(root, catalog.get);
    const dossier = { ...newDossier(cpts, { name: 'CPTS' }), id: '--hKd82_sA1x' };
    await library.add({ dossier, attachments: new Map() });
    const [name = ''] = readdirSync(join(root, 'dossiers'));
    expect(runCli('versions', join(root, 'dossiers', name), '--add', 'Au début').code).toBe(0);
    expect(doctor(root).stdout).toContain('Tout est en ordre');
  });

  it('does not call in order a place it could not look at', async () => {
    const { root } = await workedLibrary();
    const bin = join(root, 'corbeille');
    rmSync(bin, { recursive: true });
    writeFileSync(bin, 'un fichier à la place du dossier');
    const { code, stdout, stderr } = doctor(root);
    expect(code).toBe(2);
    expect(stderr).toContain(bin);
    expect(stdout).not.toContain('Tout est en ordre');
  });

  it('is not stopped by a link that leads nowhere', async () => {
    const { root } = await workedLibrary();
    symlinkSync(join(root, 'nulle-part'), join(root, 'dossiers', 'lien'));
    expect(doctor(root)).toMatchObject({ code: 0, stderr: '' });
  });

  it('touches nothing unless it is asked to repair', async () => {
    const { root, path } = await workedLibrary();
    writeFileSync(path, readFileSync(path).subarray(0, 200));
    const before = snapshot(root);
    const { code, stdout } = doctor(root);
    expect(code).toBe(1);
    expect(stdout).toMatch(/PROBLÈME : .*abîmé ou incomplet/);
    expect(stdout).toMatch(/réparation possible \(--repair\) : remettre la dernière bonne copie/);
    expect(snapshot(root)).toEqual(before);
  });

  it('puts the last good copy back, keeps the damaged file, and is then content', async () => {
    const { root, path, folder, id } = await workedLibrary();
    writeFileSync(path, 'null');
    expect(doctor(root, '--repair').code).toBe(0);
    const later = await Library.open(root, catalog.get, temporaryFolder());
    expect((await later.open(id)).dossier.answers['identite.siege']).toBe('Mairie');
    const aside = readdirSync(folder).find((name) => name.startsWith('dossier.abime-')) ?? '';
    expect(readFileSync(join(folder, aside), 'utf8')).toBe('null');
    expect(doctor(root).stdout).toMatch(/Version gardée à part[\s\S]*Tout est en ordre/);
  });

  it('sees one flipped letter in a file that still reads well, and leaves the choice to a person', async () => {
    const { root, path } = await workedLibrary();
    writeFileSync(path, readFileSync(path, 'utf8').replace('École', 'Écolo'));
    const { code, stdout } = doctor(root, '--repair');
    expect(stdout).toMatch(/ne correspond plus à son empreinte/);
    expect(code).toBe(1);
    expect(readFileSync(path, 'utf8')).toContain('Écolo');
  });

  it('says which attached file is damaged or missing, and sets unused ones aside', async () => {
    const { root, folder, file } = await workedLibrary();
    const bytes = new TextEncoder().encode('statuts');
    const kept = await storeAttachment(folder, { name: 'Statuts.txt', bytes });
    await storeAttachment(folder, { name: 'Brouillon.txt', bytes }, 'orpheline');
    await file.apply([{ type: 'setAttachment', id: kept.id, value: kept }], file.revision);
    writeFileSync(join(folder, 'pieces', kept.id), 'statutz');
    const { stdout, code } = doctor(root, '--repair');
    expect(stdout).toMatch(/La pièce « Statuts.txt » est abîmée/);
    expect(stdout).toMatch(/n’est plus citée[\s\S]*réparé/);
    expect(existsSync(join(folder, 'pieces-non-utilisees', 'orpheline'))).toBe(true);
    expect(code).toBe(1);
  });

  it('says that a version in the history is damaged', async () => {
    const { root, id, file } = await workedLibrary();
    const history = new History({ root: join(root, 'historique'), plans: catalog.get });
    await history.snapshot(file.dossier);
    const folder = join(root, 'historique', id);
    const name = readdirSync(folder).find((each) => each.endsWith('.version')) ?? '';
    writeFileSync(join(folder, name), 'x');
    const { code, stdout } = doctor(root);
    expect(stdout).toMatch(/PROBLÈME/);
    expect(stdout).toContain(folder);
    expect(code).toBe(1);
  });

  it('tidies locks, temporary files, a broken list and an unfinished import', async () => {
    const { root, folder } = await workedLibrary();
    const gone = { token: 'x', pid: 4194304, host: hostname(), user: 'a', since: now(), seen: now() };
    writeFileSync(join(folder, '.verrou.json'), JSON.stringify(gone));
    writeFileSync(join(folder, '.dossier.json.4194304.0123456789ab.tmp'), '{"forma');
    writeFileSync(join(root, 'bibliotheque.json'), '{');
    mkdirSync(join(root, '.en-cours', 'cpts--abcdefgh'), { recursive: true });
    expect(doctor(root).code).toBe(1);
    const { code, stdout } = doctor(root, '--repair', '--json');
    const report = JSON.parse(stdout) as { findings: { repaired: boolean }[] };
    expect(report.findings.map(({ repaired }) => repaired)).toEqual([true, true, true, true]);
    expect(code).toBe(0);
    expect(doctor(root).stdout).toMatch(/Tout est en ordre/);
  });

  it('refuses to repair under an open program, and an empty place, with the code of a bad use', async () => {
    const { root } = await workedLibrary();
    const open = { token: 'x', pid: process.pid, host: hostname(), user: 'marie', since: now(), seen: now() };
    const name = `.verrou-${hostname()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')}.json`;
    writeFileSync(join(root, name), JSON.stringify(open));
    expect(doctor(root)).toMatchObject({ code: 0, stdout: expect.stringMatching(/Préfigure est ouvert/) });
    expect(doctor(root, '--repair')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/déjà ouvert.*marie/),
    });
    expect(doctor(temporaryFolder())).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/Aucune bibliothèque/),
    });
  });
});

const now = () => new Date().toISOString();
