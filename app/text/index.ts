export * from './french-date.ts';
export * from './french-number.ts';
export * from './search-text.ts';
export * from './typography.ts';
