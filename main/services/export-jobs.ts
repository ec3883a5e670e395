import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, PrefigureError } from '../../app/errors.ts';
import { type ExportTask, runExportTask } from './export-task.ts';

/** What the export thread says. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly step: string; readonly share: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'failed';
      readonly code: ErrorCode;
      readonly message: string;
      readonly wayOut: string | undefined;
    };

/** How far an export is: words for people, and the share done from 0 to 1. */
export interface ExportProgress {
  readonly step: string;
  readonly share: number;
}

interface Job {
  progress: ExportProgress;
  readonly cancel: () => void;
}

/** Exports on threads of their own, each known by the name its caller gave, so that it can be followed and stopped. */
export class ExportJobs {
  readonly #worker: string;
  readonly #jobs = new Map<string, Job>();

  /** @param resources the resources folder, beside which the built thread stands */
  constructor(resources: string) {
    this.#worker = join(resources, '..', 'out', 'main', 'word-worker.js');
  }

  /**
   * Makes the file.
   * @throws PrefigureError `refused`, `cancelled`, or what the export threw; no bytes exist then
   */
  run(name: string, task: ExportTask): Promise<Uint8Array> {
    // Run from its sources, the program has no built thread: the same work is done here.
    if (!existsSync(this.#worker)) return runExportTask(task);
    return new Promise((resolve, reject) => {
      const worker = new Worker(this.#worker, { workerData: task });
      const end = (settle: () => void) => {
        this.#jobs.delete(name);
        void worker.terminate();
        settle();
      };
      const job: Job = {
        progress: { step: 'Lecture du dossier', share: 0 },
        cancel: () => end(() => reject(new PrefigureError('cancelled', 'Export annulé.'))),
      };
      this.#jobs.set(name, job);
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'progress') job.progress = message;
        else if (message.kind === 'done') end(() => resolve(message.bytes));
        else end(() => reject(new PrefigureError(message.code, message.message, message.wayOut)));
      });
      worker.once('error', (error) =>
        end(() => reject(new PrefigureError('storage', `Export impossible : ${error.message}`))),
      );
    });
  }

  /** How far it is; undefined when it is over or unknown. */
  progress(name: string): ExportProgress | undefined {
    const progress = this.#jobs.get(name)?.progress;
    return progress && { step: progress.step, share: progress.share };
  }

  /** Stops it at once; nothing is left behind. */
  cancel(name: string): void {
    this.#jobs.get(name)?.cancel();
  }
}
