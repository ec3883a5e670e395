export * from './attachment-store.ts';
export { DossierFile, type PlanLookup, serializeDossier } from './dossier-file.ts';
export { DurableJsonFile } from './durable-json-file.ts';
export { errorCodeOf, writeDurably } from './durable-write.ts';
export * from './exchange-file.ts';
export { Library } from './library.ts';
export { OwnBaremes, type OwnScales } from './own-baremes.ts';
export { defaultLibrary } from './places.ts';
export { storageError } from './storage-error.ts';
