export { DateInput } from './fields/date-input.tsx';
export { ParsedInput, type Reading } from './fields/parsed-input.tsx';
export { cellPlace } from './model/refusals.ts';
export {
  type CollectionActions,
  oneMore,
  useCollectionActions,
} from './page/collection-actions.tsx';
export { FieldEditor } from './page/field-editor.tsx';
export { RedactionPlace } from './redaction-place.tsx';
export { ReadOnlyRichText } from './rich-text/read-only-rich-text.tsx';
export { type CellNotes, CellNotesProvider } from './table/cell-note.tsx';
export { type CellPlace, revealCell } from './table/reveal-cell.ts';
export { TableImport } from './table/table-import.tsx';
