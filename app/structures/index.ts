export * from './comparison-document.ts';
export * from './comparison-schema.ts';
export * from './orient.ts';
export * from './orientation-schema.ts';
export * from './read-answers.ts';
