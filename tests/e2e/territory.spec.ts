import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { expect, saved, test } from './host.ts';

const digits = (text: string) => text.replace(/[\s\u202f\u00a0]/g, '');

/** A dossier without communes, open on its territory. */
async function newTerritory(app: Page): Promise<void> {
  await app.getByRole('button', { name: 'Commencer un dossier' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nouveau dossier' });
  await dialog.getByLabel('Nom de la CPTS').fill('CPTS de la Vallée');
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Par où commencer' })).toBeVisible();
  await app
    .getByRole('navigation', { name: 'Lieux du dossier' })
    .getByRole('link', { name: 'Territoire' })
    .click();
  await expect(app.getByRole('heading', { level: 1, name: 'Territoire' })).toBeVisible();
}

const search = (app: Page) => app.getByPlaceholder('Forges, 76440, CC des…');
const table = (app: Page) => app.getByRole('region', { name: 'Communes choisies' });
const population = (app: Page) => app.getByText(/^[\d\s\u202f\u00a0]+ habitants$/).first();

async function add(app: Page, query: string, option: RegExp): Promise<void> {
  await search(app).fill(query);
  await app.getByRole('option', { name: option }).first().click();
}

test('a commune found by its former name, then taken in part', async ({ app }) => {
  await newTerritory(app);
  // Forges-les-Eaux took Le Fossé in; people still say the old name.
  await add(app, 'le fosse', /Forges-les-Eaux.*anciennement Le Fossé/s);
  const row = table(app).getByRole('row', { name: /Forges-les-Eaux/ });
  await expect(row).toBeVisible();
  const whole = Number(digits((await population(app).textContent()) ?? '').replace('habitants', ''));
  expect(whole).toBeGreaterThan(1_000);

  await row.getByRole('button', { name: 'Modifier Forges-les-Eaux' }).click();
  const dialog = app.getByRole('dialog', { name: 'Forges-les-Eaux' });
  await dialog.getByRole('radio', { name: 'Une part, en %' }).check();
  await dialog.getByLabel('Part des habitants (%)').fill('140');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(dialog.getByText('Écrivez une part entre 0 et 100, par exemple 40.')).toBeVisible();
  await dialog.getByLabel('Part des habitants (%)').fill('40 %');
  await dialog.getByLabel('Partie retenue').fill('Le bourg');
  const counted = Math.round(whole * 0.4);
  await expect(dialog.getByRole('status')).toContainText(/comptent dans la population du territoire/);
  for (const colorScheme of ['dark', 'light'] as const) {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFaults(app)).toEqual([]);
  }
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(dialog).toBeHidden();
  await expect(row.getByText('partielle')).toBeVisible();
  expect(digits((await population(app).textContent()) ?? '')).toBe(`${counted}habitants`);
  await expect(app.getByText('1 commune partielle')).toBeVisible();
  await saved(app);

  await app.reload();
  expect(digits((await population(app).textContent()) ?? '')).toBe(`${counted}habitants`);
  await row.getByRole('button', { name: 'Modifier Forges-les-Eaux' }).click();
  await dialog.getByRole('radio', { name: 'Un nombre d’habitants' }).check();
  await dialog.getByLabel('Habitants retenus').fill('1 000');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  expect(digits((await population(app).textContent()) ?? '')).toBe('1000habitants');
  await app.getByRole('heading', { level: 1 }).click();
  await app.keyboard.press('Control+z');
  await expect
    .poll(async () => digits((await population(app).textContent()) ?? ''))
    .toBe(`${counted}habitants`);

  await app.getByRole('link', { name: 'Aperçu' }).click();
  await expect(
    app
      .frameLocator('iframe')
      .getByText(/partielle\s: 40\s%, soit [\d\s]+\shabitants/)
      .first(),
  ).toBeVisible();
});

test('Mayotte, a village without inhabitants and an island nobody counts are told apart', async ({ app }) => {
  await newTerritory(app);
  await search(app).fill('Beaumont-en-Verdunois');
  await expect(app.getByRole('option', { name: /Beaumont-en-Verdunois.*aucun habitant/s })).toBeVisible();
  await app.getByRole('option', { name: /Beaumont-en-Verdunois/ }).click();
  await search(app).fill('Kerguelen');
  await expect(app.getByRole('option', { name: /population non publiée/ })).toBeVisible();
  await app.getByRole('option', { name: /Kerguelen/ }).click();
  await add(app, 'Acoua', /Acoua/);
  await expect(
    table(app)
      .getByRole('row', { name: /Beaumont/ })
      .getByText('aucun habitant'),
  ).toBeVisible();
  await expect(
    table(app)
      .getByRole('row', { name: /Kerguelen/ })
      .getByText('inconnue'),
  ).toBeVisible();
  await expect(app.getByText(/Total incomplet\. Sans population : .*Kerguelen/)).toBeVisible();
  await expect(app.getByText('1 commune sans habitant')).toBeVisible();
  await expect(app.getByText(/Mayotte est comptée d’après son recensement de 2017/)).toBeVisible();
});

test('a whole intercommunal body, a pasted list and a figure of one’s own', async ({ app }) => {
  await newTerritory(app);
  await add(app, 'quatre rivieres en bray', /Ajouter toute la CC/);
  await expect.poll(() => table(app).getByRole('row').count()).toBeGreaterThan(20);
  const before = await table(app).getByRole('row').count();

  await app.getByRole('button', { name: 'Coller une liste' }).click();
  const dialog = app.getByRole('dialog', { name: 'Coller une liste de communes' });
  await dialog.getByLabel('Votre liste').fill('27229\nForges les eaux\nNulle-Part-sur-Rien\nDarnetal');
  await dialog.getByRole('button', { name: 'Reconnaître les communes' }).click();
  await expect(dialog.getByText('1 ligne non reconnue')).toBeVisible();
  await expect(dialog.getByText('Nulle-Part-sur-Rien')).toBeVisible();
  await expect(dialog.getByText('1 déjà dans la liste')).toBeVisible();
  await dialog.getByRole('button', { name: /^Ajouter 2 communes/ }).click();
  await expect(table(app).getByRole('row')).toHaveCount(before + 2);

  await app.getByRole('button', { name: 'Saisir un autre chiffre' }).click();
  await app.getByLabel('Habitants', { exact: true }).fill('39 500');
  await app.getByRole('button', { name: 'Utiliser ce chiffre' }).click();
  await expect(app.getByText('Sans source, le chiffre ne peut pas être défendu.')).toBeVisible();
  await app.getByLabel('Source et année').fill('Courrier de l’ARS du 5 mars 2026');
  await app.getByRole('button', { name: 'Utiliser ce chiffre' }).click();
  await expect(app.getByText('chiffre de votre équipe')).toBeVisible();
  await expect(app.getByText(/Source : Courrier de l’ARS du 5 mars 2026/)).toBeVisible();
  await expect(app.getByText('Taille 1')).toBeVisible();
  await expect(app.getByText(/du seuil de 40\s000 habitants/)).toBeVisible();
  await app.getByRole('button', { name: 'Revenir au calcul' }).click();
  await expect(app.getByText('chiffre de votre équipe')).toHaveCount(0);
});
