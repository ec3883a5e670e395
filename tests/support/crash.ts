import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newDossier, randomId } from '../../app/dossier/index.ts';
import { describeAttachment, Library, packExchange } from '../../main/storage/index.ts';
import { createDossierStore } from '../../renderer/state/dossier-store.ts';
import { catalog, cpts } from './catalog.ts';
import { type ServedLibrary, serveLibrary } from './served-library.ts';

/** What the program is doing when it is killed. */
export const WORKS = ['typing', 'saving', 'importing'] as const;
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
    const running = this.#run(typist, work, served).catch(() => undefined);
    await pause(afterMs);
    const killed = performance.now();
    const { acknowledged } = typist;
    const gone = served.kill('SIGKILL');
    typist.stop();
    await Promise.all([gone, running]);
    this.#next = Math.max(this.#next, typist.typed.length);
    return this.#look(typist, acknowledged, killed);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #run(typist: Typist, work: Work, served: ServedLibrary): Promise<void> {
    const id = this.#id ?? '';
    if (work === 'importing') return typist.import(served);
    return work === 'typing' ? typist.type(served, id, this.#next) : typist.save(served, id, this.#next);
  }

  async #firstDossier(): Promise<string> {
    const library = await Library.open(this.library, catalog.get, this.state);
    return library.add({
      dossier: { ...newDossier(cpts, { name: 'CPTS' }), id: randomId() },
      attachments: new Map(),
    });
  }

  async #look(typist: Typist, acknowledged: number, killed: number): Promise<CrashResult> {
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
    return { faults, lostMs };
  }
}

function numberIn(answer: unknown): number {
  return Number(/\d+/.exec(String(answer ?? ''))?.[0] ?? 0);
}
