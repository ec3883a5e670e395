export * from './preview-place.tsx';
