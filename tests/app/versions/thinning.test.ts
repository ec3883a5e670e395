import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SNAPSHOT_LIMITS, type Snapshot, snapshotsToKeep } from '../../../app/versions/index.ts';

const limits = SNAPSHOT_LIMITS;
const at = (sequence: number, createdAt: Date, size = 1_000): Snapshot => ({
  id: `s${sequence}`,
  sequence,
  createdAt: createdAt.toISOString(),
  size,
});

/** One snapshot every ten minutes of three-hour evenings, the given number of days. */
function evenings(days: number, start = Date.UTC(2026, 0, 1, 18)): Snapshot[] {
  return Array.from({ length: days * 18 }, (_, index) =>
    at(index + 1, new Date(start + Math.floor(index / 18) * 86_400_000 + (index % 18) * 600_000)),
  );
}

describe('thinning automatic snapshots', () => {
  it('keeps the last two hours whole, then hours, days and weeks, of a year of evenings', () => {
    const all = evenings(365);
    const ids = snapshotsToKeep(all, limits);
    const kept = all.filter(({ id }) => ids.has(id));
    expect(kept.slice(-12).map(({ id }) => id)).toEqual(all.slice(-12).map(({ id }) => id));
    const days = new Set(kept.map(({ createdAt }) => createdAt.slice(0, 10)));
    const lastMonth = all
      .filter(({ sequence }) => sequence > all.length - 30 * 18)
      .map((s) => s.createdAt.slice(0, 10));
    for (const day of lastMonth) expect(days).toContain(day);
    // One a week until the first weeks of the year.
    expect(kept[0] && kept[0].createdAt < '2026-01-15').toBe(true);
    expect(kept.length).toBeLessThan(118);
  });

  it('keeps the state of the evening, not its beginning, of a past day', () => {
    const all = evenings(20);
    const kept = snapshotsToKeep(all, limits);
    // The tenth evening: its last snapshot is the 180th.
    expect(kept.has('s180')).toBe(true);
    expect(kept.has('s163')).toBe(false);
  });

  it('forgets nothing recent when the clock jumps fourteen years ahead, then comes back', () => {
    const past = evenings(5);
    const future = at(91, new Date('2040-06-01T10:00:00Z'));
    const back = at(92, new Date('2026-01-06T18:00:00Z'));
    const kept = snapshotsToKeep([...past, future, back], limits);
    for (const { id } of past.slice(-10)) expect(kept).toContain(id);
    for (const day of [1, 2, 3, 4, 5]) expect(kept).toContain(`s${day * 18}`);
    expect(kept).toContain('s92');
  });

  it('stays within its room, giving up the oldest first, and always keeps the newest', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 20 * 1024 * 1024 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(sizes, (list) => {
        const all = list.map((size, index) => at(index + 1, new Date(Date.UTC(2026, 0, index + 1)), size));
        const kept = snapshotsToKeep(all, limits);
        const room = all.filter(({ id }) => kept.has(id)).reduce((sum, { size }) => sum + size, 0);
        const newest = all.at(-1);
        expect(kept).toContain(newest?.id);
        expect(room).toBeLessThanOrEqual(Math.max(limits.bytes, newest?.size ?? 0));
      }),
    );
  });
});
