import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newDossier } from '../../../app/dossier/index.ts';
import { DossierFile } from '../../../main/storage/dossier-file.ts';
import { type FileOperations, realFiles } from '../../../main/storage/file-operations.ts';
import { Library, unsealJson } from '../../../main/storage/index.ts';
import { patientFiles } from '../../../main/storage/patient-files.ts';
import { catalog, cpts } from '../../support/catalog.ts';
import { libraryWithDossier, seat, writeSeat } from '../../support/library.ts';
import { serveLibrary } from '../../support/served-library.ts';
import { forbidWriting, smallDisk } from '../../support/small-disk.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const disk = smallDisk();
afterAll(() => disk?.remove());
const words = (path: string) => unsealJson(readFileSync(path)).body;

type Opened = Awaited<ReturnType<typeof libraryWithDossier>>;

/**
 * Breaks the disk under an open dossier: the save must fail with that reason, the dossier stay whole, the words
 * be kept where the failure says, and all work again once the disk is mended.
 */
async function survives(
  opened: Opened,
  reason: RegExp,
  breakIt: () => void,
  mendIt: () => void,
): Promise<void> {
  const { library, id, path, state } = opened;
  const { revision } = await library.apply(
    id,
    [seat('Mairie')],
    (await library.open(id)).revision,
    'fenetre',
  );
  breakIt();
  const failure = await library
    .apply(id, [seat('École')], revision, 'fenetre')
    .catch((error: unknown) => error);
  try {
    expect(failure).toMatchObject({ code: 'storage', message: expect.stringMatching(reason) });
    const { wayOut } = failure as { wayOut: string };
    expect(wayOut).toContain(path);
    const side = /gardés à part : (.*\.json)/.exec(wayOut)?.[1] ?? '';
    expect(side).toContain(state);
    expect(words(side)).toContain('École');
    const open = await library.open(id);
    expect(open.dossier.answers['identite.siege']).toBe('Mairie');
  } finally {
    mendIt();
  }
  expect(words(path)).toContain('Mairie');
  await library.apply(id, [seat('École du bourg')], revision, 'fenetre');
  expect(words(path)).toContain('École du bourg');
  expect(await library.sides.list()).toEqual([]);
  expect(readdirSync(join(path, '..')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
}

describe('a disk that refuses a save', () => {
  it.skipIf(!disk)('because it is full (skipped where no small disk can be mounted)', async () => {
    const root = join(disk?.folder ?? '', 'pleine');
    const filler = join(disk?.folder ?? '', 'remplissage');
    await survives(
      await libraryWithDossier(root),
      /le disque est plein/,
      () => {
        for (let size = 1 << 20; size >= 1; size >>= 1)
          try {
            writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
          } catch {
            // A smaller piece may still fit.
          }
      },
      () => rmSync(filler),
    );
  });

  it.skipIf(!disk)('because it is read-only (skipped where no small disk can be mounted)', async () => {
    const opened = await libraryWithDossier(join(disk?.folder ?? '', 'lecture-seule'));
    const reason = /le disque est en lecture seule/;
    await survives(
      opened,
      reason,
      () => disk?.readOnly(true),
      () => disk?.readOnly(false),
    );
  });

  it('because the folder is gone', async () => {
    const opened = await libraryWithDossier();
    const away = join(opened.root, 'ailleurs');
    await survives(
      opened,
      /le dossier a disparu/,
      () => renameSync(opened.folder, away),
      () => renameSync(away, opened.folder),
    );
  });

  it('because the right to write was taken away', async ({ skip }) => {
    const opened = await libraryWithDossier();
    if (!forbidWriting(opened.folder, true)) skip('this account cannot take a right away from itself');
    forbidWriting(opened.folder, false);
    await survives(
      opened,
      /l’accès à ce (dossier|fichier) est refusé/,
      () => forbidWriting(opened.folder, true),
      () => forbidWriting(opened.folder, false),
    );
  });

  it('keeps what a closed window could not save, for the next start', async () => {
    const { library, id, folder, root, state } = await libraryWithDossier();
    const { revision } = await library.open(id);
    const away = join(root, 'ailleurs');
    renameSync(folder, away);
    await expect(library.apply(id, [seat('École')], revision, 'fenetre')).rejects.toThrow(/disparu/);
    renameSync(away, folder);
    const later = await Library.open(root, catalog.get, state);
    const [side] = await later.sides.list();
    expect(side?.dossier.answers['identite.siege']).toBe('École');
    // Another window saves something else: that does not make those words safe.
    await later.apply(id, [seat('Gare')], (await later.open(id)).revision, 'autre');
    expect(await later.sides.list()).toHaveLength(1);
  });
});

describe('a file that another program holds', () => {
  const held = (times: number, code: string): FileOperations & { refusals: number } => {
    const files = {
      ...realFiles,
      refusals: 0,
      rename: async (from: string, to: string) => {
        if (files.refusals < times && !to.includes('precedent')) {
          files.refusals += 1;
          throw Object.assign(new Error(code), { code });
        }
        await realFiles.rename(from, to);
      },
    };
    return files;
  };
  const create = (files: FileOperations) => {
    const waits: number[] = [];
    const pause = async (ms: number) => void waits.push(ms);
    const folder = join(temporaryFolder(), 'd');
    const patient = patientFiles(files, { platform: 'win32', pause });
    const making = DossierFile.create(folder, newDossier(cpts, { name: 'CPTS' }), catalog.get, {
      files: patient,
    });
    return { folder, waits, making };
  };

  it.each(['EPERM', 'EACCES', 'EBUSY'])('is written when the virus scanner lets go (%s)', async (code) => {
    const { folder, waits, making } = create(held(5, code));
    await writeSeat(await making, 'Mairie');
    expect(words(join(folder, 'dossier.json'))).toContain('Mairie');
    expect(waits).toEqual([10, 20, 40, 80, 160]);
  });

  it('is told in French when it is never let go, after a few seconds', async () => {
    const { waits, making } = create(held(1_000, 'EBUSY'));
    await expect(making).rejects.toThrow(
      /Enregistrement impossible : le fichier est occupé par un autre programme/,
    );
    const total = waits.reduce((sum, wait) => sum + wait, 0);
    expect(total).toBeGreaterThan(2_000);
    expect(total).toBeLessThan(6_000);
  });
});

describe('a clock that goes back', () => {
  it('takes nothing from what is saved', async () => {
    const { library, id, path } = await libraryWithDossier();
    const file = await library.open(id);
    await file.apply([seat('Mairie')], file.revision, { now: new Date('2027-03-01T10:00:00Z') });
    await file.apply([seat('École')], file.revision, { now: new Date('2026-01-01T10:00:00Z') });
    expect(words(path)).toContain('École');
    expect((await DossierFile.open(file.folder, catalog.get)).dossier.answers['identite.siege']).toBe(
      'École',
    );
  });
});

describe('two programs on one library', () => {
  it('refuses the second in French, and gives way once the first was killed', async () => {
    const root = temporaryFolder();
    const state = temporaryFolder();
    const first = await serveLibrary(root, state);
    const { id } = await first.client.call('library.create', { planId: 'cpts', name: 'CPTS' });
    const { revision } = await first.client.call('dossier.open', { id });
    await first.client.call('dossier.apply', { id, revision, changes: [seat('Mairie')] });
    await expect(serveLibrary(root, state)).rejects.toThrow(
      /Préfigure est déjà ouvert sur ce dossier de travail/,
    );
    await first.kill('SIGKILL');

    const second = await serveLibrary(root, state);
    const { stop } = await second.client.call('library.recovery', {});
    expect(stop?.dossiers).toMatchObject([{ id, title: 'CPTS', completed: false }]);
    const { dossier } = await second.client.call('dossier.open', { id });
    expect(dossier.answers['identite.siege']).toBe('Mairie');
    await second.kill('SIGTERM');
    const third = await serveLibrary(root, state);
    expect((await third.client.call('library.recovery', {})).stop).toBeUndefined();
    await third.kill('SIGTERM');
  });

  it('takes up a save that was whole on the disk when the first was killed', async () => {
    const root = temporaryFolder();
    const first = await serveLibrary(root, temporaryFolder());
    const { id } = await first.client.call('library.create', { planId: 'cpts', name: 'CPTS' });
    const { revision } = await first.client.call('dossier.open', { id });
    await first.client.call('dossier.apply', { id, revision, changes: [seat('Mairie')] });
    const folder = join(root, 'dossiers', readdirSync(join(root, 'dossiers'))[0] ?? '');
    const saved = readFileSync(join(folder, 'dossier.json'));
    await first.client.call('dossier.apply', { id, revision: revision + 1, changes: [seat('École')] });
    await first.kill('SIGKILL');
    renameSync(join(folder, 'dossier.json'), join(folder, '.dossier.json.123.0123456789ab.tmp'));
    writeFileSync(join(folder, 'dossier.json'), saved);

    const second = await serveLibrary(root, temporaryFolder());
    const { stop } = await second.client.call('library.recovery', {});
    expect(stop?.dossiers).toMatchObject([{ id, completed: true }]);
    const { dossier } = await second.client.call('dossier.open', { id });
    expect(dossier.answers['identite.siege']).toBe('École');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    await second.kill('SIGTERM');
  });
});
