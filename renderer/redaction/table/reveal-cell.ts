import { useEffect } from 'react';

/** A cell of a table, by the ids of its row and column. */
export interface CellPlace {
  readonly row: string;
  readonly column: string;
}

type Listener = (place: CellPlace) => void;

const listeners = new Map<string, Listener>();
/** Asked for while its table was not on the page yet. */
let waiting: { readonly field: string; readonly place: CellPlace } | undefined;

/** Brings a cell into view and puts the keyboard on it, in the table of that field, now or as soon as it is shown. */
export function revealCell(field: string, place: CellPlace): void {
  const listener = listeners.get(field);
  waiting = listener ? undefined : { field, place };
  listener?.(place);
}

/** Listens to {@link revealCell} for a table. `show` must be stable. */
export function useRevealedCell(field: string, show: Listener): void {
  useEffect(() => {
    listeners.set(field, show);
    if (waiting?.field === field) {
      show(waiting.place);
      waiting = undefined;
    }
    return () => {
      if (listeners.get(field) === show) listeners.delete(field);
    };
  }, [field, show]);
}
