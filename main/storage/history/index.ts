export { History, type HistoryOptions, type OpenedVersion } from './history.ts';
export {
  checkVersion,
  contentChecksum,
  packVersion,
  type StoredVersion,
  unpackVersion,
} from './version-file.ts';
export { SNAPSHOT_EVERY_MS, WorkSnapshots } from './work-snapshots.ts';
