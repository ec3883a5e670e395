import { readdirSync, readFileSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Library, sealJson, unsealJson } from '../../../main/storage/index.ts';
import { catalog } from '../../support/catalog.ts';
import { libraryWithDossier, seat, writeSeat } from '../../support/library.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const words = (path: string) => unsealJson(readFileSync(path)).body;

/** What a sync client or a colleague's computer does: another whole dossier in the file's place. */
function rewriteBySomebodyElse(path: string, value: string): void {
  const dossier = JSON.parse(words(path)) as { answers: Record<string, unknown> };
  dossier.answers['identite.siege'] = value;
  writeFileSync(path, sealJson(Buffer.from(JSON.stringify(dossier))).bytes);
}

describe('a dossier that somebody else writes too', () => {
  it('is never overwritten: both versions are kept, and the failure says where', async () => {
    const { library, id, folder, path } = await libraryWithDossier();
    const file = await library.open(id);
    rewriteBySomebodyElse(path, 'Mairie');
    await expect(writeSeat(file, 'École')).rejects.toMatchObject({
      code: 'changedOnDisk',
      message: expect.stringMatching(/modifié ailleurs/),
      wayOut: expect.stringContaining(folder),
    });
    expect(words(path)).toContain('Mairie');
    const copy = readdirSync(folder).find((name) => name.startsWith('dossier.conflit-')) ?? '';
    expect(words(join(folder, copy))).toContain('École');
  });

  it('keeps one copy of a disagreement, with her last words', async () => {
    const { library, id, folder, path } = await libraryWithDossier();
    const file = await library.open(id);
    rewriteBySomebodyElse(path, 'Mairie');
    for (const value of ['É', 'Éc', 'École'])
      await expect(writeSeat(file, value)).rejects.toThrow(/modifié ailleurs/);
    const copies = readdirSync(folder).filter((name) => name.startsWith('dossier.conflit-'));
    expect(copies).toHaveLength(1);
    expect(words(join(folder, copies[0] ?? ''))).toContain('École');
  });

  it.each([
    ['mine', 'École', 'Mairie'],
    ['theirs', 'Mairie', 'École'],
  ] as const)('goes on with %s, the other version beside, and saves again', async (keep, kept, aside) => {
    const { library, id, path } = await libraryWithDossier();
    const file = await library.open(id);
    const mine = { ...file.dossier, answers: { ...file.dossier.answers, 'identite.siege': 'École' } };
    rewriteBySomebodyElse(path, 'Mairie');
    await expect(writeSeat(file, 'École')).rejects.toThrow();
    const { keptAt } = await file.settle(keep, mine);
    expect(file.dossier.answers['identite.siege']).toBe(kept);
    expect(words(path)).toContain(kept);
    expect(words(keptAt ?? '')).toContain(aside);
    await writeSeat(file, 'Gare');
    expect(words(path)).toContain('Gare');
  });

  it('is noticed without a save, and not for a mere new date', async () => {
    const { library, id, path } = await libraryWithDossier();
    const file = await library.open(id);
    utimesSync(path, new Date(), new Date(Date.now() + 60_000));
    await file.checkAlone(file.revision);
    await writeSeat(file, 'Gare');
    rewriteBySomebodyElse(path, 'Mairie');
    await expect(file.checkAlone(file.revision)).rejects.toMatchObject({ code: 'changedOnDisk' });
  });

  it('is read again on opening when nothing here waits to be saved', async () => {
    const { library, id, path } = await libraryWithDossier();
    const file = await library.open(id);
    rewriteBySomebodyElse(path, 'Mairie');
    await file.refresh();
    expect(file.dossier.answers['identite.siege']).toBe('Mairie');
    await writeSeat(file, 'Gare');
    expect(words(path)).toContain('Gare');
  });

  it('is written again when the sync client took the file away', async () => {
    const { library, id, path } = await libraryWithDossier();
    const file = await library.open(id);
    unlinkSync(path);
    await writeSeat(file, 'Gare');
    expect(words(path)).toContain('Gare');
  });

  it('does not take a file cut short by a sync client for a good copy', async () => {
    const { library, id, folder, path } = await libraryWithDossier();
    const file = await library.open(id);
    await writeSeat(file, 'Gare');
    await writeSeat(file, 'École');
    writeFileSync(path, readFileSync(path).subarray(0, 300));
    await expect(writeSeat(file, 'Mairie')).rejects.toMatchObject({ code: 'changedOnDisk' });
    expect(words(join(folder, 'dossier.precedent.json'))).toContain('Gare');
    await file.settle('mine', file.dossier);
    expect(words(path)).toContain('École');
  });
});

describe('the lock of a dossier', () => {
  const colleague = (seen: Date, host = 'accueil-2') =>
    `${JSON.stringify({
      token: 'autre-poste',
      pid: 4242,
      host,
      user: 'marie',
      since: new Date(seen.getTime() - 12 * 60_000).toISOString(),
      seen: seen.toISOString(),
    })}\n`;

  it('says who writes and since when, and lets itself be taken over', async () => {
    const { library, id, folder } = await libraryWithDossier();
    writeFileSync(join(folder, '.verrou.json'), colleague(new Date(Date.now() - 60_000)));
    await expect(library.hold(id)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringMatching(
        /marie, sur le poste « accueil-2 » depuis 13 minutes \(dernier signe il y a 1 minute\)/,
      ),
    });
    await library.hold(id, true);
    expect(readFileSync(join(folder, '.verrou.json'), 'utf8')).toContain(hostname());
  });

  it.each([
    ['silent for an hour', colleague(new Date(Date.now() - 3_600_000))],
    ['of a computer whose clock ran ahead', colleague(new Date(Date.now() + 86_400_000))],
    [
      'of a process of this computer that ended',
      colleague(new Date(), hostname()).replace('4242', '4194304'),
    ],
    ['cut short while it was written', '{"token"'],
  ])('is taken without asking when it is %s', async (_what, content) => {
    const { library, id, folder } = await libraryWithDossier();
    writeFileSync(join(folder, '.verrou.json'), content);
    await library.hold(id);
    expect(readFileSync(join(folder, '.verrou.json'), 'utf8')).toContain(`"pid":${process.pid}`);
  });

  it('refuses saves once a colleague took over, and works again when she gives it back', async () => {
    const { library, id, folder, path } = await libraryWithDossier();
    await library.hold(id);
    const { revision } = await library.open(id);
    writeFileSync(join(folder, '.verrou.json'), colleague(new Date()));
    await expect(library.checkAlone(id, revision)).rejects.toThrow(/marie.*a pris la main/);
    await expect(library.apply(id, [seat('École')], revision)).rejects.toMatchObject({ code: 'locked' });
    await library.hold(id, true);
    await library.apply(id, [seat('École')], revision);
    expect(words(path)).toContain('École');
  });

  it('passes from a page that closes to the one that opens, however they meet', async () => {
    const { library, id, folder } = await libraryWithDossier();
    await library.hold(id);
    const { revision } = await library.open(id);
    for (let round = 0; round < 30; round += 1) {
      // A reload: the former page lets go, looks a last time, and the new one takes the dossier, all at once.
      const done = [library.letGo(id), library.checkAlone(id, revision), library.hold(id)];
      await Promise.all(round % 2 ? done : done.reverse());
      await library.hold(id);
      expect(readdirSync(folder)).toContain('.verrou.json');
      await library.letGo(id);
      expect(readdirSync(folder)).not.toContain('.verrou.json');
    }
  });

  it('goes when the dossier is closed, and never stops reading a folder that cannot be written', async () => {
    const { library, id, folder, root } = await libraryWithDossier();
    await library.hold(id);
    await library.letGo(id);
    expect(readdirSync(folder)).not.toContain('.verrou.json');
    const other = await Library.open(root, catalog.get, temporaryFolder());
    expect((await other.open(id)).dossier.id).toBe(id);
  });
});
