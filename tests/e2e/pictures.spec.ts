import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { imageSize } from 'image-size';
import { isRichText } from '../../app/dossier/index.ts';
import { axeFaults } from '../support/axe.ts';
import { onlyDossier } from '../support/library-on-disk.ts';
import { docxParts } from '../support/read-docx.ts';
import { richOutline } from '../support/rich-outline.ts';
import { expect, type Host, saved, test } from './host.ts';

const FIELD = 'territoire.pertinence';

async function openText(app: Page): Promise<Locator> {
  await app.getByRole('button', { name: 'Commencer un dossier' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nouveau dossier' });
  await dialog.getByLabel('Nom de la CPTS').fill('CPTS des Deux Vallées');
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Par où commencer' })).toBeVisible();
  await app.goto(app.url().replace(/redaction.*$/, 'redaction?s=territoire.pertinenceDuTerritoire'));
  const text = app.locator(`[data-field-key="${FIELD}"]`).locator('.ProseMirror');
  await text.click();
  return text;
}

interface Given {
  readonly name: string;
  readonly type: string;
  /** A picture drawn in the page, in pixels, or bytes as text. */
  readonly content: { readonly width: number; readonly height: number } | string;
  readonly html?: string;
  /** As a phone notes a photo taken on its side: to be turned a quarter. */
  readonly onItsSide?: boolean;
}

/** Gives the text a paste or a drop that carries a file, as the browser would. */
async function give(text: Locator, event: 'paste' | 'drop', given: Given): Promise<void> {
  await text.evaluate(
    async (element, { event, given }) => {
      const draw = async ({ width, height }: { width: number; height: number }) => {
        const canvas = new OffscreenCanvas(width, height);
        const brush = canvas.getContext('2d');
        if (!brush) throw new Error('no canvas');
        brush.fillStyle = '#0e5a57';
        brush.fillRect(0, 0, width / 2, height);
        return canvas.convertToBlob({ type: given.type });
      };
      // Camera notes with one entry: orientation 6.
      const notes = [0xff, 0xe1, 0, 34, ...[...'Exif\0\0MM\0*\0\0\0\b'].map((sign) => sign.charCodeAt(0))];
      notes.push(0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0);
      const drawn = typeof given.content === 'string' ? given.content : await draw(given.content);
      const content =
        typeof drawn !== 'string' && given.onItsSide
          ? new Blob([drawn.slice(0, 2), new Uint8Array(notes), drawn.slice(2)])
          : drawn;
      const data = new DataTransfer();
      data.items.add(new File([content], given.name, { type: given.type }));
      if (given.html) data.setData('text/html', given.html);
      const { left, top } = element.getBoundingClientRect();
      const place = { clientX: left + 30, clientY: top + 24, bubbles: true, cancelable: true };
      element.dispatchEvent(
        event === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', { dataTransfer: data, ...place }),
      );
    },
    { event, given },
  );
}

/** The dossier on disk, its text in lines that can be read. */
function onDisk({ library }: Host) {
  const { answers, attachments, bytes } = onlyDossier(library);
  const answer = answers[FIELD];
  return { attachments, bytes, lines: isRichText(answer) ? richOutline(answer).filter(Boolean) : [] };
}

test('a large picture pasted is reduced, described, shown, printed in Word, and undone whole', async ({
  app,
  host,
}) => {
  const text = await openText(app);
  await app.keyboard.type('Voici la carte.');
  await give(text, 'paste', { name: 'carte.png', type: 'image/png', content: { width: 3000, height: 1500 } });
  const description = text.getByLabel('Ce que montre l’image');
  await expect(description).toBeFocused();
  for (const colorScheme of ['dark', 'light'] as const) {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFaults(app)).toEqual([]);
  }
  await app.keyboard.type('Carte des communes');
  await text.getByLabel('Légende (facultative)').fill('Les communes du territoire');
  await expect(text.getByRole('img', { name: 'Carte des communes' })).toBeVisible();
  await saved(app);

  await expect
    .poll(() => onDisk(host).lines)
    .toEqual(['Voici la carte.', '![Carte des communes] Les communes du territoire']);
  const { attachments, bytes } = onDisk(host);
  const [kept] = attachments;
  expect(kept).toMatchObject({ mediaType: 'image/png' });
  expect(imageSize(bytes(kept?.id ?? ''))).toMatchObject({ width: 2000, height: 1000, type: 'png' });

  await app.getByRole('link', { name: 'Aperçu' }).click();
  const page = app.frameLocator('iframe');
  await expect(page.getByRole('img', { name: 'Carte des communes' })).toBeVisible();
  await expect(page.getByText('Les communes du territoire')).toBeVisible();
  await app.getByRole('button', { name: 'Exporter' }).click();
  const downloading = app.waitForEvent('download');
  await app
    .getByRole('menuitem', { name: /^Projet de santé/ })
    .first()
    .click();
  const parts = docxParts(readFileSync((await (await downloading).path()) ?? ''));
  const document = parts['word/document.xml'] ?? '';
  expect(document).toContain('descr="Carte des communes"');
  expect(document).toContain('Les communes du territoire');

  await app.goBack();
  await text.getByText('Voici la carte.').click();
  for (let undone = 0; undone < 4 && (await text.locator('figure').count()); undone += 1)
    await app.keyboard.press('Control+z');
  await expect.poll(() => onDisk(host).lines).toEqual(['Voici la carte.']);
  await expect.poll(() => onDisk(host).attachments).toEqual([]);
});

test('a file that only calls itself a picture is refused in French, and nothing changes', async ({
  app,
  host,
}) => {
  const text = await openText(app);
  await app.keyboard.type('Avant.');
  const content = '<html><script>window.pasted = 1</script></html>';
  for (const event of ['paste', 'drop'] as const) {
    await give(text, event, { name: `${event}.png`, type: 'image/png', content });
    await expect(app.getByText(`« ${event}.png » n’est pas une image : rien n’a été inséré.`)).toBeVisible();
  }
  await give(text, 'drop', { name: 'abime.png', type: 'image/png', content: '\u0089PNG\r\n' });
  await expect(app.getByText('« abime.png » n’est pas une image')).toBeVisible();
  await expect(text.locator('figure')).toHaveCount(0);
  await saved(app);
  expect(onDisk(host)).toMatchObject({ lines: ['Avant.'], attachments: [] });
});

test('a photo is turned upright and forgets its camera’s notes; a web picture copied alone comes in', async ({
  app,
  host,
}) => {
  const text = await openText(app);
  const example = app.getByText('Le périmètre correspond');
  await expect(example).toBeVisible();
  await give(text, 'drop', {
    name: 'photo.jpg',
    type: 'image/jpeg',
    content: { width: 400, height: 300 },
    onItsSide: true,
  });
  await expect(text.getByLabel('Ce que montre l’image')).toBeFocused();
  await expect(example).toBeHidden();
  await app.keyboard.press('Enter');
  // A browser's « copy the image » adds an HTML of the image alone beside the file.
  await give(text, 'paste', {
    name: 'image.png',
    type: 'image/png',
    content: { width: 60, height: 40 },
    html: '<img src="https://www.exemple.fr/carte.png" alt="">',
  });
  await expect(text.getByLabel('Ce que montre l’image')).toHaveCount(2);
  await saved(app);
  await expect
    .poll(() => onDisk(host).attachments.map(({ mediaType }) => mediaType))
    .toEqual(['image/jpeg', 'image/png']);
  const { attachments, bytes } = onDisk(host);
  const photo = bytes(attachments[0]?.id ?? '');
  expect(imageSize(photo)).toMatchObject({ width: 300, height: 400 });
  expect(Buffer.from(photo).includes('Exif')).toBe(false);
});

test('a text with its picture inside keeps both, the picture after the words', async ({ app, host }) => {
  const text = await openText(app);
  const drawn = await app.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 20;
    canvas.height = 10;
    return canvas.toDataURL('image/png');
  });
  await text.evaluate((element, source) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', `<p>Le plan <b>joint</b>.</p><p><img src="${source}" alt="Plan"></p>`);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, drawn);
  await expect(text.getByLabel('Ce que montre l’image')).toBeFocused();
  await expect.poll(() => onDisk(host).lines).toEqual(['Le plan **joint**.', '![]']);
  expect(onDisk(host).attachments).toMatchObject([{ mediaType: 'image/png' }]);
});

test('what a picture shows and its caption are found and replaced, and shown where they stand', async ({
  app,
  host,
}) => {
  const text = await openText(app);
  await app.keyboard.type('La vallée en deux plans.');
  await give(text, 'paste', { name: 'a.png', type: 'image/png', content: { width: 60, height: 40 } });
  await expect(text.getByLabel('Ce que montre l’image')).toBeFocused();
  await app.keyboard.type('Plan de la vallée');
  await text.getByLabel('Légende (facultative)').fill('La vallée en 2027');
  await saved(app);
  await app.keyboard.press('Control+f');
  const panel = app.getByRole('complementary', { name: 'Chercher et remplacer' });
  await panel.getByLabel('Chercher dans tout le dossier').fill('vallée');
  await panel.getByRole('button', { name: /^Légende d’image · La vallée en 2027/ }).click();
  await expect(text.getByLabel('Légende (facultative)')).toHaveAttribute('data-found', 'true');
  await panel.getByRole('button', { name: /La vallée en deux plans/ }).click();
  await expect
    .poll(() => app.evaluate(() => [...(CSS.highlights.get('recherche') ?? [])].map(String)))
    .toEqual(['vallée']);
  await panel.getByLabel('Remplacer par').fill('combe');
  await panel.getByRole('button', { name: 'Tout remplacer' }).click();
  await expect(text.getByLabel('Légende (facultative)')).toHaveValue('La combe en 2027');
  await expect
    .poll(() => onDisk(host).lines)
    .toEqual(['La combe en deux plans.', '![Plan de la combe] La combe en 2027']);
});
