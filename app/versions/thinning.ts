/** How many automatic snapshots a dossier keeps, and how much room they may take (compressed). */
export const SNAPSHOT_LIMITS: SnapshotLimits = {
  last: 12,
  hourly: 24,
  daily: 30,
  weekly: 52,
  bytes: 50 * 1024 * 1024,
};

export interface SnapshotLimits {
  /** The last ones, whatever their dates. */
  readonly last: number;
  /** The last one of each of that many hours, days and weeks in which somebody worked. */
  readonly hourly: number;
  readonly daily: number;
  readonly weekly: number;
  readonly bytes: number;
}

export interface Snapshot {
  readonly id: string;
  readonly sequence: number;
  readonly createdAt: string;
  /** In bytes. */
  readonly size: number;
}

const WEEK_MS = 7 * 24 * 3_600_000;
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4 * 24 * 3_600_000;

/**
 * The snapshots to keep, as backups are thinned: the last ones, then one an hour, a day, a week. Periods are counted,
 * never measured against the present time: a clock that jumps or goes back makes none of them old. The newest is
 * always kept; older ones leave first when room lacks.
 */
export function snapshotsToKeep(snapshots: readonly Snapshot[], limits: SnapshotLimits): Set<string> {
  const newestFirst = [...snapshots].sort((a, b) => b.sequence - a.sequence);
  const kept = new Set(newestFirst.slice(0, limits.last).map(({ id }) => id));
  const rules: [number, (date: string) => string][] = [
    [limits.hourly, (date) => date.slice(0, 13)],
    [limits.daily, (date) => date.slice(0, 10)],
    [limits.weekly, (date) => String(Math.floor((Date.parse(date) - FIRST_MONDAY) / WEEK_MS))],
  ];
  for (const [count, period] of rules) {
    const seen = new Set<string>();
    for (const { id, createdAt } of newestFirst) {
      const own = period(createdAt);
      if (seen.has(own) || seen.size >= count) continue;
      seen.add(own);
      kept.add(id);
    }
  }
  let bytes = 0;
  for (const { id, size } of newestFirst.filter((each) => kept.has(each.id))) {
    bytes += size;
    if (bytes > limits.bytes && id !== newestFirst[0]?.id) kept.delete(id);
  }
  return kept;
}
