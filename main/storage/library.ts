import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DossierCard } from '../../app/contract.ts';
import { type Change, type Dossier, dossierTitle, randomId } from '../../app/dossier/index.ts';
import { errorMessage, PrefigureError } from '../../app/errors.ts';
import { readAttachment, storeAttachment } from './attachment-store.ts';
import { type Damage, findDamage, mend } from './damage.ts';
import { brokenCard, dossierCard } from './dossier-card.ts';
import { DossierFile, type PlanLookup } from './dossier-file.ts';
import { holdDossier, takenOver } from './dossier-lock.ts';
import { syncFolder } from './durable-write.ts';
import type { Exchange } from './exchange-file.ts';
import { folderName, idInName, isFolderOf } from './folder-name.ts';
import type { HeldLock } from './held-locks.ts';
import { LibraryIndex } from './library-index.ts';
import { dossierPlaces, libraryPlaces, stateFolder } from './places.ts';
import { SideFiles } from './side-files.ts';
import { storageError } from './storage-error.ts';

/** The library of drafts: one folder per dossier, a bin, and an index that only saves time. */
export class Library {
  readonly places: ReturnType<typeof libraryPlaces>;
  readonly #plans: PlanLookup;
  readonly #index: LibraryIndex;
  readonly #open = new Map<string, Promise<DossierFile>>();
  readonly #locks = new Map<string, HeldLock>();
  /** Windows whose last words had to be kept aside, by dossier. */
  readonly #asideFor = new Map<string, Set<string>>();
  /** Dossiers kept outside the library because their own place refused them. */
  readonly sides: SideFiles;

  private constructor(root: string, plans: PlanLookup, index: LibraryIndex, state: string) {
    this.places = libraryPlaces(root);
    this.#plans = plans;
    this.#index = index;
    this.sides = new SideFiles(state, root, plans);
  }

  /**
   * @param state where to keep what the library's own folder refuses
   * @throws PrefigureError `storage` when the folder cannot be made or read
   */
  static async open(root: string, plans: PlanLookup, state = stateFolder()): Promise<Library> {
    const places = libraryPlaces(root);
    try {
      await mkdir(places.dossiers, { recursive: true });
      await mkdir(places.bin, { recursive: true });
    } catch (error) {
      throw storageError('La bibliothèque ne s’ouvre pas', root, error);
    }
    return new Library(root, plans, await LibraryIndex.open(places.index), state);
  }

  /** Cards of the dossiers and of the bin, last changed first. An unreadable dossier keeps its place. */
  async list(): Promise<{ dossiers: DossierCard[]; bin: DossierCard[] }> {
    const dossiers = await this.#cards(this.places.dossiers);
    const bin = await this.#cards(this.places.bin);
    await this.#index.save(new Set([...dossiers, ...bin].map(({ folder }) => folder)));
    const cards = (list: typeof dossiers) =>
      list.map(({ card }) => card).sort((a, b) => b.modifiedAt.localeCompare(a.modifiedAt));
    return { dossiers: cards(dossiers), bin: cards(bin) };
  }

  /** Puts a new dossier in the library, with its attachments. */
  async add({ dossier, attachments }: Exchange): Promise<string> {
    const plan = this.#plans(dossier.plan.id);
    const title = plan ? dossierTitle(dossier, plan) : 'dossier';
    const folder = join(this.places.dossiers, folderName(title, dossier.id));
    const making = join(this.places.making, basename(folder));
    try {
      await mkdir(making, { recursive: true });
      for (const { id, name, alt } of dossier.attachments) {
        const bytes = attachments.get(id);
        if (bytes) await storeAttachment(making, { name, bytes, alt }, id);
      }
      await DossierFile.create(making, dossier, this.#plans);
      // It appears whole or not at all, even if the program stops in the middle.
      await rename(making, folder);
      await syncFolder(this.places.dossiers);
    } catch (error) {
      await rm(making, { recursive: true, force: true }).catch(() => undefined);
      throw error instanceof PrefigureError
        ? error
        : storageError('Le dossier n’a pas pu être écrit', folder, error);
    }
    return dossier.id;
  }

  /** The open dossier; opened once, shared by every caller of this process. */
  open(id: string): Promise<DossierFile> {
    const known = this.#open.get(id);
    if (known) return known;
    const opening = this.#folderOf(id, this.places.dossiers).then((folder) =>
      DossierFile.open(folder, this.#plans, {
        keepUnsaved: (dossier, session) => this.#keepAside(dossier, session),
      }),
    );
    this.#open.set(id, opening);
    opening.catch(() => this.#open.delete(id));
    return opening;
  }

  /**
   * Takes a dossier for this process, so that other computers know it is being written.
   * @throws PrefigureError `locked` naming who has it
   */
  async hold(id: string, takeOver = false): Promise<void> {
    const folder = await this.#folderOf(id, this.places.dossiers);
    try {
      this.#locks.set(id, await holdDossier(folder, takeOver));
    } catch (error) {
      // A folder that cannot be written to can still be read, and a save that fails says why.
      if (!(error instanceof PrefigureError) || error.code !== 'storage') throw error;
    }
  }

  /** Lets a dossier go: nobody here is writing in it any more. */
  async letGo(id: string): Promise<void> {
    const lock = this.#locks.get(id);
    this.#locks.delete(id);
    await lock?.release();
  }

  /**
   * Saves changes of a dossier, and forgets what had been kept aside for the same window.
   * @throws PrefigureError as {@link DossierFile.apply}, or `locked` after somebody else took over
   */
  async apply(
    id: string,
    changes: readonly Change[],
    revision: number,
    session = '',
  ): Promise<{ revision: number; savedAt: string }> {
    const file = await this.open(id);
    const takenBy = this.#locks.get(id)?.takenBy;
    if (takenBy) throw takenOver(takenBy, file.folder);
    const { savedAt } = await file.apply(changes, revision, { session });
    // A window sends all its unsaved changes again with the next ones: they are in their own place now.
    if (this.#asideFor.get(id)?.delete(session)) await this.sides.forget(id, session);
    return { revision: file.revision, savedAt };
  }

  /**
   * Looks whether somebody else came between this window and the disk.
   * @throws PrefigureError `changedOnDisk`, `conflict` or `locked` when so; nothing is touched
   */
  async checkAlone(id: string, revision: number): Promise<void> {
    const file = await this.open(id);
    // Another window of this process may have let it go.
    if (!this.#locks.has(id)) await this.hold(id);
    const lock = this.#locks.get(id);
    await lock?.beat();
    if (lock?.takenBy) throw takenOver(lock.takenBy, file.folder);
    await file.checkAlone(revision);
  }

  /** What is wrong with a dossier that does not open; undefined when it is in order. */
  async damage(id: string): Promise<Damage | undefined> {
    return findDamage(await this.#folderOf(id, this.places.dossiers), this.#plans);
  }

  /**
   * Puts a whole copy in the place of a damaged file, which is kept beside.
   * @returns where the damaged file is now
   */
  async mend(id: string, using: 'lastGood' | 'readable'): Promise<string | undefined> {
    const folder = await this.#folderOf(id, this.places.dossiers);
    this.#open.delete(id);
    return mend(folder, this.#plans, using);
  }

  /** The dossier's folder, wherever it is in the library. @throws PrefigureError `notFound` */
  async folderOf(id: string): Promise<string> {
    return this.#folderOf(id, this.places.dossiers).catch(() => this.#folderOf(id, this.places.bin));
  }

  /** A copy under a new id, named « … (copie) ». */
  async duplicate(id: string): Promise<string> {
    // Somebody else may be writing it at this moment: the copy is of what is on the disk.
    await (await this.open(id)).refresh();
    const { dossier, attachments } = await this.exchange(id, 'skip');
    return this.addCopy(dossier, attachments, 'copie');
  }

  /** Puts a dossier in the library under a new id, with a word after its name that says what it is. */
  async addCopy(dossier: Dossier, attachments: Exchange['attachments'], word: string): Promise<string> {
    const plan = this.#plans(dossier.plan.id);
    if (!plan) throw new PrefigureError('invalid', `Plan inconnu : ${dossier.plan.id}.`);
    const now = new Date().toISOString();
    const { example: _copyIsHers, ...rest } = dossier;
    const name = `${dossierTitle(dossier, plan)} (${word})`;
    const copy: Dossier = {
      ...rest,
      id: randomId(),
      createdAt: now,
      modifiedAt: now,
      answers: { ...dossier.answers, [plan.nameField]: name },
    };
    return this.add({ dossier: copy, attachments });
  }

  /** Moves a dossier to the bin. */
  async bin(id: string): Promise<void> {
    await this.#move(id, this.places.dossiers, this.places.bin);
  }

  /** Brings a dossier back from the bin. */
  async restore(id: string): Promise<void> {
    await this.#move(id, this.places.bin, this.places.dossiers);
  }

  /** Removes for good a dossier that is in the bin. */
  async erase(id: string): Promise<void> {
    const folder = await this.#folderOf(id, this.places.bin);
    try {
      await rm(folder, { recursive: true });
    } catch (error) {
      throw storageError('Suppression impossible', folder, error);
    }
    await this.sides.forgetDossier(id);
  }

  /**
   * A dossier with the content of its attachments, ready to travel.
   * @param missing what to do of an attachment that cannot be read: stop, or go without it
   */
  async exchange(id: string, missing: 'stop' | 'skip' = 'stop'): Promise<Exchange> {
    const { dossier, folder } = await this.open(id);
    return { dossier, attachments: await readAttachments(folder, dossier, missing) };
  }

  /**
   * The attached files that a version of a dossier names and that can be read, whatever the saved version names: an
   * answer that could not be saved has its file on the disk all the same. None if the dossier's folder is out of reach.
   */
  async attachmentsOf(version: Dossier): Promise<Exchange['attachments']> {
    const folder = await this.folderOf(version.id).catch(() => undefined);
    return folder ? readAttachments(folder, version, 'skip') : new Map();
  }

  async #keepAside(dossier: Dossier, session: string): Promise<string | undefined> {
    const place = await this.sides.keep(dossier, session);
    if (place)
      this.#asideFor.set(dossier.id, (this.#asideFor.get(dossier.id) ?? new Set<string>()).add(session));
    return place;
  }

  async #move(id: string, from: string, to: string): Promise<void> {
    const folder = await this.#folderOf(id, from);
    this.#open.delete(id);
    await this.letGo(id);
    const target = join(to, folder.slice(from.length + 1));
    try {
      await rename(folder, target);
      await syncFolder(from);
      await syncFolder(to);
    } catch (error) {
      throw storageError('Déplacement impossible', folder, error);
    }
  }

  async #folderOf(id: string, parent: string): Promise<string> {
    const names = await readdir(parent).catch((error: unknown) => {
      throw storageError('La bibliothèque ne répond pas', parent, error);
    });
    // The second for names that an earlier version cut at a hyphen.
    const name = names.find((each) => idInName(each) === id) ?? names.find((each) => isFolderOf(each, id));
    if (!name) throw new PrefigureError('notFound', 'Ce dossier n’est plus dans la bibliothèque.');
    return join(parent, name);
  }

  async #cards(parent: string): Promise<{ folder: string; card: DossierCard }[]> {
    const names = (await readdir(parent, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    const cards: { folder: string; card: DossierCard }[] = [];
    for (const { name } of names) {
      const card = await this.#card(join(parent, name), name);
      if (card) cards.push({ folder: name, card });
    }
    return cards;
  }

  async #card(folder: string, name: string): Promise<DossierCard | undefined> {
    const { file, previous } = dossierPlaces(folder);
    const info = await stat(file).catch(() => undefined);
    const id = idInName(name);
    if (!id) return undefined;
    if (!info) {
      // A dossier whose file was taken away must not vanish with it.
      const copy = await stat(previous).catch(() => undefined);
      return copy && brokenCard(id, name, copy.mtime, 'Le fichier de ce dossier a disparu.');
    }
    const { mtimeMs, size } = info;
    const state = { mtimeMs, size };
    const known = this.#index.card(name, state, (planId) => this.#plans(planId)?.version ?? '');
    if (known) return known;
    try {
      const { dossier } = await DossierFile.open(folder, this.#plans);
      const plan = this.#plans(dossier.plan.id);
      if (!plan) return undefined;
      const card = dossierCard(dossier, plan);
      this.#index.remember(name, state, plan.version, card);
      return card;
    } catch (error) {
      return brokenCard(id, name, info.mtime, errorMessage(error));
    }
  }
}

/** The content of the attached files a version names, by their id; `skip` goes without those that cannot be read. */
async function readAttachments(
  folder: string,
  dossier: Dossier,
  missing: 'stop' | 'skip',
): Promise<Map<string, Uint8Array>> {
  const attachments = new Map<string, Uint8Array>();
  for (const attachment of dossier.attachments) {
    const reading = readAttachment(folder, attachment);
    const bytes = await (missing === 'skip' ? reading.catch(() => undefined) : reading);
    if (bytes) attachments.set(attachment.id, bytes);
  }
  return attachments;
}
