export { reachHost } from './reach-host.ts';
export * from './start.tsx';
