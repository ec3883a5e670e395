import type { Locator, Page } from '@playwright/test';
import { onlyDossier } from '../support/library-on-disk.ts';
import { expect, goToSubsection, saved, test } from './host.ts';

async function openNew(app: Page): Promise<void> {
  await app.getByRole('button', { name: 'Commencer un dossier' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nouveau dossier' });
  const name = dialog.getByLabel('Nom de la CPTS');
  await name.fill('n'.repeat(301));
  await expect(dialog.getByText('1 caractère de trop')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Créer et commencer' })).toBeDisabled();
  await name.fill('CPTS des Deux Vallées');
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Par où commencer' })).toBeVisible();
}

/** Pastes a text, as a browser does: an input that cuts would cut it. */
async function paste(input: Locator, text: string): Promise<void> {
  await input.focus();
  await input.evaluate((element, words) => {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;
    element.select();
    document.execCommand('insertText', false, words);
  }, text);
}

test('a text pasted too long is whole, counted and told; what was saved stays, and all is saved once it fits', async ({
  app,
  host,
}) => {
  await openNew(app);
  await goToSubsection(app, 'territoire.pertinenceDuTerritoire');
  const block = app.locator('[data-field-key="territoire.pertinence"]');
  await block.getByRole('button', { name: 'Sans objet' }).click();
  const reason = block.getByLabel('Sans objet chez nous : pourquoi ?');
  await reason.fill('Une seule commune.');
  await expect(block.getByText(/4\s982 caractères restants/)).toHaveCount(1);
  await saved(app);
  const onDisk = () => onlyDossier(host.library).notApplicable['territoire.pertinence'];
  await expect.poll(onDisk).toBe('Une seule commune.');

  const long = `${'mot '.repeat(1_250)}et douze !!!`;
  await paste(reason, long);
  await expect(reason).toHaveValue(long);
  await expect(block.getByText(/12 caractères de trop : 5\s012 écrits, 5\s000 au plus/)).toBeVisible();
  await expect(block.getByText('Ce n’est pas encore enregistré.')).toBeVisible();

  // Another page and back, then a window opened anew: the words are still there, and still nothing false was saved.
  await goToSubsection(app, 'population.situationSociale');
  await goToSubsection(app, 'territoire.pertinenceDuTerritoire');
  await expect(reason).toHaveValue(long);
  await app.reload();
  await expect(reason).toHaveValue(long);
  await expect(block.getByText('Ce n’est pas encore enregistré.')).toBeVisible();
  expect(onDisk()).toBe('Une seule commune.');

  await reason.press('Control+End');
  for (let count = 0; count < 12; count += 1) await reason.press('Backspace');
  await expect(block.getByText('de trop')).toHaveCount(0);
  await expect.poll(onDisk).toBe('mot '.repeat(1_250));
});

test('a source too long is whole, and what was too long goes with an undo', async ({ app, host }) => {
  await openNew(app);
  await goToSubsection(app, 'population.situationSociale');
  await app.getByRole('button', { name: 'Indiquer la source et l’année' }).first().click();
  const year = app.getByLabel(/^Année de/).first();
  await year.fill('2026');
  await saved(app);
  await paste(year, 'deux mille vingt-six, et un peu de deux mille vingt-sept');
  await expect(year).toHaveValue(/vingt-sept$/);
  await expect(app.getByText(/6 caractères de trop/)).toBeVisible();
  expect(Object.values(onlyDossier(host.library).citations)).toEqual([{ source: '', year: '2026' }]);
  await app.getByRole('button', { name: 'Annuler', exact: true }).first().click();
  await expect(app.getByText(/de trop/)).toHaveCount(0);
});
