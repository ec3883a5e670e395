import type { ReactNode } from 'react';
import { isLibrary } from '../client/early-answers.ts';
import { afterDrawing } from '../state/after-drawing.ts';
import { FirstPage, Opening, Unreachable } from './first-page.tsx';
import { readFirst } from './read-first.ts';
import { appendStill } from './still.ts';

let over = false;

/**
 * Draws the library, if that is what the address names, as soon as the host has said what is in it.
 * @param ask what the host replies to a call without input
 * @returns once it is on the screen, or will not be drawn
 */
export async function drawFirstPage(ask: (name: string) => Promise<unknown>): Promise<void> {
  if (!atLibrary()) return;
  const [info, library] = await Promise.all([
    readFirst('app.info', ask('app.info')),
    readFirst('library.list', ask('library.list')),
  ]);
  if (over || !atLibrary() || !info || !library) return;
  draw(<FirstPage {...library} ars={info.ars} />);
  window.addEventListener('hashchange', () => {
    if (over || atLibrary()) return;
    // What was pressed opens as soon as the program is there; until then the page must not look deaf.
    draw(<Opening />);
  });
  // The program keeps the page busy when it comes: not before this is seen.
  await new Promise<void>(afterDrawing);
}

/**
 * The program takes the page over.
 * @returns puts the keyboard back on the link it was on, once the program has drawn the same links
 */
export function endFirstPage(): () => void {
  over = true;
  const href = document.activeElement?.getAttribute('href');
  return () => {
    if (!href || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
  };
}

/** The program could not be fetched: the page says so, in the place of what it can no longer open. */
export function drawFailure(): void {
  over = true;
  draw(<Unreachable />);
}

function draw(content: ReactNode): void {
  const place = document.getElementById('root');
  if (!place) return;
  place.replaceChildren();
  appendStill(place, content);
}

function atLibrary(): boolean {
  return isLibrary(window.location.hash);
}
