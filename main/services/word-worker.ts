import { parentPort, workerData } from 'node:worker_threads';
import { errorMessage, PrefigureError } from '../../app/errors.ts';
import type { WorkerMessage } from './export-jobs.ts';
import { type ExportTask, runExportTask } from './export-task.ts';

// A thread of its own: the window never waits for the Word library, and stopping the thread stops the work.
const post = (message: WorkerMessage) => parentPort?.postMessage(message);

try {
  const bytes = await runExportTask(workerData as ExportTask, (step, share) =>
    post({ kind: 'progress', step, share }),
  );
  post({ kind: 'done', bytes });
} catch (error) {
  const expected = error instanceof PrefigureError ? error : undefined;
  post({
    kind: 'failed',
    code: expected?.code ?? 'storage',
    message: expected?.message ?? `Export impossible : ${errorMessage(error)}`,
    wayOut: expected?.wayOut,
  });
}
