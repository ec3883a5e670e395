import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, saved, test } from './host.ts';

const MOST_TABS = 120;

/** Presses Tab until the focus is there, as a person without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let count = 0; count < MOST_TABS; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${target}`);
}

/** Opens Ctrl+K, types, and takes the first answer of that name. */
async function goWith(page: Page, words: string, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Aller à, chercher, faire' });
  await expect(palette.getByRole('searchbox').or(palette.getByRole('textbox')).first()).toBeFocused();
  await page.keyboard.type(words);
  const action = palette.getByRole('button', { name: label }).first();
  await expect(action).toBeVisible();
  for (let count = 0; count < MOST_TABS; count += 1) {
    await page.keyboard.press('ArrowDown');
    if ((await action.getAttribute('data-selected')) !== null) break;
  }
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}

test('a whole evening without a mouse: from an empty library to a Word file', async ({ app }) => {
  test.setTimeout(240_000);
  const heading = (name: string) => app.getByRole('heading', { level: 1, name });

  await tabTo(app, app.getByRole('button', { name: 'Commencer un dossier' }));
  await app.keyboard.press('Enter');
  const dialog = app.getByRole('dialog', { name: 'Nouveau dossier' });
  await expect(dialog.getByLabel('Nom de la CPTS')).toBeFocused();
  await app.keyboard.type('CPTS du Clavier');
  await tabTo(app, dialog.getByRole('button', { name: /communes maintenant/ }));
  await app.keyboard.press('Enter');
  await tabTo(app, dialog.getByRole('combobox', { name: 'Chercher une commune' }));
  await app.keyboard.type('gournay en bray');
  await expect(dialog.getByRole('option').first()).toContainText('Gournay-en-Bray');
  await app.keyboard.press('Enter');
  await tabTo(app, dialog.getByRole('button', { name: 'Créer et commencer' }));
  await app.keyboard.press('Enter');

  await expect(heading('Par où commencer')).toBeVisible();
  await tabTo(app, app.getByRole('link', { name: /^Continuer : Page de garde/ }));
  await app.keyboard.press('Enter');
  await expect(heading('Page de garde')).toBeVisible();

  // One choice among several.
  const nature = app.getByRole('radio', { name: 'Projet de santé', exact: true });
  await tabTo(app, app.getByRole('radio', { name: 'Lettre d’intention' }));
  await app.keyboard.press('Space');
  await app.keyboard.press('ArrowDown');
  await expect(nature).toBeChecked();

  // Long text, in bold too.
  await goWith(app, 'contexte local', 'Contexte local et genèse');
  await expect(heading('Contexte local et genèse')).toBeVisible();
  await tabTo(app, app.getByRole('textbox', { name: 'Contexte local' }));
  await app.keyboard.type('Une vallée ');
  await app.keyboard.press('Control+b');
  await app.keyboard.type('sans gare');
  await saved(app);

  // A row of a table, then a way out of it.
  await goWith(app, 'methode et participation', 'Méthode et participation');
  const meetings = app.getByRole('region', { name: 'Réunions tenues' });
  await tabTo(app, meetings.getByRole('gridcell').first());
  for (const cell of ['12/01/2027', 'Première réunion', '14']) {
    await app.keyboard.type(cell);
    await app.keyboard.press('Tab');
  }
  await expect(meetings.getByRole('row').nth(1)).toContainText('Première réunion');
  await saved(app);

  // Find and replace, then close and go on.
  await app.keyboard.press('Control+f');
  await expect(app.getByLabel('Chercher dans tout le dossier')).toBeFocused();
  await app.keyboard.type('VALLEE');
  await expect(app.getByText('1 endroit, dans 1 question.')).toBeVisible();
  // Enter shows the place without taking the keyboard away from the search.
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { level: 1, name: 'Contexte local et genèse' })).toBeVisible();
  await expect(app.getByLabel('Chercher dans tout le dossier')).toBeFocused();
  await tabTo(app, app.getByLabel('Remplacer par'));
  await app.keyboard.type('plaine');
  await tabTo(app, app.getByRole('button', { name: /^Tout remplacer/ }));
  await app.keyboard.press('Enter');
  await expect(app.getByText('Rien trouvé.')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(app.getByLabel('Chercher dans tout le dossier')).toBeHidden();

  // A card of the AFOM, written in one box and moved to another.
  await goWith(app, 'analyse', 'Analyse');
  await expect(heading('Analyse')).toBeVisible();
  await tabTo(app, app.getByRole('button', { name: /^Ajouter un constat : Atouts/ }));
  await app.keyboard.press('Enter');
  await app.keyboard.type('Deux départs en retraite');
  await app.keyboard.press('Alt+ArrowRight');
  await expect(app.getByRole('textbox', { name: 'Faiblesses, constat 1 sur 1' })).toBeFocused();
  await saved(app);

  const downloading = app.waitForEvent('download');
  await goWith(app, 'exporter projet', 'Exporter : Projet de santé (version de travail)');
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/cpts-du-clavier.*\.docx$/);
  const parts = unzipSync(readFileSync(await download.path()));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const words = xml.replace(/<[^>]+>/g, '').replace(/[\u00a0\u202f]/g, ' ');
  for (const expected of [
    'CPTS du Clavier',
    'Gournay-en-Bray',
    'Une plaine sans gare',
    'Première réunion',
    'Deux départs en retraite',
  ])
    expect(words).toContain(expected);
});
