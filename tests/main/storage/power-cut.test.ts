import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newDossier } from '../../../app/dossier/index.ts';
import { DossierFile } from '../../../main/storage/dossier-file.ts';
import { dossierPlaces } from '../../../main/storage/places.ts';
import { catalog, cpts } from '../../support/catalog.ts';
import { PowerCutDisk, type Survivors, survivorsAfter } from '../../support/power-cut-disk.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SAVES = ['Mairie', 'Maison de santé', 'Ancienne école', 'Place du Marché'];

/** Writes a dossier, then saves it several times, telling after each. */
async function writeOn(folder: string, disk: PowerCutDisk, saves = SAVES): Promise<void> {
  const dossier = newDossier(cpts, { name: 'CPTS' });
  const file = await DossierFile.create(folder, dossier, catalog.get, { files: disk });
  disk.told('');
  for (const siege of saves) {
    await file.apply([{ type: 'setAnswer', at: 'identite.siege', value: siege }], file.revision);
    disk.told(siege);
  }
}

/** The saved words as the program reads them from what is left; undefined when there is no dossier. */
async function read(folder: string, survivors: Survivors): Promise<string | undefined> {
  if (!survivors.has(dossierPlaces(folder).file)) return undefined;
  const files = new PowerCutDisk(survivors);
  const { dossier } = await DossierFile.open(folder, catalog.get, { files });
  return String(dossier.answers['identite.siege'] ?? '');
}

/** Cuts the power after every act; what may be read then is what was told last, or what was on its way. */
async function faultsOf(folder: string, disk: PowerCutDisk): Promise<{ states: number; faults: string[] }> {
  const versions = ['', ...SAVES];
  const faults: string[] = [];
  let states = 0;
  for (let length = 0; length <= disk.log.length; length += 1) {
    const told = disk.log.slice(0, length).filter(({ kind }) => kind === 'told').length;
    const allowed: (string | undefined)[] = [
      told ? versions[told - 1] : undefined,
      versions[told] ?? versions.at(-1),
    ];
    for (const survivors of survivorsAfter(disk.log, length)) {
      states += 1;
      const words = await read(folder, survivors).catch((error: Error) => error.message);
      if (!allowed.includes(words)) faults.push(`after ${length} acts: ${words}`);
      const copy = survivors.get(dossierPlaces(folder).previous);
      if (
        copy &&
        (await read(folder, new Map([[dossierPlaces(folder).file, copy]])).catch(() => 'torn')) === 'torn'
      )
        faults.push(`after ${length} acts: the last good copy is torn`);
    }
  }
  return { states, faults };
}

describe('a power cut at any moment of any save', () => {
  it('leaves the old dossier or the new one, whole, and a whole last good copy', async () => {
    const folder = join(temporaryFolder(), 'd');
    const disk = new PowerCutDisk();
    await writeOn(folder, disk);
    const { states, faults } = await faultsOf(folder, disk);
    expect(faults).toEqual([]);
    expect(states).toBeGreaterThan(500);
  });

  it('holds too on a disk that cannot link files', async () => {
    const folder = join(temporaryFolder(), 'd');
    const disk = new PowerCutDisk();
    disk.link = () => Promise.reject(Object.assign(new Error('no links here'), { code: 'EPERM' }));
    await writeOn(folder, disk);
    expect((await faultsOf(folder, disk)).faults).toEqual([]);
  });

  it.each(['file', 'folder'])('is seen when a program forgets to sync the %s', async (forgotten) => {
    const folder = join(temporaryFolder(), 'd');
    const disk = new PowerCutDisk();
    const { create } = disk;
    if (forgotten === 'file')
      disk.create = async (path) => ({ ...(await create.call(disk, path)), sync: async () => undefined });
    else disk.syncFolder = async () => undefined;
    await writeOn(folder, disk, SAVES.slice(0, 1));
    expect((await faultsOf(folder, disk)).faults).not.toEqual([]);
  });
});
