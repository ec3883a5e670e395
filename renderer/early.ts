import { askEarly } from './client/early-answers.ts';
import { dropToken } from './client/token.ts';
import { drawFailure, drawFirstPage, endFirstPage } from './first/draw-first-page.tsx';
import { showScheme } from './theme/scheme.ts';
import { restoreTextSize } from './theme/text-size.ts';

// Built apart (see main/packaging/first-page.ts), so that it carries nothing of the program.
const { prefigure } = window;
showScheme();
restoreTextSize();
// The desktop's bridge answers at once: nothing to ask ahead.
let token = prefigure ? undefined : dropToken(window.location, window.history);
const answers = prefigure ? undefined : askEarly(window.fetch.bind(window), token, window.location.hash);
window.prefigureFirst = {
  answers,
  takeToken() {
    const taken = token;
    token = undefined;
    return taken;
  },
  drawn: drawFirstPage(async (name) => (prefigure ? prefigure.call(name, {}) : answers?.reply(name))),
  end: endFirstPage,
  fail: drawFailure,
};
