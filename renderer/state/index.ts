export * from './client-context.tsx';
export * from './dossier-context.tsx';
export * from './dossier-store.ts';
export * from './navigation.ts';
export * from './page-memory.ts';
export * from './unsaved-memory.ts';
export * from './writing-alone.ts';
