import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Dossier, newDossier } from '../../../../app/dossier/index.ts';
import { SNAPSHOT_LIMITS } from '../../../../app/versions/index.ts';
import { History, storeAttachment, WorkSnapshots } from '../../../../main/storage/index.ts';
import { catalog, cpts } from '../../../support/catalog.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const blank = newDossier(cpts, { name: 'CPTS d’essai' });
const saying = (words: string): Dossier => ({
  ...blank,
  answers: { ...blank.answers, 'identite.siege': words },
});
const openHistory = (root = temporaryFolder(), more = {}) =>
  new History({ root, plans: catalog.get, ...more });
const folderOf = (root: string) => join(root, blank.id);
const siege = ({ dossier }: { dossier: Dossier }) => dossier.answers['identite.siege'];

describe('the history of a dossier', () => {
  it('finds after a restart what was kept before it, newest first', async () => {
    const root = temporaryFolder();
    const history = openHistory(root);
    await history.snapshot(saying('un'));
    await history.keep(saying('deux'), temporaryFolder(), {
      name: 'Envoyée à l’ARS',
      note: 'Sans les annexes',
    });
    const later = openHistory(root);
    const { versions, problems } = await later.list(blank.id);
    expect(problems).toEqual([]);
    expect(versions.map(({ kind }) => kind)).toEqual(['named', 'auto']);
    expect(versions[0]).toMatchObject({
      name: 'Envoyée à l’ARS',
      note: 'Sans les annexes',
      title: 'CPTS d’essai',
    });
    expect(siege(await later.open(blank.id, versions[1]?.id ?? ''))).toBe('un');
  });

  it('keeps the same state once', async () => {
    const history = openHistory();
    expect(await history.snapshot(saying('un'))).toBeDefined();
    expect(await history.snapshot({ ...saying('un'), modifiedAt: '2030-01-01T00:00:00Z' })).toBeUndefined();
    expect(await history.snapshot(saying('deux'))).toBeDefined();
  });

  it('numbers versions in the order of work when the clock goes back', async () => {
    const root = temporaryFolder();
    const dates = ['2026-03-10T20:00:00Z', '2019-01-01T00:00:00Z', '2026-03-10T21:00:00Z'];
    for (const [index, date] of dates.entries())
      await openHistory(root, { now: () => new Date(date) }).snapshot(saying(`état ${index}`));
    const history = openHistory(root);
    const { versions } = await history.list(blank.id);
    expect(versions.map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
    expect(siege(await history.open(blank.id, versions[0]?.id ?? ''))).toBe('état 2');
  });

  it('thins automatic snapshots on the disk, never the named ones', async () => {
    const root = temporaryFolder();
    const limits = { ...SNAPSHOT_LIMITS, last: 2, hourly: 1, daily: 1, weekly: 1 };
    const history = openHistory(root, { limits });
    await history.keep(saying('nommée'), temporaryFolder(), { name: 'La première' });
    for (let index = 0; index < 6; index += 1) await history.snapshot(saying(`état ${index}`));
    const { versions } = await history.list(blank.id);
    expect(versions.map(({ name, kind }) => name ?? kind)).toEqual(['auto', 'auto', 'La première']);
    expect(readdirSync(folderOf(root)).filter((name) => name.endsWith('.version'))).toHaveLength(3);
  });

  it('is compressed', async () => {
    const root = temporaryFolder();
    const words = 'Les professionnels du territoire constatent des délais. '.repeat(2_000);
    await openHistory(root).snapshot(saying(words));
    const [name = ''] = readdirSync(folderOf(root));
    expect(statSync(join(folderOf(root), name)).size).toBeLessThan(words.length / 20);
  });

  it('keeps the attached files of a named version, until no version names them', async () => {
    const root = temporaryFolder();
    const folder = temporaryFolder();
    const history = openHistory(root);
    const bytes = new TextEncoder().encode('statuts');
    const attachment = await storeAttachment(folder, { name: 'statuts.pdf', bytes });
    const dossier = { ...blank, attachments: [attachment] };
    const first = await history.keep(dossier, folder, { name: 'A' });
    const second = await history.keep(dossier, folder, { name: 'B' });
    await history.remove(blank.id, first.id);
    expect(await history.piece(blank.id, attachment.sha256)).toEqual(Buffer.from(bytes));
    await history.remove(blank.id, second.id);
    expect(await history.piece(blank.id, attachment.sha256)).toBeUndefined();
  });

  it('tells a damaged version, leaves it as it is, and gives the others', async () => {
    const root = temporaryFolder();
    const history = openHistory(root);
    await history.snapshot(saying('un'));
    const broken = await history.snapshot(saying('deux'));
    const path = join(
      folderOf(root),
      readdirSync(folderOf(root)).find((name) => name.includes(broken?.id ?? '?')) ?? '',
    );
    const damaged = readFileSync(path);
    damaged[damaged.length - 5] = (damaged[damaged.length - 5] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    await expect(history.open(blank.id, broken?.id ?? '')).rejects.toThrow(/abîmée/);
    writeFileSync(path, 'n’importe quoi');
    const { versions, problems } = await history.list(blank.id);
    expect(versions).toHaveLength(1);
    expect(problems[0]).toMatch(/abîmée ou incomplète/);
    expect(readFileSync(path, 'utf8')).toBe('n’importe quoi');
  });

  it('erases everything of a dossier', async () => {
    const root = temporaryFolder();
    const history = openHistory(root);
    await history.snapshot(saying('un'));
    await history.erase(blank.id);
    expect(readdirSync(root)).toEqual([]);
    await expect(history.open(blank.id, 'inconnue')).rejects.toThrow(/n’existe plus/);
  });
});

describe('snapshots while working', () => {
  function session() {
    const clock = { now: 0 };
    const kept: string[] = [];
    const work = new WorkSnapshots(
      { snapshot: async (dossier) => void kept.push(String(dossier.answers['identite.siege'])) },
      () => clock.now,
    );
    const save = (minutes: number, before: string, after: string) => {
      clock.now = minutes * 60_000;
      work.saved(saying(before), saying(after));
    };
    return { kept, save, work };
  }

  it('keeps the state found, then one every ten minutes of work', () => {
    const { kept, save } = session();
    save(0, 'au début', 'a');
    save(5, 'a', 'b');
    save(9.9, 'b', 'c');
    save(10, 'c', 'd');
    save(15, 'd', 'e');
    save(95, 'e', 'f');
    expect(kept).toEqual(['au début', 'd', 'f']);
  });

  it('says why a snapshot could not be kept, and forgets it once one is', async () => {
    let full = true;
    const work = new WorkSnapshots({
      snapshot: async () => {
        if (full) throw new Error('le disque est plein');
        return undefined;
      },
    });
    await expect(work.keep(blank)).rejects.toThrow();
    expect(work.problem(blank.id)).toMatch(/plein/);
    full = false;
    await work.keep(blank);
    expect(work.problem(blank.id)).toBeUndefined();
  });
});
