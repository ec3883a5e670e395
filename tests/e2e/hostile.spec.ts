import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { ROOT } from '../support/ensure-built.ts';
import { expect, goToSubsection, saved, test } from './host.ts';

const PAYLOADS = readFileSync(join(ROOT, 'tests/fixtures/hostile/payloads.txt'), 'utf8').trim().split('\n');
const CONTEXT = 'demarche.contexteLocalEtGenese';

/** Everything a hostile text could do that can be seen from outside: run, ask the network, open or leave a page. */
async function watch(app: Page): Promise<{ wrongs: string[]; ran: () => Promise<unknown> }> {
  const wrongs: string[] = [];
  const own = new URL(app.url()).origin;
  app.on('dialog', (dialog) => {
    wrongs.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  app.on('popup', (popup) => wrongs.push(`popup: ${popup.url()}`));
  app.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(own))
      wrongs.push(`asked for ${request.url()}`);
  });
  await app.evaluate(() => {
    Reflect.set(window, 'hacks', 0);
    Reflect.set(window, 'hacked', () =>
      Reflect.set(window, 'hacks', Number(Reflect.get(window, 'hacks')) + 1),
    );
  });
  return { wrongs, ran: () => app.evaluate(() => Reflect.get(window, 'hacks')) };
}

/** Elements, handlers and addresses that no written text may hold, whatever was brought in. */
function dangers(element: Element): string[] {
  const tags =
    /^(script|iframe|object|embed|svg|math|style|link|meta|base|form|input|button|video|audio|template)$/i;
  return [...element.querySelectorAll('*')].flatMap((each) => [
    ...(tags.test(each.tagName) ? [each.tagName] : []),
    ...[...each.attributes]
      .filter(
        ({ name, value }) =>
          /^on/i.test(name) ||
          (/^(href|src|srcset|background)$/i.test(name) &&
            !/^(https:|mailto:|blob:|data:image\/(png|jpeg|gif|webp)[;,]|#)/i.test(value)) ||
          (name === 'style' && /url\(|expression|position/i.test(value)),
      )
      .map(({ name, value }) => `${each.tagName} ${name}=${value}`),
  ]);
}

async function newDossier(app: Page): Promise<void> {
  await app.getByRole('button', { name: 'Commencer un dossier' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nouveau dossier' });
  await dialog.getByLabel('Nom de la CPTS').fill('CPTS des Deux Vallées');
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Par où commencer' })).toBeVisible();
}

test('nothing pasted into a text runs, asks the network or stays hidden in it', async ({ app }) => {
  await newDossier(app);
  await goToSubsection(app, CONTEXT);
  const text = app.getByRole('textbox', { name: 'Contexte local' });
  await text.click();
  const { wrongs, ran } = await watch(app);
  for (const payload of PAYLOADS) {
    await text.evaluate((element, html) => {
      const data = new DataTransfer();
      data.setData('text/html', `<p>avant ${html} après</p>`);
      data.setData('text/plain', html);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, payload);
    expect(await text.evaluate(dangers), payload).toEqual([]);
  }
  await expect(text).toContainText('après');
  await saved(app);
  await app.getByRole('link', { name: 'Aperçu' }).click();
  const page = app.frameLocator('iframe');
  await expect(page.getByText('avant').first()).toBeAttached();
  expect(await page.locator('body').evaluate(dangers)).toEqual([]);
  expect(await ran()).toBe(0);
  expect(wrongs).toEqual([]);
});

test('nothing hostile in a Word file or a dossier comes alive on the way in', async ({ app }) => {
  const { wrongs, ran } = await watch(app);
  await app.getByRole('button', { name: 'Partir d’un document Word existant' }).click();
  const dialog = app.getByRole('dialog', { name: 'Partir d’un document Word' });
  const choosing = app.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choisir le fichier Word' }).click();
  await (await choosing).setFiles({
    name: '<img src=x onerror=hacked()>.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await hostileWord(),
  });
  await dialog.getByLabel('Nom du dossier').fill('<img src=x onerror=hacked()>');
  await dialog.getByRole('button', { name: 'Créer le dossier' }).click();
  await expect(app.getByRole('link', { name: 'Aperçu' })).toBeVisible();
  await goToSubsection(app, CONTEXT);
  const text = app.getByRole('textbox', { name: 'Contexte local' });
  await expect(text).toContainText('<script>hacked()</script>');
  expect(await text.evaluate(dangers)).toEqual([]);
  await app.getByRole('link', { name: 'Aperçu' }).click();
  await expect(app.frameLocator('iframe').getByText('<script>hacked()</script>').first()).toBeAttached();
  await app.getByRole('link', { name: 'Mes dossiers' }).click();
  await expect(app.getByText('<img src=x onerror=hacked()>').first()).toBeVisible();
  expect(await ran()).toBe(0);
  expect(wrongs).toEqual([]);
});

/** Every payload as words, and as the address of a link. */
async function hostileWord(): Promise<Buffer> {
  const links = PAYLOADS.flatMap((payload) => /href="([^"]+)"/.exec(payload)?.[1] ?? []);
  const children = [
    new Paragraph({ text: 'Contexte local', heading: HeadingLevel.HEADING_1 }),
    ...PAYLOADS.map((payload) => new Paragraph(payload)),
    ...links.map(
      (link) => new Paragraph({ children: [new ExternalHyperlink({ link, children: [new TextRun(link)] })] }),
    ),
  ];
  return Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
