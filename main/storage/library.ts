import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DossierCard } from '../../app/contract.ts';
import { type Dossier, dossierTitle, randomId } from '../../app/dossier/index.ts';
import { errorMessage, PrefigureError } from '../../app/errors.ts';
import { searchable } from '../../app/text/index.ts';
import { copyAttachments, readAttachment, storeAttachment } from './attachment-store.ts';
import { brokenCard, dossierCard } from './dossier-card.ts';
import { DossierFile, type PlanLookup } from './dossier-file.ts';
import { syncFolder } from './durable-write.ts';
import type { Exchange } from './exchange-file.ts';
import { LibraryIndex } from './library-index.ts';
import { dossierPlaces, libraryPlaces } from './places.ts';
import { storageError } from './storage-error.ts';

/** The library of drafts: one folder per dossier, a bin, and an index that only saves time. */
export class Library {
  readonly places: ReturnType<typeof libraryPlaces>;
  readonly #plans: PlanLookup;
  readonly #index: LibraryIndex;
  readonly #open = new Map<string, Promise<DossierFile>>();

  private constructor(root: string, plans: PlanLookup, index: LibraryIndex) {
    this.places = libraryPlaces(root);
    this.#plans = plans;
    this.#index = index;
  }

  /** @throws PrefigureError `storage` when the folder cannot be made or read */
  static async open(root: string, plans: PlanLookup): Promise<Library> {
    const places = libraryPlaces(root);
    try {
      await mkdir(places.dossiers, { recursive: true });
      await mkdir(places.bin, { recursive: true });
    } catch (error) {
      throw storageError('La bibliothèque ne s’ouvre pas', root, error);
    }
    return new Library(root, plans, await LibraryIndex.open(places.index));
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
    await mkdir(folder, { recursive: true });
    for (const { id, name, alt } of dossier.attachments) {
      const bytes = attachments.get(id);
      if (bytes) await storeAttachment(folder, { name, bytes, alt }, id);
    }
    await DossierFile.create(folder, dossier, this.#plans);
    await syncFolder(this.places.dossiers);
    return dossier.id;
  }

  /** The open dossier; opened once, shared by every caller of this process. */
  open(id: string): Promise<DossierFile> {
    const known = this.#open.get(id);
    if (known) return known;
    const opening = this.#folderOf(id, this.places.dossiers).then((folder) =>
      DossierFile.open(folder, this.#plans),
    );
    this.#open.set(id, opening);
    opening.catch(() => this.#open.delete(id));
    return opening;
  }

  /** A copy under a new id, named « … (copie) ». */
  async duplicate(id: string): Promise<string> {
    const { dossier, folder } = await this.open(id);
    const plan = this.#plans(dossier.plan.id);
    if (!plan) throw new PrefigureError('invalid', `Plan inconnu : ${dossier.plan.id}.`);
    const now = new Date().toISOString();
    const { example: _copyIsHers, ...rest } = dossier;
    const name = `${dossierTitle(dossier, plan)} (copie)`;
    const copy: Dossier = {
      ...rest,
      id: randomId(),
      createdAt: now,
      modifiedAt: now,
      answers: { ...dossier.answers, [plan.nameField]: name },
    };
    const target = join(this.places.dossiers, folderName(name, copy.id));
    await mkdir(target, { recursive: true });
    await copyAttachments(folder, target);
    await DossierFile.create(target, copy, this.#plans);
    return copy.id;
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
  }

  /**
   * A dossier with the content of its attachments, ready to travel.
   * @param missing what to do of an attachment that cannot be read: stop, or go without it
   */
  async exchange(id: string, missing: 'stop' | 'skip' = 'stop'): Promise<Exchange> {
    const { dossier, folder } = await this.open(id);
    const attachments = new Map<string, Uint8Array>();
    for (const attachment of dossier.attachments) {
      const reading = readAttachment(folder, attachment);
      const bytes = await (missing === 'skip' ? reading.catch(() => undefined) : reading);
      if (bytes) attachments.set(attachment.id, bytes);
    }
    return { dossier, attachments };
  }

  async #move(id: string, from: string, to: string): Promise<void> {
    const folder = await this.#folderOf(id, from);
    this.#open.delete(id);
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
    const name = names.find((each) => idOf(each) === id);
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
    const info = await stat(dossierPlaces(folder).file).catch(() => undefined);
    const id = idOf(name);
    if (!info || !id) return undefined;
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

// Readable in a file manager, found by the id at its end.
function folderName(title: string, id: string): string {
  const slug = searchable(title).replaceAll(' ', '-').slice(0, 60) || 'dossier';
  return `${slug}--${id}`;
}

function idOf(folder: string): string | undefined {
  return /--([A-Za-z0-9_-]{6,64})$/.exec(folder)?.[1];
}
