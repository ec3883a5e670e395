export { LeanBody } from './body.ts';
export { libraryRun, line, paragraph } from './paragraph.ts';
export { type Cell, type Row, table } from './table.ts';
export type { Piece } from './xml.ts';
