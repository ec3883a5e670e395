export * from './structures-page.tsx';
