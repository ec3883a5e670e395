import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allScripts, firstScripts, gzipBytes } from '../support/built-scripts.ts';
import { ROOT } from '../support/ensure-built.ts';

/** What the brief allows before the library shows, in bytes of gzip. */
const BUDGET = 350_000;
/** A twentieth of a second on a slow line: it holds no part of the interface's library. */
const FIRST_PAGE = 20_000;

describe('what is loaded before the first screen shows', () => {
  it('stays within its budget', () => {
    expect(gzipBytes(firstScripts())).toBeLessThanOrEqual(BUDGET);
  });

  it('leaves the text editor and the places of a dossier for later', () => {
    const first = firstScripts();
    const later = allScripts().filter((name) => !first.includes(name));
    for (const place of ['rich-text-editor', 'redaction', 'budget', 'versions', 'dossier-page'])
      expect(later.filter((name) => name.startsWith(place))).not.toEqual([]);
  });

  it('asks the host and draws the library by a script of its own, ahead of the program', () => {
    const page = readFileSync(join(ROOT, 'out/renderer/index.html'), 'utf8');
    const early = page.indexOf('<script type="module" crossorigin src="./assets/early-');
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(page.indexOf('<script type="module" crossorigin src="./assets/first-'));
    const script = firstScripts().filter((name) => name.startsWith('early-'));
    expect(script).toHaveLength(1);
    expect(gzipBytes(script)).toBeLessThan(FIRST_PAGE);
  });

  it('has the program fetched at once, not when it is asked for', () => {
    expect(gzipBytes(firstScripts().filter((name) => name.startsWith('program-')))).toBeGreaterThan(100_000);
  });
});
