import { createContext, type ReactNode, useContext } from 'react';

/** What a place adds under the words of the cells of one column. */
export interface CellNotes {
  readonly column: string;
  /** The note of a row, by its id. */
  readonly of: (row: string) => ReactNode;
}

const Context = createContext<CellNotes | undefined>(undefined);

/** Gives notes to the tables inside. A new value renders every row again: it must not change while one types. */
export const CellNotesProvider = Context.Provider;

/** The notes of the place a table stands in. */
export function useCellNotes(): CellNotes | undefined {
  return useContext(Context);
}
