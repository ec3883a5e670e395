/** Draws the program's icons from the interface's own: `tsx resources/icons/make-icons.ts`. Kept with its results. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../tests/support/browser.ts';

const folder = import.meta.dirname;
const drawing = readFileSync(join(folder, '..', '..', 'renderer', 'favicon.svg'), 'utf8').replace(
  /stroke="#\w+"/,
  'stroke="#FBF9F5"',
);
/** Sizes in pixels, by the names that macOS gives them. */
const ICNS = { icp4: 16, icp5: 32, icp6: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 };
const ICO = [16, 24, 32, 48, 64, 128, 256];

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: findBrowser(), args: sandbox });
const page = await browser.newPage();
const pictures = new Map<number, Buffer>();
for (const size of new Set([...ICO, ...Object.values(ICNS)])) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;background:transparent}main{box-sizing:border-box;width:100vw;height:100vh;padding:19%;
     background:#0E5A57;border-radius:22%}svg{display:block;width:100%;height:100%}</style><main>${drawing}</main>`,
  );
  pictures.set(size, await page.screenshot({ omitBackground: true }));
}
await browser.close();

const picture = (size: number) => pictures.get(size) ?? Buffer.alloc(0);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'icon.png'), picture(1024));
writeFileSync(join(folder, 'icon.ico'), ico(ICO.map((size) => ({ size, bytes: picture(size) }))));
writeFileSync(join(folder, 'icon.icns'), icns());

// A directory of entries, then the pictures; a side of 256 is written 0.
function ico(entries: readonly { size: number; bytes: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + entries.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(entries.length, 4);
  let offset = head.length;
  for (const [index, { size, bytes }] of entries.entries()) {
    const at = 6 + index * 16;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...entries.map(({ bytes }) => bytes)]);
}

// Chunks of a type, a length and a picture.
function icns(): Buffer {
  const chunks = Object.entries(ICNS).map(([type, size]) => chunk(type, picture(size)));
  return chunk('icns', Buffer.concat(chunks));
}

function chunk(type: string, bytes: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(bytes.length + 8, 4);
  return Buffer.concat([head, bytes]);
}
