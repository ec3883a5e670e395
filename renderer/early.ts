import { answers, token } from './ask-first.ts';
import { drawFailure, drawFirstPage, endFirstPage } from './first/draw-first-page.tsx';
import { fetchNext } from './first/fetch-next.ts';
import { showScheme } from './theme/scheme.ts';
import { restoreTextSize } from './theme/text-size.ts';
import './theme/first-styles.ts';

// Built apart (see main/packaging/first-page.ts), so that it carries nothing of the program.
const { prefigure } = window;
showScheme();
restoreTextSize();
let unused = token;
window.prefigureFirst = {
  answers,
  takeToken() {
    const taken = unused;
    unused = undefined;
    return taken;
  },
  drawn: drawFirstPage(async (name) => (prefigure ? prefigure.call(name, {}) : answers?.reply(name))),
  end: endFirstPage,
  fail: drawFailure,
};
// Not before the host has said what is shown first: both would be late.
Promise.resolve(answers?.reply('library.list'))
  .catch(() => undefined)
  .finally(fetchNext);
