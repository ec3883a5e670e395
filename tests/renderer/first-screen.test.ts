import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { allScripts, firstBytes, firstScripts, scriptInPage } from '../support/built-scripts.ts';
import { ROOT } from '../support/ensure-built.ts';

/** What the brief allows before the library shows, in bytes of gzip. */
const BUDGET = 350_000;
/** A twentieth of a second on a slow line: it holds no part of the interface's library. */
const FIRST_PAGE = 20_000;

describe('what is loaded before the first screen shows', () => {
  it('stays within its budget', () => {
    expect(firstBytes()).toBeLessThanOrEqual(BUDGET);
  });

  it('leaves the text editor and the places of a dossier for later', () => {
    const first = firstScripts();
    const later = allScripts().filter((name) => !first.includes(name));
    for (const place of ['rich-text-editor', 'redaction', 'budget', 'versions', 'dossier-page'])
      expect(later.filter((name) => name.startsWith(place))).not.toEqual([]);
  });

  it('asks the host and draws the library by a script in the page itself, which nothing precedes', () => {
    const page = readFileSync(join(ROOT, 'out/renderer/index.html'), 'utf8');
    const script = scriptInPage();
    expect(script).toContain('/api/call');
    expect(gzipSync(script).byteLength).toBeLessThan(FIRST_PAGE);
    expect(page).toMatch(/<style>[\s\S]*--teal/);
    expect(page).not.toContain('rel="stylesheet"');
  });

  it('names the program, so that it is fetched while the library is read', () => {
    const page = readFileSync(join(ROOT, 'out/renderer/index.html'), 'utf8');
    const named = [
      ...page.matchAll(/<link data-next as="(?:script|style)" crossorigin href="\.\/([^"]+)">/g),
    ];
    const bytes = named.map(([, file = '']) => readFileSync(join(ROOT, 'out/renderer', file)).byteLength);
    expect(named.length).toBeGreaterThanOrEqual(3);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(500_000);
  });
});
