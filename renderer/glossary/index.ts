export * from './explained.tsx';
export * from './glossary-view.tsx';
export * from './use-glossary.ts';
