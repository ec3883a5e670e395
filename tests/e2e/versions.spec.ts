import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { documentXml } from '../support/read-docx.ts';
import { expect, goToSubsection, saved, test } from './host.ts';

const SIEGE = 'Siège social';

async function newDossier(app: Page): Promise<void> {
  await app.getByRole('button', { name: 'Commencer un dossier' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nouveau dossier' });
  await dialog.getByLabel('Nom de la CPTS').fill('CPTS des Deux Vallées');
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await app.getByRole('navigation', { name: 'Lieux du dossier' }).waitFor();
}

async function writeSiege(app: Page, words: string): Promise<void> {
  await goToSubsection(app, 'identite.ficheDIdentite');
  await app.getByRole('textbox', { name: SIEGE }).fill(words);
  await saved(app);
}

async function openVersions(app: Page): Promise<void> {
  await app
    .getByRole('navigation', { name: 'Lieux du dossier' })
    .getByRole('link', { name: 'Versions' })
    .click();
  await expect(app.getByRole('heading', { level: 1, name: 'Versions' })).toBeVisible();
}

async function keepVersion(app: Page, name: string, note: string): Promise<void> {
  await openVersions(app);
  await app.getByRole('button', { name: 'Garder une version' }).click();
  const dialog = app.getByRole('dialog', { name: 'Garder une version' });
  await dialog.getByLabel('Nom', { exact: true }).fill(name);
  await dialog.getByLabel('Note (facultative)').fill(note);
  await dialog.getByRole('button', { name: 'Garder cette version' }).click();
  await expect(dialog).toBeHidden();
}

async function accessible(app: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page: app }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
}

test('name a version, change, compare, restore one answer, undo', async ({ app }) => {
  await newDossier(app);
  await writeSiege(app, '4 rue du Moulin, Étrépagny');
  await keepVersion(app, 'Version envoyée à l’ARS', 'Sans les annexes');
  await expect(app.getByText('Sans les annexes')).toBeVisible();
  await writeSiege(app, '4 rue de la Poste, Étrépagny');

  await openVersions(app);
  await app.getByRole('button', { name: 'Comparer avec maintenant : Version envoyée à l’ARS' }).click();
  const card = app.getByRole('article', { name: SIEGE });
  await expect(card.locator('del')).toContainText('du Moulin');
  await expect(card.locator('ins')).toContainText('de la Poste');
  await expect(app.getByText('1 changement dans 1 partie')).toBeVisible();
  await accessible(app);

  const downloading = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Exporter en Word' }).click();
  const xml = documentXml(readFileSync(await (await downloading).path()));
  expect(xml).toMatch(/<w:del .*du Moulin.*<\/w:del>/);
  expect(xml).toMatch(/<w:ins .*de la Poste.*<\/w:ins>/);

  await card.getByRole('button', { name: /Reprendre l’ancienne réponse/ }).click();
  await expect(app.getByText(/Aucune différence/)).toBeVisible();
  await saved(app);
  await app
    .getByRole('banner')
    .getByRole('button', { name: /^Annuler/ })
    .click();
  await expect(app.getByRole('article', { name: SIEGE }).locator('ins')).toContainText('de la Poste');
  await saved(app);

  await app.getByRole('link', { name: `Aller à la question : ${SIEGE}` }).click();
  await expect(app.getByRole('textbox', { name: SIEGE })).toHaveValue('4 rue de la Poste, Étrépagny');
});

test('a whole version comes back, the state left is kept, and a version is read and removed', async ({
  app,
}) => {
  await newDossier(app);
  await writeSiege(app, 'Avant');
  await keepVersion(app, 'Essai', '');
  await writeSiege(app, 'Après');
  await openVersions(app);
  await app.getByRole('button', { name: 'Actions sur Essai' }).click();
  await app.getByRole('menuitem', { name: 'Ouvrir en lecture seule' }).click();
  await expect(app.frameLocator('iframe').getByText('Avant', { exact: true })).toBeVisible();
  await app.getByRole('button', { name: 'Revenir à cette version…' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Revenir à cette version' }).click();
  await expect(app.getByText('« Essai » : repris.')).toBeVisible();
  await saved(app);
  await goToSubsection(app, 'identite.ficheDIdentite');
  await expect(app.getByRole('textbox', { name: SIEGE })).toHaveValue('Avant');

  await openVersions(app);
  await expect(
    app.getByRole('button', { name: /Comparer avec maintenant : Version automatique/ }),
  ).not.toHaveCount(0);
  await app.getByRole('button', { name: 'Actions sur Essai' }).click();
  await app.getByRole('menuitem', { name: 'Supprimer cette version…' }).click();
  await app.getByRole('button', { name: 'Supprimer la version' }).click();
  await expect(app.getByText('Aucune version nommée')).toBeVisible();
});

test('a dossier travels under a passphrase, with its versions; a wrong one opens nothing', async ({
  app,
  host,
}) => {
  await newDossier(app);
  await writeSiege(app, 'Lieu secret');
  await keepVersion(app, 'Pour un collègue', '');
  await app.getByRole('button', { name: 'Exporter', exact: true }).click();
  await app.getByRole('menuitem', { name: /sous phrase secrète/ }).click();
  const dialog = app.getByRole('dialog', { name: /phrase secrète/ });
  await dialog.getByLabel('Phrase secrète', { exact: true }).fill('cheval agrafe pile');
  await dialog.getByLabel(/encore une fois/).fill('cheval agrafe pile');
  const downloading = app.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Protéger et exporter' }).click();
  const path = await (await downloading).path();
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 18).toString()).toBe('PREFIGURE-PROTEGE ');

  await app.getByRole('link', { name: 'Mes dossiers' }).click();
  const choosing = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Ouvrir un fichier' }).first().click();
  await (await choosing).setFiles({
    name: 'recu.prefigure',
    mimeType: 'application/octet-stream',
    buffer: bytes,
  });
  const asking = app.getByRole('dialog', { name: 'Ce fichier est protégé' });
  await asking.getByRole('textbox', { name: 'Phrase secrète' }).fill('une autre phrase');
  await asking.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(asking.getByText(/n’est pas la bonne/)).toBeVisible();
  await asking.getByRole('textbox', { name: 'Phrase secrète' }).fill('cheval agrafe pile');
  await asking.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(asking).toBeHidden();
  await openVersions(app);
  await expect(app.getByText('Pour un collègue')).toBeVisible();
  expect(host.library).toBeTruthy();
});

test('the privacy page names real folders; a dossier is wiped with its versions once its name is typed', async ({
  app,
  host,
}) => {
  await newDossier(app);
  await writeSiege(app, 'À effacer');
  await keepVersion(app, 'À effacer aussi', '');
  await app.getByRole('button', { name: 'Aide' }).click();
  await app.getByRole('menuitem', { name: 'Confidentialité' }).click();
  const page = app.getByRole('dialog', { name: 'Confidentialité' });
  await expect(page.getByText(`${host.library}/historique`)).toBeVisible();
  await accessible(app);
  await app.keyboard.press('Escape');
  await app.getByRole('link', { name: 'Mes dossiers' }).click();
  await app.getByRole('button', { name: 'Actions sur CPTS des Deux Vallées' }).click();
  await app.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click();
  await app.getByRole('button', { name: 'Corbeille (1)' }).click();
  await app.getByRole('button', { name: /Effacer CPTS des Deux Vallées/ }).click();
  const confirming = app.getByRole('dialog', { name: /pour toujours/ });
  const confirm = confirming.getByRole('button', { name: 'Effacer pour toujours' });
  await expect(confirm).toBeDisabled();
  await confirming.getByRole('textbox').fill('CPTS des Deux Vallées');
  await confirm.click();
  await expect(app.getByText('La corbeille est vide.')).toBeVisible();
  const { spawnSync } = await import('node:child_process');
  const found = spawnSync('grep', ['-rl', 'À effacer', host.library], { encoding: 'utf8' }).stdout;
  expect(found).toBe('');
});
