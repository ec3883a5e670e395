import { createContext, use } from 'react';

/** What a question asked: a new object each time, so that asking twice shows twice. */
export interface AskedHelp {
  readonly fieldKey: string;
}

/** What a question may ask of the panel beside it. */
export interface HelpPanel {
  /** Opens the findings tab at the readability of this field. */
  showReadability(fieldKey: string): void;
}

const HelpPanelContext = createContext<HelpPanel | null>(null);

export const HelpPanelProvider = HelpPanelContext.Provider;

/** The panel beside the questions; null in the places that have none. */
export function useHelpPanel(): HelpPanel | null {
  return use(HelpPanelContext);
}
