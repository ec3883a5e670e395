import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type BrowserHost, startBrowserHost } from '../../main/browser/index.ts';
import { resourcesFolder } from '../../main/services/index.ts';
import { Library } from '../../main/storage/index.ts';
import { findBrowser } from '../support/browser.ts';
import { catalog } from '../support/catalog.ts';
import { median, ms, type Row } from './measure.ts';
import { dossierOfPages } from './sample-dossier.ts';

const BARE_PAGE = `<!doctype html><html lang="fr"><title>bare</title><body><h1>Bare</h1><textarea style="width:60rem;height:20rem"></textarea></body></html>`;
const SLOW = { offline: false, latency: 60, downloadThroughput: 9e6 / 8, uploadThroughput: 9e6 / 8 };

/** Milliseconds from navigation until the first heading has a box, on a fresh profile. */
async function usable(browser: Browser, url: string, slow: boolean): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  if (slow) {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const time = performance.now() - start;
  await context.close();
  return time;
}

/** Milliseconds from each key to the frame after it, typed in the focused element. */
async function keystrokes(page: Page, count: number): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'keyTimes', times);
    document.addEventListener(
      'keydown',
      (event) => {
        const start = event.timeStamp;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - start);
          channel.port2.postMessage(0);
        });
      },
      true,
    );
  });
  await page.keyboard.type('abcdefghi '.repeat(Math.ceil(count / 10)).slice(0, count), { delay: 70 });
  const times: unknown = await page.evaluate(() => Reflect.get(window, 'keyTimes'));
  return Array.isArray(times) ? times.map(Number) : [];
}

async function typeInDossier(browser: Browser, host: BrowserHost, id: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`http://127.0.0.1:${host.port}/#/dossier/${id}/redaction?s=demarche.contexteLocalEtGenese`);
  const editor = page.getByRole('textbox', { name: 'Contexte local' });
  await editor.click();
  await page.keyboard.press('Control+End');
  const times = await keystrokes(page, 120);
  await page.close();
  return median(times);
}

async function typeInBarePage(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  await page.locator('textarea').click();
  const times = await keystrokes(page, 120);
  await page.close();
  return median(times);
}

/** The interface in real Chromium against a bare page: time until usable, and from key to paint. */
export async function benchBrowser(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'prefigure-bench-'));
  const library = await Library.open(folder, catalog.get);
  const small = await library.add({
    dossier: { ...dossierOfPages(3), id: 'trois-pages' },
    attachments: new Map(),
  });
  const large = await library.add({
    dossier: { ...dossierOfPages(300), id: 'trois-cents' },
    attachments: new Map(),
  });
  const host = await startBrowserHost({
    port: 0,
    library: folder,
    resources: resourcesFolder(import.meta.dirname),
  });
  const bare = createServer((_request, response) =>
    response.setHeader('Content-Type', 'text/html').end(BARE_PAGE),
  );
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
  const address = bare.address();
  const bareUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const rows: Row[] = [];
  for (const slow of [false, true]) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      ours.push(await usable(browser, host.url, slow));
      theirs.push(await usable(browser, bareUrl, slow));
    }
    rows.push(
      row(`library usable, ${slow ? '9 Mbit/s, CPU ÷ 4' : 'loopback'}`, median(ours), median(theirs)),
    );
  }
  const typedBare = await typeInBarePage(browser, bareUrl);
  const typedSmall = await typeInDossier(browser, host, small);
  const typedLarge = await typeInDossier(browser, host, large);
  rows.push(row('key to paint, 3 pages (bare: textarea)', typedSmall, typedBare));
  rows.push(row('key to paint, 300 pages (bare: textarea)', typedLarge, typedBare));
  rows.push(row('key to paint, 300 pages (bare: 3 pages)', typedLarge, typedSmall));
  await browser.close();
  bare.close();
  await host.close();
  rmSync(folder, { recursive: true });
  return rows;
}

function row(what: string, ours: number, bare: number): Row {
  return { what, ours: ms(ours), bare: ms(bare), ratio: (ours / bare).toFixed(2) };
}
