import { askEarly } from './client/early-answers.ts';
import { dropToken } from './client/token.ts';

// Imported before anything else: the host answers while the rest of the first page gets ready.

const { prefigure } = window;

/** The token of a first opening; the desktop's bridge has none. */
export const token = prefigure ? undefined : dropToken(window.location, window.history);

/** What the host was asked; the desktop's bridge answers at once, there is nothing to ask ahead. */
export const answers = prefigure
  ? undefined
  : askEarly(window.fetch.bind(window), token, window.location.hash);
