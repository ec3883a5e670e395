import { createContext, use } from 'react';
import type { DossierCard } from '../../app/contract.ts';

/** What a card may ask of the library; failures are shown by the library itself. */
export interface LibraryActions {
  rename(card: DossierCard): void;
  duplicate(card: DossierCard): void;
  /** Starts another structure's dossier from this one. */
  climb(card: DossierCard): void;
  bin(card: DossierCard): void;
  exportFile(card: DossierCard): void;
}

const ActionsContext = createContext<LibraryActions | null>(null);
export const LibraryActionsProvider = ActionsContext;

/** The actions of the library around this card. */
export function useLibraryActions(): LibraryActions {
  const actions = use(ActionsContext);
  if (!actions) throw new Error('useLibraryActions outside the library');
  return actions;
}
