import { type ComparisonRequest, comparisonDocument } from './comparison-document.ts';
import { depositPackage, type PackageRequest } from './deposit-package.ts';
import { type DocumentRequest, exportDocument } from './export-document.ts';

/** Work for the export thread: one Word file, the whole deposit package, or the comparison of two versions. */
export type ExportTask =
  | { readonly kind: 'document'; readonly request: DocumentRequest }
  | { readonly kind: 'package'; readonly request: PackageRequest }
  | { readonly kind: 'comparison'; readonly request: ComparisonRequest };

/**
 * Does the work, wherever it runs.
 * @throws PrefigureError `refused` while something blocks, unless the person insists
 */
export function runExportTask(
  task: ExportTask,
  onProgress?: (step: string, share: number) => void,
): Promise<Uint8Array> {
  switch (task.kind) {
    case 'document':
      return exportDocument(task.request, onProgress);
    case 'package':
      return depositPackage(task.request, onProgress);
    case 'comparison':
      return comparisonDocument(task.request, onProgress);
  }
}
