export * from './text-size.ts';
export * from './theme.ts';
