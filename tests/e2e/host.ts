import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { startOnBrowser } from './hosts/browser-host.ts';
import { startOnDesktop } from './hosts/desktop-host.ts';
import { startDouble } from './hosts/double-program.ts';
import { startElectron, whyNoElectron } from './hosts/electron-program.ts';
import type { Hosted, HostKind } from './hosts/hosted.ts';

export type { Hosted as Host } from './hosts/hosted.ts';

export interface HostOptions {
  /** Set by the Playwright project: the same tests run on each host. */
  hostKind: HostKind;
}

/** Playwright's test, with a host of its own: real program, real files, an empty library. */
export const test = base.extend<{ host: Hosted; app: Page } & HostOptions>({
  hostKind: ['browser', { option: true }],
  host: async ({ hostKind, context, page }, use, testInfo) => {
    const missing = hostKind === 'electron' ? whyNoElectron() : undefined;
    testInfo.skip(missing !== undefined, missing);
    const folder = mkdtempSync(join(tmpdir(), 'prefigure-e2e-'));
    const library = join(folder, 'bibliotheque');
    mkdirSync(library);
    const host = await start(hostKind, context, page, library);
    await use(host);
    await host.end();
    // A browser that closes may still be writing there.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  app: async ({ host }, use) => {
    const problems: string[] = [];
    host.page.on('pageerror', (error) => problems.push(error.message));
    // On every page of the program, and not on the first page, which comes before it.
    await host.page.getByRole('button', { name: 'Apparence' }).waitFor();
    await use(host.page);
    base.expect(problems).toEqual([]);
  },
});

function start(kind: HostKind, context: BrowserContext, page: Page, library: string): Promise<Hosted> {
  if (kind === 'browser') return startOnBrowser(context, page, library);
  const args = [`--user-data-dir=${join(library, '..', 'profil')}`];
  const env = { PREFIGURE_LIBRARY: library };
  return startOnDesktop(kind, library, async () =>
    kind === 'double' ? startDouble(context, args, env) : startElectron(args, env),
  );
}

export const { expect } = test;

/** Waits until the interface says that everything is on the disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
}

/** Goes to a sub-section of the open dossier. */
export async function goToSubsection(page: Page, subsection: string): Promise<void> {
  const address = new URL(page.url());
  const dossier = /#\/dossier\/([^/]+)/.exec(address.hash)?.[1] ?? '';
  address.hash = `#/dossier/${dossier}/redaction?s=${subsection}`;
  await page.goto(address.href);
}
