import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type BrowserHost, startBrowserHost } from '../../main/browser/index.ts';
import { resourcesFolder } from '../../main/services/index.ts';
import { Library } from '../../main/storage/index.ts';
import { findBrowser } from '../support/browser.ts';
import { scriptsToCome } from '../support/built-scripts.ts';
import { catalog } from '../support/catalog.ts';
import { median, ms, type Row } from './measure.ts';
import { dossierOfPages } from './sample-dossier.ts';

const BARE_PAGE = `<!doctype html><html lang="fr"><title>bare</title><body><h1>Bare</h1><textarea style="width:60rem;height:20rem"></textarea></body></html>`;
/** Keys typed at a time. */
const KEYS = 40;
const SLOW = { offline: false, latency: 60, downloadThroughput: 9e6 / 8, uploadThroughput: 9e6 / 8 };

/** In the page: notes when what `look` finds has a box, looked at before each drawing. A text, as it runs alone. */
const watchFor = (look: string) => `(function watch() {
  const shown = document.querySelector('${look}');
  if (shown && shown.getBoundingClientRect().height > 0) window.usableAt = performance.timeOrigin + performance.now();
  else requestAnimationFrame(watch);
})()`;

/**
 * Milliseconds from the request to navigate until something has a box, on a fresh profile. The page itself takes the
 * time: a test tool that asks it again and again would add its own work to both sides of the ratio.
 */
async function usable(browser: Browser, url: string, look: string, slow: boolean): Promise<number> {
  const page = await freshPage(browser, slow);
  await page.addInitScript({ content: watchFor(look) });
  const start = performance.timeOrigin + performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  let at: unknown;
  while (typeof at !== 'number') {
    await setTimeout(100);
    at = await page.evaluate(() => Reflect.get(window, 'usableAt'));
  }
  await page.context().close();
  return at - start;
}

/** Milliseconds until the test tool itself, which keeps asking, sees the first heading: its own work is in both sides. */
async function headingSeen(browser: Browser, url: string, slow: boolean): Promise<number> {
  const page = await freshPage(browser, slow);
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const time = performance.now() - start;
  await page.context().close();
  return time;
}

async function freshPage(browser: Browser, slow: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  if (!slow) return page;
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return page;
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

async function typeInDossier(browser: Browser, host: BrowserHost, id: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`http://127.0.0.1:${host.port}/#/dossier/${id}/redaction?s=demarche.contexteLocalEtGenese`);
  const editor = page.getByRole('textbox', { name: 'Contexte local' });
  await editor.click();
  await page.keyboard.press('Control+End');
  // One writes for hours; what the page fetches in its first seconds is measured elsewhere.
  while ((await scriptsToCome(page)).length) await setTimeout(200);
  const times = await keystrokes(page, KEYS);
  await page.close();
  return times;
}

async function typeInBarePage(browser: Browser, url: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  await page.locator('textarea').click();
  const times = await keystrokes(page, KEYS);
  await page.close();
  return times;
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
    const where = slow ? '9 Mbit/s, CPU ÷ 4' : 'loopback';
    const seen = await inTurn(
      () => headingSeen(browser, host.url, slow),
      () => headingSeen(browser, bareUrl, slow),
    );
    rows.push(row(`library's heading seen by the test tool, ${where}`, seen.ours, seen.bare));
    const shown = await inTurn(
      () => usable(browser, host.url, 'main article', slow),
      () => usable(browser, bareUrl, 'h1', slow),
    );
    rows.push(row(`its dossiers shown, by the page's own clock, ${where}`, shown.ours, shown.bare));
    const ready = await inTurn(
      () => usable(browser, host.url, '[aria-label^="Apparence"]', slow),
      () => usable(browser, bareUrl, 'h1', slow),
    );
    rows.push(row(`the whole program in its place, by the same clock, ${where}`, ready.ours, ready.bare));
  }
  const typed = { bare: [] as number[], small: [] as number[], large: [] as number[] };
  // In turn, so that a machine whose speed drifts slows all alike.
  for (let round = 0; round < 4; round += 1) {
    typed.bare.push(...(await typeInBarePage(browser, bareUrl)));
    typed.small.push(...(await typeInDossier(browser, host, small)));
    typed.large.push(...(await typeInDossier(browser, host, large)));
  }
  const [key, keySmall, keyLarge] = [median(typed.bare), median(typed.small), median(typed.large)];
  rows.push(row('key to paint, 3 pages (bare: textarea)', keySmall, key));
  rows.push(row('key to paint, 300 pages (bare: textarea)', keyLarge, key));
  rows.push(row('key to paint, 300 pages (bare: 3 pages)', keyLarge, keySmall));
  await browser.close();
  bare.close();
  await host.close();
  rmSync(folder, { recursive: true });
  return rows;
}

/** Medians of two works that time themselves, run in turn. */
async function inTurn(ours: () => Promise<number>, bare: () => Promise<number>) {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let run = 0; run < 7; run += 1) {
    times.ours.push(await ours());
    times.bare.push(await bare());
  }
  return { ours: median(times.ours), bare: median(times.bare) };
}

function row(what: string, ours: number, bare: number): Row {
  return { what, ours: ms(ours), bare: ms(bare), ratio: (ours / bare).toFixed(2) };
}
