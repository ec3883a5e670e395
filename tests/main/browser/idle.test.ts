import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from '../../../main/browser/idle.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a host nobody uses', () => {
  it('closes after its time, and only once', () => {
    const closed = vi.fn();
    watchIdle(60, closed);
    vi.advanceTimersByTime(59 * 60_000);
    expect(closed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5 * 60 * 60_000);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('stays while a page asks for something now and then', () => {
    const closed = vi.fn();
    const watch = watchIdle(60, closed);
    for (let hour = 0; hour < 12; hour += 1) {
      vi.advanceTimersByTime(59 * 60_000);
      watch.touch();
    }
    expect(closed).not.toHaveBeenCalled();
    watch.stop();
    vi.advanceTimersByTime(24 * 60 * 60_000);
    expect(closed).not.toHaveBeenCalled();
  });
});
