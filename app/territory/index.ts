export * from './communes-file.ts';
export * from './referential.ts';
export * from './size-class.ts';
