export type { ImportDialogProps } from './import-dialog.tsx';
export {
  type ImportChoices,
  type ImportTarget,
  type PreparedImport,
  prepareImport,
} from './prepare-import.ts';
