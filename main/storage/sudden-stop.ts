import { readdir, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Dossier } from '../../app/dossier/index.ts';
import { examine } from './damage.ts';
import { DossierFile, type PlanLookup } from './dossier-file.ts';
import { dossierLockPath } from './dossier-lock.ts';
import { isTemporaryName } from './durable-write.ts';
import { isGone, readHolder } from './lock-file.ts';
import { dossierPlaces } from './places.ts';

/** A dossier that was open when the program stopped suddenly. */
export interface Survivor {
  readonly folder: string;
  /** As it is now; undefined when its file cannot be read. */
  readonly dossier: Dossier | undefined;
  /** A save was under way, and its words were taken up. */
  readonly completed: boolean;
}

/**
 * Tidies up after a program that stopped suddenly on this computer: takes up a save that was whole on the disk
 * but not yet in its place, and removes what is left of the others.
 * @param dossiers the folder that holds the dossiers' own
 */
export async function tidyAfterStop(dossiers: string, plans: PlanLookup): Promise<Survivor[]> {
  const survivors: Survivor[] = [];
  for (const name of await readdir(dossiers).catch(() => [])) {
    const folder = join(dossiers, name);
    const holder = await readHolder(dossierLockPath(folder));
    // Another computer may be writing in it at this moment.
    if (!holder || holder.host !== hostname() || !isGone(holder, Number.POSITIVE_INFINITY)) continue;
    const completed = await takeUpLastSave(folder, plans);
    const found = await examine(dossierPlaces(folder).file, plans);
    survivors.push({ folder, dossier: found.kind === 'good' ? found.dossier : undefined, completed });
    await unlink(dossierLockPath(folder)).catch(() => undefined);
  }
  return survivors;
}

/**
 * Takes up the latest save that is whole beside a dossier but was not put in its place, and removes the others.
 * @returns true when there was one
 */
export async function takeUpLastSave(folder: string, plans: PlanLookup): Promise<boolean> {
  const { file } = dossierPlaces(folder);
  const names = await readdir(folder).catch(() => []);
  const leftovers = names.filter((name) => isTemporaryName(name)).map((name) => join(folder, name));
  const current = await examine(file, plans);
  // A damaged file is for a person to decide on: what lies beside may be all there is.
  if (current.kind !== 'good') return false;
  let newest = current.dossier;
  for (const path of leftovers) {
    const found = await examine(path, plans);
    const isLater = found.kind === 'good' && found.sealed && found.dossier.id === newest.id;
    if (isLater && found.dossier.modifiedAt > newest.modifiedAt) newest = found.dossier;
  }
  const completed = newest !== current.dossier;
  if (completed) await (await DossierFile.open(folder, plans)).replace(newest);
  for (const path of leftovers) await unlink(path).catch(() => undefined);
  return completed;
}
