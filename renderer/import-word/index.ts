export { WordImportDialog } from './word-import-dialog.tsx';
