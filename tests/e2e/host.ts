import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { ROOT } from '../support/ensure-built.ts';

export interface Host {
  /** Folder of this test's own library. */
  readonly library: string;
  /** Address with its one-time token. */
  readonly url: string;
}

function serve(library: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [
    join(ROOT, 'out/main/cli.js'),
    'serve',
    '--no-open',
    '--library',
    library,
  ]);
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the host stopped')));
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /http:\S+/.exec(chunk.toString('utf8'))?.[0];
      if (url) resolve({ child, url });
    });
  });
}

/** Playwright's test, with a browser host of its own: real program, real files, an empty library. */
export const test = base.extend<{ host: Host; app: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's dependencies from this pattern
  host: async ({}, use) => {
    const library = mkdtempSync(join(tmpdir(), 'prefigure-e2e-'));
    const { child, url } = await serve(library);
    await use({ library, url });
    child.removeAllListeners('exit');
    child.kill();
    rmSync(library, { recursive: true, force: true });
  },
  app: async ({ page, host }, use) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(host.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await use(page);
    base.expect(problems).toEqual([]);
  },
});

export const { expect } = test;

/** Waits until the interface says that everything is on the disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
}

/** Goes to a sub-section of the open dossier. */
export async function goToSubsection(page: Page, subsection: string): Promise<void> {
  const address = new URL(page.url());
  const dossier = /#\/dossier\/([^/]+)/.exec(address.hash)?.[1] ?? '';
  await page.goto(`${address.origin}/#/dossier/${dossier}/redaction?s=${subsection}`);
}
