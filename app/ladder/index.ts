export * from './carry-over.ts';
export * from './member-structure.ts';
