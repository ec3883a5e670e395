import { unlinkSync } from 'node:fs';
import { randomId } from '../../app/dossier/index.ts';
import {
  type Holder,
  isGone,
  readHolder,
  releaseLock,
  rewriteLock,
  takeLock,
  thisHolder,
} from './lock-file.ts';

/** How often a holder shows itself, and how long it may stay silent before it is held for gone. */
export interface Rhythm {
  readonly beatMs: number;
  readonly patienceMs: number;
}

/** What came of asking for a lock. */
export type Asked =
  | { readonly kind: 'held'; readonly lock: HeldLock; readonly former: Holder | undefined }
  | { readonly kind: 'refused'; readonly by: Holder };

const held = new Set<HeldLock>();
let watchesExit = false;
const turns = new Map<string, Promise<unknown>>();

/** One act at a time on a lock: one page may let go while the next takes it, or while the lock shows itself. */
function inTurn<T>(path: string, act: () => Promise<T>): Promise<T> {
  const done = (turns.get(path) ?? Promise.resolve()).then(act);
  const over = done
    .catch(() => undefined)
    .then(() => {
      if (turns.get(path) === over) turns.delete(path);
    });
  turns.set(path, over);
  return done;
}

/** A lock of this process, renewed until it is released or taken over by somebody else. */
export class HeldLock {
  readonly path: string;
  readonly #holder: Holder;
  readonly #timer: NodeJS.Timeout;
  #takenBy: Holder | undefined;

  private constructor(path: string, holder: Holder, { beatMs }: Rhythm) {
    this.path = path;
    this.#holder = holder;
    this.#timer = setInterval(() => void this.beat(), beatMs);
    // A lock must never keep the program from ending.
    this.#timer.unref();
    held.add(this);
    if (!watchesExit) process.once('exit', releaseAllNow);
    watchesExit = true;
  }

  /**
   * Takes a lock that nobody holds, or whose holder is gone.
   * @param force take it from whoever holds it
   * @throws the system's error
   */
  static ask(path: string, rhythm: Rhythm, force = false): Promise<Asked> {
    return inTurn(path, () => HeldLock.#ask(path, rhythm, force));
  }

  static async #ask(path: string, rhythm: Rhythm, force: boolean): Promise<Asked> {
    // This very process holds it already: both users of it share one lock.
    const own = [...held].find((lock) => lock.path === path);
    if (own && !(force && own.takenBy)) return { kind: 'held', lock: own, former: undefined };
    if (own) own.#stop();
    const holder = thisHolder(randomId());
    if (await takeLock(path, holder))
      return { kind: 'held', lock: new HeldLock(path, holder, rhythm), former: undefined };
    const former = await readHolder(path);
    // What cannot be read tells nothing of anybody: it was left by a stop in the middle of writing it.
    if (former && !force && !isGone(former, rhythm.patienceMs)) return { kind: 'refused', by: former };
    await rewriteLock(path, holder);
    // Two may have found the same lock without a holder: the last to write it has it.
    const now = await readHolder(path);
    if (now && now.token !== holder.token) return { kind: 'refused', by: now };
    return { kind: 'held', lock: new HeldLock(path, holder, rhythm), former };
  }

  /** Who took this lock over; undefined while it is ours. */
  get takenBy(): Holder | undefined {
    return this.#takenBy;
  }

  /** Shows that the holder lives, unless somebody took over meanwhile. Never fails: the next beat tries again. */
  beat(): Promise<void> {
    return inTurn(this.path, () => this.#beat());
  }

  async #beat(): Promise<void> {
    // Let go meanwhile: a beat must not bring the lock back.
    if (!held.has(this)) return;
    const now = await readHolder(this.path);
    if (now && now.token !== this.#holder.token) {
      this.#takenBy = now;
      return;
    }
    this.#takenBy = undefined;
    await rewriteLock(this.path, { ...this.#holder, seen: new Date().toISOString() }).catch(() => undefined);
  }

  release(): Promise<void> {
    return inTurn(this.path, async () => {
      this.#stop();
      await releaseLock(this.path, this.#holder.token);
    });
  }

  #stop(): void {
    clearInterval(this.#timer);
    held.delete(this);
  }

  /** The end of the process waits for nothing: what it may still do, it does at once. */
  releaseNow(): void {
    this.#stop();
    if (this.#takenBy) return;
    try {
      unlinkSync(this.path);
    } catch {
      // Gone already, or out of reach: held for gone as soon as the process is.
    }
  }
}

function releaseAllNow(): void {
  for (const lock of held) lock.releaseNow();
}
