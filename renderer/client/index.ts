export * from './connect.ts';
export * from './file-transfer.ts';
export { SessionLostError } from './http-client.ts';
