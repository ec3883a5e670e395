import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../support/ensure-built.ts';
import { expect, test } from './host.ts';

/** Where pictures go: the committed folder when asked for, else the test results. */
const FOLDER = join(ROOT, process.env.PREFIGURE_PICTURES ?? 'test-results/pictures');
mkdirSync(FOLDER, { recursive: true });

const PLACES: readonly (readonly [string, string, RegExp])[] = [
  ['afom', 'redaction?s=besoins.analyse', /Analyse/],
  ['redaction', 'redaction?s=population.situationSociale', /Situation sociale/],
  ['texte', 'redaction?s=territoire.pertinenceDuTerritoire', /Pertinence/],
  ['territoire', 'territoire', /Territoire/],
  ['membres', 'membres', /Membres/],
  ['besoins', 'redaction?s=besoins.priorisationEtFilRouge', /Priorisation/],
  ['missions', 'missions', /Missions et actions/],
  ['frise', 'missions', /Missions et actions/],
  ['budget', 'budget', /Budget/],
  ['controles', 'controles', /Ce qui reste/],
  ['versions', 'versions', /Versions/],
  ['procedure', 'procedure', /Suivi de la procédure/],
  ['apercu', 'apercu', /Aperçu/],
];

/** The document is there, its pictures decoded: the frame alone would make a blank picture. */
async function pageDrawn(app: Page): Promise<void> {
  const page = app.locator('iframe').first().contentFrame();
  await expect(page.getByText('CPTS Epte et Andelle').first()).toBeVisible();
  await expect
    .poll(() =>
      page
        .locator('body')
        .evaluate((body) => [...body.querySelectorAll('img')].every(({ complete }) => complete)),
    )
    .toBe(true);
}

/** The library of a test has a temporary folder, which no reader has. */
async function hideFolder(app: Page): Promise<void> {
  await app.getByText(/^Rangés dans/).evaluate((element) => {
    element.lastChild?.replaceWith('Documents/Préfigure');
  });
}

test('every place of the example shows its heading without an error', async ({ app }) => {
  await hideFolder(app);
  await app.screenshot({ path: join(FOLDER, 'accueil.png') });
  await app.getByRole('button', { name: 'Voir l’exemple' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Page de garde' })).toBeVisible();
  const base = app.url().replace(/redaction.*$/, '');
  for (const [name, place, heading] of PLACES) {
    await app.goto(base + place);
    await expect(app.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(app.getByText('Chargement')).toHaveCount(0);
    await expect(app.locator('[data-loading]')).toHaveCount(0);
    if (name === 'frise') await app.getByRole('tab', { name: 'Frise par trimestre' }).click();
    if (place === 'apercu') await pageDrawn(app);
    await app.evaluate(() => document.fonts.ready);
    await app.screenshot({ path: join(FOLDER, `${name}.png`) });
  }
  await app.goto(base.replace(/#.*/, '#/'));
  await expect(app.getByText('274 / 274').or(app.getByText('réponses requises')).first()).toBeVisible();
  await hideFolder(app);
  await app.screenshot({ path: join(FOLDER, 'bibliotheque.png') });
});

test('a new dossier opens on a proposed order of work', async ({ app }) => {
  await app.getByRole('button', { name: 'Commencer un dossier' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nouveau dossier' });
  await dialog.getByLabel('Nom de la CPTS').fill('CPTS de la Vallée');
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Par où commencer' })).toBeVisible();
  await expect(app.getByRole('heading', { name: 'Poser les bases' }).first()).toBeVisible();
  await app.evaluate(() => document.fonts.ready);
  await app.screenshot({ path: join(FOLDER, 'commencer.png') });
  await app.getByRole('button', { name: 'Non merci' }).click();
  await app.reload();
  await expect(app.getByRole('heading', { level: 1, name: 'Par où commencer' })).toBeVisible();
  await expect(app.getByText('Première visite ?')).toHaveCount(0);
});
