import type { Dossier } from '../../../app/dossier/index.ts';
import { errorMessage } from '../../../app/errors.ts';
import type { History } from './history.ts';

/** Time of work between two automatic snapshots, in milliseconds. */
export const SNAPSHOT_EVERY_MS = 10 * 60_000;

/** Decides when the work of a session deserves a snapshot. Never delays nor fails a save. */
export class WorkSnapshots {
  readonly #history: Pick<History, 'snapshot'>;
  /** Time that only goes forward, in milliseconds: the computer's date may not. */
  readonly #elapsed: () => number;
  readonly #last = new Map<string, number>();
  readonly #problems = new Map<string, string>();

  constructor(history: Pick<History, 'snapshot'>, elapsed: () => number = () => performance.now()) {
    this.#history = history;
    this.#elapsed = elapsed;
  }

  /**
   * Told after each save. The first change of a session keeps the state it found; then the state just saved is kept
   * every ten minutes of work.
   */
  saved(before: Dossier, after: Dossier): void {
    const { id } = after;
    const now = this.#elapsed();
    const last = this.#last.get(id);
    if (last !== undefined && now - last < SNAPSHOT_EVERY_MS) return;
    this.#last.set(id, now);
    void this.keep(last === undefined ? before : after).catch(() => undefined);
  }

  /** Keeps a snapshot now, whatever the time. @throws PrefigureError `storage` */
  async keep(dossier: Dossier): Promise<void> {
    try {
      await this.#history.snapshot(dossier);
      this.#problems.delete(dossier.id);
    } catch (error) {
      this.#problems.set(dossier.id, errorMessage(error));
      throw error;
    }
  }

  /** Why the last snapshot of a dossier could not be kept; undefined when it was. */
  problem(id: string): string | undefined {
    return this.#problems.get(id);
  }
}
