export * from './last-places.ts';
export * from './library-page.tsx';
