export { type CoverNoteInput, coverNote } from './cover-note.ts';
export { depositList } from './deposit-list.ts';
export { slug } from './file-names.ts';
export * from './model.ts';
export { STATUS_WORDS } from './words.ts';
