import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/ensure-built.ts';

const HOUSE = join(ROOT, 'renderer');
const IMPORT = /(?:from|import\()\s*'(\.[^']+)'/g;

/** Folders of the interface each folder takes from. */
function arrows(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of readdirSync(HOUSE, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    const from = folderOf(file);
    const targets = found.get(from) ?? new Set();
    for (const [, path = ''] of readFileSync(join(HOUSE, file), 'utf8').matchAll(IMPORT)) {
      const to = normalize(join(dirname(file), path));
      if (!to.startsWith('..') && folderOf(to) !== from) targets.add(folderOf(to));
    }
    found.set(from, targets);
  }
  return found;
}

function folderOf(file: string): string {
  return file.includes(sep) ? (file.split(sep)[0] ?? '') : '.';
}

/** A way from a folder back to itself, if any. */
function circle(
  all: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  path: string[],
): string[] | undefined {
  for (const next of all.get(from) ?? []) {
    if (next === path[0]) return [...path, next];
    if (path.includes(next)) continue;
    const found = circle(all, next, [...path, next]);
    if (found) return found;
  }
  return undefined;
}

describe('the folders of the interface', () => {
  it('take from each other one way only', () => {
    const all = arrows();
    expect(all.get('redaction')?.has('import')).toBe(true);
    const circles = [...all.keys()].flatMap((folder) => circle(all, folder, [folder])?.join(' -> ') ?? []);
    expect(circles).toEqual([]);
  });
});
