import { createContext, type ReactNode, useContext } from 'react';

/** What a place adds under the words of a cell, by id of the row and the column. It must not depend on what is being typed. */
export type CellNotes = (row: string, column: string) => ReactNode;

const Context = createContext<CellNotes | undefined>(undefined);

/** Gives notes to the cells of the tables inside. */
export const CellNotesProvider = Context.Provider;

/** The note of a cell, where its place has one for it. */
export function CellNote({ row, column }: { row: string; column: string }) {
  return useContext(Context)?.(row, column) ?? null;
}
