export * from './thinning.ts';
export * from './version-head.ts';
