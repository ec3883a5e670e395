import { depositPackage, type PackageRequest } from './deposit-package.ts';
import { type DocumentRequest, exportDocument } from './export-document.ts';

/** Work for the export thread: one Word file, or the whole deposit package. */
export type ExportTask =
  | { readonly kind: 'document'; readonly request: DocumentRequest }
  | { readonly kind: 'package'; readonly request: PackageRequest };

/**
 * Does the work, wherever it runs.
 * @throws PrefigureError `refused` while something blocks, unless the person insists
 */
export function runExportTask(
  task: ExportTask,
  onProgress?: (step: string, share: number) => void,
): Promise<Uint8Array> {
  return task.kind === 'document'
    ? exportDocument(task.request, onProgress)
    : depositPackage(task.request, onProgress);
}
