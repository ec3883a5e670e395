import type { Client } from '../../app/contract.ts';
import { type Change, type Dossier, randomId } from '../../app/dossier/index.ts';
import { type ErrorCode, errorMessage, PrefigureError } from '../../app/errors.ts';
import type { Memory } from './page-memory.ts';
import { mergePending } from './pending-changes.ts';
import { forgetUnsaved, rememberUnsaved } from './unsaved-memory.ts';

/** The one save state, always shown; it is never rosier than the disk. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | {
      readonly kind: 'failed';
      readonly code: ErrorCode;
      readonly message: string;
      readonly wayOut: string | undefined;
    };

/**
 * A pause in typing that is long enough to save, and how long words may wait while it does not come; both begin once
 * the editor has given them (see held-writing.ts).
 */
const QUIET_MS = 200;
const MAX_WAIT_MS = 500;
/** A disk that refuses may take words again by itself: a key plugged back, space made. */
const RETRY_MS = 8_000;
/** Failures a person has to decide on: trying again by itself would change nothing. */
const DECISIONS: readonly ErrorCode[] = ['changedOnDisk', 'conflict', 'locked'];

export interface SaverOptions {
  readonly client: Client;
  readonly id: string;
  readonly revision: number;
  readonly memory: Memory | undefined;
  /** The dossier as the person sees it. */
  readonly current: () => Dossier;
  readonly onState: (state: SaveState) => void;
}

/** Carries the changes of one open dossier to the disk, within a second, in order, none dropped. */
export class Saver {
  /** Names this window to the host. */
  readonly session = randomId();
  readonly #options: SaverOptions;
  #revision: number;
  #pending: Change[] = [];
  #failed = false;
  /** Words are typed that {@link enqueue} was not given yet. */
  #expecting = false;
  #firstPendingAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> = Promise.resolve();

  constructor(options: SaverOptions) {
    this.#options = options;
    this.#revision = options.revision;
  }

  /** Says at once that words are coming: they are on the screen before they are given to {@link enqueue}. */
  expect(): void {
    this.#expecting = true;
    if (!this.#failed) this.#options.onState({ kind: 'saving' });
  }

  /** What was expected came, or was nothing new. */
  arrived(): void {
    this.#expecting = false;
    // Nothing new: what is shown is on the disk once what is being sent, if anything, is there too.
    if (!this.#pending.length) void this.#inTurn(async () => this.#failed || this.#rest());
  }

  /** Adds changes to what waits. */
  enqueue(changes: readonly Change[]): void {
    // Not the wall clock: set back while she types, it would put the save off for as long.
    const now = performance.now();
    if (!this.#pending.length) this.#firstPendingAt = now;
    this.#pending = mergePending(this.#pending, changes);
    if (!this.#failed) this.#options.onState({ kind: 'saving' });
    this.#plan(Math.min(QUIET_MS, Math.max(0, this.#firstPendingAt + MAX_WAIT_MS - now)));
  }

  /** Saves what waits, now. Resolves when it is on disk or has failed. */
  flush(): Promise<void> {
    return this.#inTurn(() => this.#send());
  }

  /** Asks the host whether somebody else came between this window and the disk. Silent while words wait. */
  async check(): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#pending.length || this.#failed) return;
      try {
        await this.#askStatus();
      } catch (error) {
        // Anything else (a host out of reach) loses nothing and shows at the next save.
        if (error instanceof PrefigureError && DECISIONS.includes(error.code)) this.#fail(error);
      }
    });
  }

  /**
   * Runs something that puts the whole dossier on the disk, or another one in its place; what waited is part of it.
   * @throws whatever it throws; what waited then still waits
   */
  async replacing(work: () => Promise<{ revision: number; savedAt: string }>): Promise<void> {
    let failure: unknown;
    await this.#inTurn(async () => {
      clearTimeout(this.#timer);
      const waiting = this.#pending;
      this.#pending = [];
      try {
        const { revision, savedAt } = await work();
        this.#revision = revision;
        this.#succeed(savedAt);
      } catch (error) {
        this.#pending = mergePending(waiting, this.#pending);
        failure = error;
      }
    });
    if (failure) throw failure;
  }

  #inTurn(work: () => Promise<unknown>): Promise<void> {
    this.#sending = this.#sending.then(async () => void (await work()));
    return this.#sending;
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  async #send(): Promise<void> {
    clearTimeout(this.#timer);
    const { client, id, onState } = this.#options;
    const changes = this.#pending;
    if (!changes.length) return this.#failed ? this.#lookAgain() : undefined;
    this.#pending = [];
    onState({ kind: 'saving' });
    try {
      const { session } = this;
      const saved = await client.call('dossier.apply', { id, revision: this.#revision, changes, session });
      this.#revision = saved.revision;
      this.#succeed(saved.savedAt);
    } catch (error) {
      this.#pending = mergePending(changes, this.#pending);
      this.#fail(error);
    }
  }

  /** Nothing waits, but somebody else had come in between: are they gone? */
  async #lookAgain(): Promise<void> {
    try {
      await this.#askStatus();
      this.#succeed(this.#options.current().modifiedAt);
    } catch (error) {
      this.#fail(error);
    }
  }

  #askStatus() {
    const { client, id } = this.#options;
    return client.call('dossier.status', { id, revision: this.#revision });
  }

  #succeed(savedAt: string): void {
    const { memory, id } = this.#options;
    if (this.#failed) forgetUnsaved(memory, id);
    this.#failed = false;
    this.#rest(savedAt);
  }

  #rest(at = this.#options.current().modifiedAt): void {
    // Words came meanwhile: their own save is on its way.
    if (!this.#pending.length && !this.#expecting) this.#options.onState({ kind: 'saved', at });
  }

  #fail(error: unknown): void {
    const { memory, current, onState } = this.#options;
    this.#failed = true;
    const code = error instanceof PrefigureError ? error.code : 'storage';
    const wayOut = error instanceof PrefigureError ? error.wayOut : undefined;
    if (this.#pending.length) rememberUnsaved(memory, current());
    onState({ kind: 'failed', code, message: errorMessage(error), wayOut });
    if (!DECISIONS.includes(code)) this.#plan(RETRY_MS);
  }
}
