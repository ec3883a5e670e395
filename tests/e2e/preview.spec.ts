import type { FrameLocator, Page } from '@playwright/test';
import { z } from 'zod';
import { expect, goToSubsection, saved, test } from './host.ts';

const FIELD = 'territoire.pertinence';
const PLACE = 'territoire.pertinenceDuTerritoire';

async function openExample(app: Page): Promise<void> {
  await app.getByRole('button', { name: 'Voir l’exemple' }).click();
  await expect(app.getByRole('link', { name: 'Aperçu' })).toBeVisible();
}

async function openNew(app: Page): Promise<void> {
  await app.getByRole('button', { name: 'Commencer un dossier' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nouveau dossier' });
  await dialog.getByLabel('Nom de la CPTS').fill('CPTS des Deux Rivières');
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await expect(app.getByRole('link', { name: 'Aperçu' })).toBeVisible();
}

/** The page of the document, once it is shown. */
async function preview(app: Page): Promise<FrameLocator> {
  const page = app.frameLocator('iframe');
  await expect(
    app.getByRole('navigation', { name: 'Sommaire du document' }).getByRole('button').first(),
  ).toBeVisible();
  return page;
}

test('a block leads to its question, and a question to its block', async ({ app }) => {
  await openExample(app);
  await app.getByRole('link', { name: 'Aperçu' }).click();
  const page = await preview(app);
  const block = page.locator(`p[data-field="${FIELD}"]`).first();
  await block.click();
  const question = app.locator(`[data-field-key="${FIELD}"]`);
  await expect(question).toBeInViewport();
  await expect(question.getByRole('textbox')).toBeFocused();

  await question.getByRole('link', { name: /^Voir dans le document/ }).click();
  await preview(app);
  await expect(block).toBeInViewport();

  // By keyboard: the block shown has the focus, Enter opens its question; going back comes back to it.
  await expect(page.locator(':focus')).toHaveAttribute('data-field', FIELD);
  await app.keyboard.press('Enter');
  await expect(question).toBeInViewport();
  await app.goBack();
  await preview(app);
  await expect(block).toBeInViewport();
});

test('from a question of the public summary, the summary opens', async ({ app }) => {
  await openExample(app);
  await goToSubsection(app, 'resumePublic.resumePublic');
  await app.getByRole('link', { name: 'Voir dans le document : Qui décide ?' }).click();
  const page = await preview(app);
  await expect(page.getByRole('heading', { name: 'Qui décide ?' })).toBeInViewport();
  await expect(app.getByRole('radio', { name: 'Résumé public' })).toBeChecked();
});

test('the document follows what is written, and what is undone under the eyes', async ({ app }) => {
  await openNew(app);
  await goToSubsection(app, PLACE);
  const question = app.locator(`[data-field-key="${FIELD}"]`);
  await question.getByRole('textbox').click();
  await app.keyboard.type('Une vallée, deux bourgs et un hôpital.');
  await question.getByRole('link', { name: /^Voir dans le document/ }).click();
  const page = await preview(app);
  const written = page.getByText('Une vallée, deux bourgs et un hôpital.');
  await expect(written).toBeInViewport();

  const marks = app.getByText(/à compléter$/);
  const before = Number(/\d+/.exec((await marks.textContent()) ?? '')?.[0]);
  // The keys of the interface work while the page has the focus.
  await written.press('Control+z');
  await expect(written).toHaveCount(0);
  await expect(marks).toHaveText(`${before + 1} à compléter`);
  // What one was reading stays under the eyes: the answer's own mark now stands where the answer was.
  await expect(page.locator(`.note [data-field="${FIELD}"], .note[data-field="${FIELD}"]`)).toBeInViewport();
});

test('marks and headings are ways through the document', async ({ app }) => {
  await openNew(app);
  await app.getByRole('link', { name: 'Aperçu' }).click();
  const page = await preview(app);
  await app.getByRole('button', { name: 'Marque « à compléter » suivante' }).click();
  await expect(app.getByText(/^1 sur \d+ à compléter$/)).toBeVisible();
  await expect(page.locator('.note').first()).toBeInViewport();
  await app.getByRole('button', { name: 'Marque « à compléter » précédente' }).click();
  await expect(page.locator('.note').last()).toBeInViewport();

  const outline = app.getByRole('navigation', { name: 'Sommaire du document' });
  await outline.getByRole('button', { name: /Territoire d’action/ }).click();
  await expect(page.getByRole('heading', { name: /Territoire d’action/ })).toBeInViewport();
  await expect(outline.locator('[aria-current]')).toContainText(/Territoire|^2/);
});

test('the browser prints the page, after a word on how to make a PDF of it', async ({ app }) => {
  await openExample(app);
  await app.getByRole('link', { name: 'Aperçu' }).click();
  await preview(app);
  const printed = app.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const page = document.querySelector('iframe')?.contentWindow;
        if (page) page.print = () => resolve(page.document.title);
      }),
  );
  await app.getByRole('button', { name: 'Imprimer ou PDF' }).click();
  await expect(app.getByText(/Enregistrer au format PDF/)).toBeVisible();
  await app.getByRole('button', { name: 'Ouvrir l’impression' }).click();
  expect(await printed).toContain('Projet de santé');
  await expect(app.locator('iframe')).toHaveAttribute('sandbox', 'allow-same-origin allow-modals');
});

const callSchema = z.object({ name: z.string(), input: z.object({ job: z.string().optional() }) });
const cancelledSchema = z.object({ error: z.object({ code: z.literal('cancelled') }) });

test('a stopped export leaves no file and no complaint', async ({ app }) => {
  await openExample(app);
  let downloads = 0;
  app.on('download', () => {
    downloads += 1;
  });
  const asked: z.infer<typeof callSchema>[] = [];
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await app.route('**/api/call', async (route) => {
    const call = callSchema.parse(route.request().postDataJSON());
    asked.push(call);
    if (call.name === 'export.word') await held;
    await route.continue();
  });
  const answer = app.waitForResponse(
    (response) =>
      response.url().endsWith('/api/call') &&
      response.request().postData()?.includes('"export.word"') === true,
  );
  await app.getByRole('button', { name: 'Exporter' }).click();
  await app
    .getByRole('menuitem', { name: /Projet de santé/ })
    .first()
    .click();
  const notice = app.getByRole('alert').filter({ has: app.getByRole('button', { name: 'Annuler' }) });
  await expect(notice).toBeVisible();
  await expect.poll(() => asked.some(({ name }) => name === 'export.progress')).toBe(true);
  await notice.getByRole('button', { name: 'Annuler' }).click();
  await expect(notice).toHaveCount(0);
  release();
  cancelledSchema.parse(await (await answer).json());
  const jobs = asked.filter(({ name }) => name.startsWith('export.')).map(({ input }) => input.job);
  expect(new Set(jobs).size).toBe(1);
  await expect(app.getByRole('alert')).toHaveCount(0);
  expect(downloads).toBe(0);
});

test('the whole deposit comes in one file, or says what blocks it', async ({ app }) => {
  await openExample(app);
  await app.getByRole('button', { name: 'Exporter' }).click();
  const downloading = app.waitForEvent('download');
  await app.getByRole('menuitem', { name: /dossier de dépôt complet/ }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^depot-.*\.zip$/);
});

test('the public summary says what is hard to read, without blocking', async ({ app }) => {
  await openNew(app);
  await goToSubsection(app, 'resumePublic.resumePublic');
  const question = app.locator('[data-field-key="resumePublic.ou"]');
  await question.getByRole('textbox').click();
  await app.keyboard.type('La CPTS est financée par l’ARS.');
  const line = question.getByRole('button', { name: /^Lisibilité/ });
  await expect(line).toHaveText(/1 forme passive, 2 sigles non expliqués/);
  await line.click();
  const advice = app.getByRole('region', { name: 'Lisibilité' });
  await expect(advice.getByText('Forme passive : « est financée »')).toBeVisible();
  await expect(advice.getByText('La CPTS est financée par l’ARS.').first()).toBeVisible();
  await saved(app);
});
