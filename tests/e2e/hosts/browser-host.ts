import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { ROOT } from '../../support/ensure-built.ts';
import type { ExportedFile, Hosted } from './hosted.ts';

/** The real loopback host, and a page of Chromium on it. */
export async function startOnBrowser(context: BrowserContext, first: Page, library: string): Promise<Hosted> {
  const { child, url } = await serve(library);
  await first.goto(url);
  let page = first;
  return {
    kind: 'browser',
    library,
    url,
    get page() {
      return page;
    },
    exported: (act) => download(page, act),
    async reopen() {
      const address = page.url();
      await page.close();
      page = await context.newPage();
      await page.goto(address);
      return page;
    },
    async end() {
      child.removeAllListeners('exit');
      // It may be in the middle of a save: its folder is removed once it has ended.
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
      child.kill();
      await ended;
    },
  };
}

async function download(page: Page, act: () => Promise<unknown>): Promise<ExportedFile> {
  const downloading = page.waitForEvent('download');
  await act();
  const file = await downloading;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
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
