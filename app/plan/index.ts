export * from './check-plan.ts';
export * from './documents.ts';
export * from './order-schema.ts';
export * from './overlay.ts';
export * from './plan-index.ts';
export * from './schema.ts';
export * from './visibility.ts';
