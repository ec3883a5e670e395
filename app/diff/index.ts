export { compareDossiers } from './compare.ts';
export { equalJson } from './equal-json.ts';
export * from './model.ts';
export { changesBetween, type RestoreScope, restoreChanges } from './restore.ts';
export { diffWords } from './words.ts';
