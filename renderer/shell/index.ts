export * from './start.tsx';
