export * from './excerpt.ts';
export * from './find-text.ts';
export * from './replace.ts';
export * from './search-dossier.ts';
export { type Unit, unitsOf } from './units.ts';
