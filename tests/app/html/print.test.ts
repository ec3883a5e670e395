import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '../../../app/document/index.ts';
import { renderHtml } from '../../../app/html/index.ts';
import { findBrowser } from '../../support/browser.ts';
import { fullDossier } from '../../support/full-dossier.ts';
import { cptsPlan } from '../../support/plan.ts';
import { readTestPicture } from '../../support/random-dossier.ts';

const plan = cptsPlan();
let browser: Browser;

beforeAll(async () => {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--disable-gpu', ...root] });
});
afterAll(async () => {
  await browser.close();
});

/** Prints as the desktop does: no script, the page's own sheets, tags and outline. */
async function printed(document: 'projet' | 'lettre'): Promise<string> {
  const dossier = fullDossier(plan);
  const model = buildDocument({ plan, dossier, document, deposit: false, attachments: readTestPicture });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent(renderHtml(model));
  const options = { printBackground: true, preferCSSPageSize: true, tagged: true, outline: true };
  const pdf = await page.pdf(options);
  await context.close();
  return pdf.toString('latin1');
}

function sheets(pdf: string): Set<string> {
  const boxes = pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return new Set(
    [...boxes].map(([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`),
  );
}

describe('the printed preview', () => {
  it('is on A4 sheets, turned for wide tables, with an outline and tags for screen readers', async () => {
    const pdf = await printed('projet');
    expect([...sheets(pdf)].sort()).toEqual(['595×842', '842×595']);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf).toMatch(/\/Lang \(fr/);
  });

  it('keeps a letter upright', async () => {
    expect([...sheets(await printed('lettre'))]).toEqual(['595×842']);
  });
});
