import { pageMemory } from '../state/page-memory.ts';

/** Where this computer remembers light, dark or « as the computer ». */
export const SCHEME_KEY = 'prefigure-color-scheme';

/** Puts the page in the colours chosen before anything is drawn: a white flash in the evening is unkind. */
export function showScheme(): void {
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark() ? 'dark' : 'light');
}

function isDark(): boolean {
  const chosen = pageMemory()?.getItem(SCHEME_KEY);
  if (chosen === 'dark' || chosen === 'light') return chosen === 'dark';
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}
