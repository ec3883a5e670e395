export { SCHEME_KEY } from './scheme.ts';
export * from './text-size.ts';
export * from './theme.ts';
