const MINUTE = 60_000;

export interface IdleWatch {
  /** Someone asked for something. */
  touch(): void;
  stop(): void;
}

/**
 * Calls `onIdle` once nobody has asked for anything during that many minutes. Minutes are counted one by one: those
 * a sleeping computer skips do not count, so an open page finds its host again on waking.
 * @param minute milliseconds between two looks
 */
export function watchIdle(minutes: number, onIdle: () => void, minute = MINUTE): IdleWatch {
  let quiet = 0;
  const timer = setInterval(() => {
    quiet += 1;
    if (quiet < minutes) return;
    clearInterval(timer);
    onIdle();
  }, minute);
  timer.unref();
  return {
    touch: () => {
      quiet = 0;
    },
    stop: () => clearInterval(timer),
  };
}
