import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newDossier, randomId } from '../../app/dossier/index.ts';
import { errorMessage } from '../../app/errors.ts';
import { History } from '../../main/storage/history/index.ts';
import { describeAttachment, Library, packExchange } from '../../main/storage/index.ts';
import { createDossierStore } from '../../renderer/state/dossier-store.ts';
import { catalog, cpts } from './catalog.ts';
import { type ServedLibrary, serveLibrary } from './served-library.ts';

/** What the program is doing when it is killed. */
export const WORKS = ['typing', 'saving', 'snapshotting', 'importing'] as const;
export type Work = (typeof WORKS)[number];

export interface CrashResult {
  readonly faults: readonly string[];
  /** Words typed before the kill that are not on the disk, in milliseconds of typing; 0 when none is missing. */
  readonly lostMs: number;
}

/** Words typed this long before the kill may be lost: what we promise. */
const PROMISE_MS = 1_000;
const FIELD = 'identite.siege';

/** A typist at the real interface's store: every stroke is dated, and so is what the store said to be saved. */
class Typist {
  /** When each number was typed, on the clock of {@link performance}. */
  readonly typed: number[] = [];
  /** The last number that the interface, or the program, said to be on the disk. */
  acknowledged = 0;
  /** Versions that the program said to be kept: their id, and the number they hold. */
  readonly kept = new Map<string, number>();
  #on = true;

  async type(served: ServedLibrary, id: string, from: number): Promise<void> {
    const opened = await served.client.call('dossier.open', { id });
    const store = createDossierStore(served.client, cpts, opened, undefined);
    store.subscribe(({ save, dossier }, before) => {
      if (save !== before.save && save.kind === 'saved') this.acknowledged = numberIn(dossier.answers[FIELD]);
    });
    for (let number = from; this.#on; number += 1) {
      this.typed[number] = performance.now();
      store.getState().change({ type: 'setAnswer', at: FIELD, value: `Mot ${number}` });
      // Strokes come in bursts, with a pause now and then, as people type.
      await pause(number % 17 ? 20 + Math.random() * 100 : 700);
    }
  }

  /** Saves as fast as the program answers, without the interface's pauses. */
  async save(served: ServedLibrary, id: string, from: number): Promise<void> {
    let { revision } = await served.client.call('dossier.open', { id });
    for (let number = from; this.#on; number += 1) {
      this.typed[number] = performance.now();
      const changes = [{ type: 'setAnswer' as const, at: FIELD, value: `Mot ${number}` }];
      revision = (await served.client.call('dossier.apply', { id, revision, changes })).revision;
      this.acknowledged = number;
    }
  }

  /** Saves, keeps what was saved under a name, and now and then removes a version or makes ready to go back to one. */
  async snapshot(served: ServedLibrary, id: string, from: number): Promise<void> {
    const { client } = served;
    let { revision } = await client.call('dossier.open', { id });
    for (let number = from; this.#on; number += 1) {
      this.typed[number] = performance.now();
      const changes = [{ type: 'setAnswer' as const, at: FIELD, value: `Mot ${number}` }];
      revision = (await client.call('dossier.apply', { id, revision, changes })).revision;
      this.acknowledged = number;
      const { id: version } = await client.call('versions.keep', { id, name: `Version ${number}` });
      this.kept.set(version, number);
      const [oldest = version] = this.kept.keys();
      if (number % 5 === 0) await client.call('versions.prepareRestore', { id, version: oldest });
      if (number % 7 === 0) {
        this.kept.delete(oldest);
        await client.call('versions.remove', { id, version: oldest });
      }
    }
  }

  async import(served: ServedLibrary): Promise<void> {
    const bytes = Buffer.alloc(200_000, 7);
    const attachment = describeAttachment({ name: 'Annexe.bin', bytes });
    const dossier = { ...newDossier(cpts, { name: 'CPTS importée' }), attachments: [attachment] };
    const packed = packExchange({ dossier, attachments: new Map([[attachment.id, bytes]]) });
    const file = { name: 'import.prefigure', base64: Buffer.from(packed).toString('base64') };
    while (this.#on) await served.client.call('library.import', file);
  }

  stop(): void {
    this.#on = false;
  }
}

/** A library that is served, written in, killed and looked at, again and again. */
export class CrashSite {
  readonly root = mkdtempSync(join(tmpdir(), 'prefigure-crash-'));
  readonly state = join(this.root, 'state');
  readonly library = join(this.root, 'library');
  #id: string | undefined;
  #next = 1;

  /** Starts the program on what the last crash left, lets it work for a while, kills it, reads what is there. */
  async crash(work: Work, afterMs: number): Promise<CrashResult> {
    this.#id ??= await this.#firstDossier();
    const served = await serveLibrary(this.library, this.state);
    const typist = new Typist();
    // A refusal before the kill would make the rest of this round empty.
    let failure: unknown;
    const running = this.#run(typist, work, served).catch((error: unknown) => {
      failure = error;
    });
    await pause(afterMs);
    if (failure) {
      await served.kill('SIGKILL');
      return { faults: [`${work} stopped by itself: ${errorMessage(failure)}`], lostMs: 0 };
    }
    const killed = performance.now();
    const { acknowledged, kept } = typist;
    const gone = served.kill('SIGKILL');
    typist.stop();
    await Promise.all([gone, running]);
    this.#next = Math.max(this.#next, typist.typed.length);
    return this.#look(typist, acknowledged, new Map(kept), killed);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #run(typist: Typist, work: Work, served: ServedLibrary): Promise<void> {
    const id = this.#id ?? '';
    if (work === 'importing') return typist.import(served);
    if (work === 'snapshotting') return typist.snapshot(served, id, this.#next);
    return work === 'typing' ? typist.type(served, id, this.#next) : typist.save(served, id, this.#next);
  }

  async #firstDossier(): Promise<string> {
    const library = await Library.open(this.library, catalog.get, this.state);
    return library.add({
      dossier: { ...newDossier(cpts, { name: 'CPTS' }), id: randomId() },
      attachments: new Map(),
    });
  }

  async #look(
    typist: Typist,
    acknowledged: number,
    kept: ReadonlyMap<string, number>,
    killed: number,
  ): Promise<CrashResult> {
    const faults: string[] = [];
    const library = await Library.open(this.library, catalog.get, this.state);
    const { dossiers } = await library.list();
    for (const { title, problem } of dossiers) if (problem) faults.push(`${title}: ${problem}`);
    for (const { id } of dossiers)
      await library.exchange(id).catch((error: Error) => faults.push(error.message));
    const folders = readdirSync(join(this.library, 'dossiers')).length;
    if (folders !== dossiers.length) faults.push(`${folders} folders for ${dossiers.length} dossiers`);
    const file = await library.open(this.#id ?? '').catch(() => undefined);
    const saved = numberIn(file?.dossier.answers[FIELD]);
    if (saved < acknowledged) faults.push(`${acknowledged} was said to be saved, ${saved} is on the disk`);
    const firstLost = typist.typed[saved + 1];
    const lostMs = firstLost === undefined ? 0 : Math.max(0, killed - firstLost);
    if (lostMs > PROMISE_MS) faults.push(`words typed ${Math.round(lostMs)} ms before the kill are lost`);
    faults.push(...(await this.#versionFaults(library, kept)));
    return { faults, lostMs };
  }

  /** Every version ever acknowledged must open and say what it was given; whatever else is listed must open too. */
  async #versionFaults(library: Library, kept: ReadonlyMap<string, number>): Promise<string[]> {
    const id = this.#id ?? '';
    const history = new History({ root: library.places.history, plans: catalog.get });
    const { versions, problems } = await history.list(id);
    const faults = [...problems];
    for (const { id: version } of versions)
      await history.open(id, version).catch((error: Error) => faults.push(`version: ${error.message}`));
    for (const [version, number] of kept) {
      const opened = await history.open(id, version).catch(() => undefined);
      const said = numberIn(opened?.dossier.answers[FIELD]);
      if (said !== number) faults.push(`version ${version} was kept with ${number}, it says ${said}`);
    }
    return faults;
  }
}

function numberIn(answer: unknown): number {
  return Number(/\d+/.exec(String(answer ?? ''))?.[0] ?? 0);
}
