import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, saved, test } from './host.ts';

const PICTURES = process.env.PREFIGURE_LETTER;

test('someone who only has the README goes from nothing to a letter of intent in Word', async ({ app }) => {
  await app.getByRole('button', { name: 'Commencer un dossier' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nouveau dossier' });
  await dialog.getByLabel('Nom de la CPTS').fill('CPTS du Pays de Bray');
  await dialog.getByRole('button', { name: /communes maintenant/ }).click();
  const search = dialog.getByRole('combobox', { name: 'Chercher une commune' });
  for (const [index, commune] of ['Forges-les-Eaux', 'Gournay-en-Bray'].entries()) {
    await search.fill(commune);
    await search.press('Enter');
    await expect(dialog.getByText(new RegExp(`^${index + 1} communes? ·`))).toBeVisible();
  }
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Par où commencer' })).toBeVisible();
  await picture(app, '1-commencer');

  // The shortest way to the letter is offered, with what it asks.
  const goal = app.getByRole('region', { name: 'Vos documents' });
  await expect(goal.getByText(/Lettre d’intention/)).toBeVisible();
  await goal.getByRole('link', { name: /Lettre d’intention/ }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Porteurs' })).toBeVisible();
  await picture(app, '2-porteurs');

  await cells(field(app, 'porteurs'), ['Anne Le Gall']);
  await write(field(app, 'interlocuteur'), 'Anne Le Gall, infirmière');
  await write(field(app, 'historique'), 'Deux départs de médecins en un an.');
  await next(app, 'Territoire envisagé');
  await picture(app, '3-territoire');
  await expect(field(app, 'territoire')).toContainText('Gournay-en-Bray');
  await write(field(app, 'pertinence'), 'Un seul bassin de vie, autour de deux bourgs.');
  await next(app, 'Premiers éléments de diagnostic');
  await write(field(app, 'diagnostic'), 'Un habitant sur dix sans médecin traitant.');
  await write(field(app, 'problematique'), 'Trouver un rendez-vous le jour même.');
  await next(app, 'Acteurs associés');
  await cells(field(app, 'acteurs'), ['Hôpital local']);
  await next(app, 'Orientations');
  await picture(app, '4-orientations');
  await write(field(app, 'moyens'), 'Une coordinatrice à mi-temps.');
  await write(field(app, 'articulation'), 'Le contrat local de santé.');
  await picture(app, '5-orientations-bas');
  await next(app, 'Envoi');
  await picture(app, '6-envoi');
  await field(app, 'destinataires').getByRole('checkbox').first().check();
  await saved(app);

  // The last page says what the letter still asks for, elsewhere too, and leads to the letter itself.
  const end = app.getByRole('region', { name: 'Lettre d’intention' });
  await expect(end.getByText(/\d+ \/ \d+ réponses requises/)).toBeVisible();
  await expect(end.getByRole('link', { name: 'Ce qui manque' })).toBeVisible();
  await end.getByRole('link', { name: 'Relire et exporter' }).click();
  const letter = app.locator('iframe').first().contentFrame();
  await expect(letter.getByText('Deux départs de médecins en un an.').first()).toBeVisible();

  await app.getByRole('button', { name: 'Exporter' }).click();
  await picture(app, '7-exporter');
  const downloading = app.waitForEvent('download');
  await app
    .getByRole('menuitem', { name: /Lettre d’intention/ })
    .first()
    .click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/lettre.*\.docx$/);
  await expect(app.getByText(/dans vos téléchargements : .*lettre/)).toBeVisible();
  await picture(app, '8-exportee');
  const parts = unzipSync(readFileSync(await download.path()));
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  for (const expected of [
    'CPTS du Pays de Bray',
    'Anne Le Gall',
    'Deux départs de médecins en un an.',
    'Gournay-en-Bray',
    'Un seul bassin de vie',
    'Hôpital local',
    'Une coordinatrice à mi-temps.',
  ])
    expect(words).toContain(expected);
});

function field(app: Page, name: string): Locator {
  // By its key: regions give some questions another name.
  return app.locator(`[data-field-key="lettreIntention.${name}"]`);
}

/** Writes a short or a long answer. */
async function write(where: Locator, text: string): Promise<void> {
  const box = where.getByRole('textbox').first();
  await box.click();
  await box.pressSequentially(text);
}

/** Writes the first cells of the first row of a table. */
async function cells(where: Locator, texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    await where.getByRole('gridcell').nth(index).dblclick();
    await where.page().keyboard.type(text);
    await where.page().keyboard.press('Escape');
  }
}

/** Follows « Suivant » at the foot of the page. */
async function next(app: Page, title: string): Promise<void> {
  await app.getByRole('navigation', { name: 'Page précédente et suivante' }).getByRole('link').last().click();
  await expect(app.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
}

async function picture(app: Page, name: string): Promise<void> {
  if (PICTURES) await app.screenshot({ path: `${PICTURES}/${name}.png` });
}
