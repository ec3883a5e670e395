export * from './communes-card.tsx';
export * from './counts-card.tsx';
export * from './doubts-card.tsx';
export * from './members-model.ts';
export * from './privacy-card.tsx';
export * from './repeats-notice.tsx';
export * from './signatures-card.tsx';
export * from './structures-button.tsx';
