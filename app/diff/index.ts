export { ASPECT_WORDS } from './aspects.ts';
export { compareDossiers } from './compare.ts';
export { equalJson } from './equal-json.ts';
export * from './model.ts';
export { remainsWithin } from './remains-within.ts';
export { changesBetween, type RestoreScope, restoreChanges } from './restore.ts';
export { diffWords } from './words.ts';
