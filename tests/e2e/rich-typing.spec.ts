import type { Page } from '@playwright/test';
import { onlyDossier } from '../support/library-on-disk.ts';
import { expect, goToSubsection, saved, test } from './host.ts';

const FIELD = 'demarche.contexteLocal';

async function openText(app: Page) {
  await app.getByRole('button', { name: 'Commencer un dossier' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nouveau dossier' });
  await dialog.getByLabel('Nom de la CPTS').fill('CPTS des Deux Vallées');
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Par où commencer' })).toBeVisible();
  await goToSubsection(app, 'demarche.contexteLocalEtGenese');
  const editor = app.getByRole('textbox', { name: 'Contexte local' });
  await editor.click();
  return editor;
}

test('what is typed without a pause is kept letter by letter, and counted', async ({ app, host }) => {
  const editor = await openText(app);
  const words = 'Été 2026 : l’accès aux soins, à Saint-Étienne-le-Molard, n’attend pas 12 mois de plus.';
  await app.keyboard.type(`${words} ${words}`);
  await expect(editor).toHaveText(`${words} ${words}`);
  await expect(app.locator(`[data-field-key="${FIELD}"]`).getByText('173 signes')).toBeVisible();
  await saved(app);
  const text = { type: 'text', text: `${words} ${words}` };
  await expect
    .poll(() => onlyDossier(host.library).answers[FIELD])
    .toEqual({ type: 'doc', content: [{ type: 'paragraph', content: [text] }] });
  await app.keyboard.press('Control+z');
  await expect(editor).toHaveText('');
});

test('the shortcuts that a space or a sign ends still make titles, lists, bold words and links', async ({
  app,
}) => {
  const editor = await openText(app);
  await app.keyboard.type('## Un titre');
  await app.keyboard.press('Enter');
  await app.keyboard.type('Un mot **gras**, puis https://example.fr/page ou rien.');
  await app.keyboard.press('Enter');
  await app.keyboard.type('1. Premier point');
  await expect(editor.getByRole('heading', { level: 2, name: 'Un titre' })).toBeVisible();
  await expect(editor.locator('strong')).toHaveText('gras');
  await expect(editor.getByRole('link', { name: 'https://example.fr/page', exact: true })).toBeVisible();
  await expect(editor.locator('ol > li')).toHaveText('Premier point');
});

test('a text that grows below the window is followed: the line being written stays in sight', async ({
  app,
}) => {
  await app.setViewportSize({ width: 1366, height: 620 });
  const editor = await openText(app);
  const caret = () =>
    app.evaluate(() => {
      const range = getSelection()?.getRangeAt(0);
      const column = document.querySelector('main')?.getBoundingClientRect();
      const line = range?.getBoundingClientRect();
      return line && column
        ? { above: line.top - column.top, below: column.bottom - line.bottom }
        : undefined;
    });
  const top = (await editor.boundingBox())?.y ?? 0;
  const line = 'La ligne que l’on écrit reste toujours visible. ';
  // All but the last lines in one stroke: what is looked at is how each letter brings its line along.
  await app.keyboard.insertText(line.repeat(22));
  await app.keyboard.type(line.repeat(6));
  expect((await editor.boundingBox())?.y ?? 0).toBeLessThan(top);
  await expect.poll(async () => (await caret())?.below).toBeGreaterThanOrEqual(0);
  await expect.poll(async () => (await caret())?.above).toBeGreaterThanOrEqual(0);

  // Scrolled away by hand, one letter brings it back.
  await app.locator('main').evaluate((column) => column.scrollTo(0, 0));
  await expect.poll(async () => (await caret())?.below).toBeLessThan(0);
  await app.keyboard.type('x');
  await expect.poll(async () => (await caret())?.below).toBeGreaterThanOrEqual(0);
});

test('a letter is drawn before the editor reads it, and whatever is done next finds it', async ({ app }) => {
  const editor = await openText(app);
  await app.keyboard.type('Un bassin de vie');
  await app.evaluate(() => {
    const waiting: unknown[] = [];
    Object.assign(window, { waiting });
    const written = (event: Event) => {
      // What Tiptap and ProseMirror leave on the element; only a test looks at it.
      const { target } = event;
      const view =
        target instanceof Element ? Reflect.get(Object(Reflect.get(target, 'editor')), 'view') : {};
      waiting.push(
        Number(Reflect.get(Object(Reflect.get(Object(view), 'domObserver')), 'flushingSoon')) >= 0,
      );
    };
    document.addEventListener('input', written);
  });
  await app.keyboard.type(' rural', { delay: 30 });
  // The space ends what could be a shortcut: it is read at once.
  expect(await app.evaluate(() => Reflect.get(window, 'waiting'))).toEqual([
    false,
    true,
    true,
    true,
    true,
    true,
  ]);
  await app.keyboard.type('issime');
  await app.keyboard.press('Control+k');
  const palette = app.getByRole('dialog', { name: 'Aller à, chercher, faire' });
  await palette.getByRole('textbox').fill('ruralissime');
  await expect(palette.getByRole('button', { name: /Contexte local/ })).toBeVisible();
  await app.keyboard.press('Escape');
  await editor.click();
  await app.keyboard.press('Control+End');
  await app.keyboard.type('x');
  await app.keyboard.press('Control+z');
  await expect(editor).not.toContainText('x');
});
