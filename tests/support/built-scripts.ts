import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { ROOT } from './ensure-built.ts';

const BUILT = join(ROOT, 'out/renderer');
const ASSETS = join(BUILT, 'assets');
const IN_PAGE = /(?:src|href)="\.?\/?assets\/([^"]+\.js)"/g;
/** `import … from"./x.js"`, `import"./x.js"`, `export … from"./x.js"`, but not `import("./x.js")`. */
const AT_ONCE = /\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g;

/** Names of the built scripts that must be here before anything shows: those of the page, and all they import at once. */
export function firstScripts(): string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    for (const next of matches(readFileSync(join(ASSETS, name), 'utf8'), AT_ONCE)) visit(next);
  };
  for (const name of matches(readFileSync(join(BUILT, 'index.html'), 'utf8'), IN_PAGE)) visit(name);
  return [...found];
}

/** The script written in the page itself. */
export function scriptInPage(): string {
  const [, script = ''] =
    /<script>([\s\S]*?)<\/script>/.exec(readFileSync(join(BUILT, 'index.html'), 'utf8')) ?? [];
  return script;
}

/** Bytes of gzip of all the scripts that must be here before anything shows. */
export function firstBytes(): number {
  return gzipSync(scriptInPage()).byteLength + gzipBytes(firstScripts());
}

/** Names of all the built scripts. */
export function allScripts(): string[] {
  return readdirSync(ASSETS).filter((name) => name.endsWith('.js'));
}

/** Names of the built scripts that a page has not fetched yet. */
export async function scriptsToCome(page: Page): Promise<string[]> {
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name.replace(/^.*\//, '')),
  );
  return allScripts().filter((name) => !fetched.includes(name));
}

/** Bytes of scripts once compressed as a server would, each on its own. */
export function gzipBytes(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).byteLength, 0);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);
}
