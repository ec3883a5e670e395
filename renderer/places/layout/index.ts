export * from './place-page.tsx';
export * from './side-card.tsx';
export * from './undo-notice.tsx';
