import { makeCodec } from './codec.ts';
import { pageWorld, preloadWorld } from './worlds.ts';

/** The isolated world of the preload, and the names by which it reaches the main process. */
export const WORLD = 'electron double: preload';
export const BINDING = 'electronDoubleTell';
export const RECEIVER = 'electronDoubleReceive';
const SIGNAL = 'electron-double-expose';

// Compilers may name functions through this helper of theirs, which the page has not.
const PRELUDE = 'var __name = (value) => value;';

/** What runs first in the page's own world. */
export function pageSource(): string {
  return `(() => { ${PRELUDE} (${pageWorld})(${JSON.stringify(SIGNAL)}); })();`;
}

/** The preload, unmodified, with the one module a sandboxed preload may require. Top pages only, as in Electron. */
export function preloadSource(preload: string): string {
  const names = [SIGNAL, BINDING, RECEIVER].map((name) => JSON.stringify(name)).join(', ');
  return `(() => { if (window !== window.top) return; ${PRELUDE}
    const require = (${preloadWorld})(${names}, (${makeCodec})());
    const module = { exports: {} };
    ((require, module, exports) => {\n${preload}\n})(require, module, module.exports);
  })();`;
}
