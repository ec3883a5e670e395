import { useSyncExternalStore } from 'react';

let current = { text: '', count: 0 };
const listeners = new Set<() => void>();

/** Says something short to a screen reader, without moving the focus. The same words twice are said twice. */
export function announce(text: string): void {
  current = { text, count: current.count + 1 };
  for (const listener of listeners) listener();
}

/** Where announcements are read from; one in the whole page. */
export function Announcer() {
  const { text, count } = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
  return (
    <div className="visually-hidden" style={{ top: 0 }} role="status">
      <span key={count}>{text}</span>
    </div>
  );
}
