export * from './connect.ts';
export * from './file-transfer.ts';
