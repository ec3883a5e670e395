import type { Page } from '@playwright/test';
import { isRichText } from '../../app/dossier/index.ts';
import { onlyDossier } from '../support/library-on-disk.ts';
import { richOutline } from '../support/rich-outline.ts';
import { expect, goToSubsection, type Host, saved, test } from './host.ts';

const TEXT = 'territoire.pertinence';
const MEMBERS = 'acteurs.membres';

async function openNew(app: Page): Promise<void> {
  await app.getByRole('button', { name: 'Commencer un dossier' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nouveau dossier' });
  await dialog.getByLabel('Nom de la CPTS').fill('CPTS des Deux Vallées');
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Par où commencer' })).toBeVisible();
}

/** What the file on disk says of the text and of the members' names. */
function onDisk({ library }: Host): { text: string[]; names: unknown[] } {
  const { answers } = onlyDossier(library);
  const text = answers[TEXT];
  const rows = answers[MEMBERS];
  return {
    text: isRichText(text) ? richOutline(text).filter(Boolean) : [],
    names: Array.isArray(rows) ? rows.map((row) => (typeof row === 'object' ? row.structure : row)) : [],
  };
}

/** The words lit up on the page. */
const lit = (app: Page) =>
  app.evaluate(() => [...(CSS.highlights.get('recherche') ?? [])].map((range) => String(range)));

test('words are found and replaced in texts, tables of texts and tables, and one Ctrl+Z brings them back', async ({
  app,
  host,
}) => {
  await openNew(app);
  await goToSubsection(app, 'territoire.pertinenceDuTerritoire');
  const text = app.locator(`[data-field-key="${TEXT}"]`).locator('.ProseMirror');
  await text.click();
  await text.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      '<p>L’hôpital de <b>Gi</b>sors, puis encore Gisors.</p><ul><li>GISORS</li></ul>' +
        '<table><tr><td>Lieu</td></tr><tr><td>l’hopital de Gisors</td></tr></table>',
    );
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await saved(app);
  await app.getByRole('link', { name: 'Membres' }).first().click();
  const cell = app.getByRole('grid', { name: 'Liste des membres et signataires' });
  await cell.getByRole('gridcell').first().click();
  const structure = cell.getByRole('columnheader').filter({ hasText: /^Structure/ });
  const index = await structure.evaluate((element) =>
    [...(element.parentElement?.children ?? [])].indexOf(element),
  );
  await cell.getByRole('row').nth(1).locator(':scope > *').nth(index).click();
  await app.keyboard.type('Maison de santé de Gisors');
  await app.keyboard.press('Enter');
  await saved(app);

  await app.keyboard.press('Control+f');
  const panel = app.getByRole('complementary', { name: 'Chercher et remplacer' });
  await panel.getByLabel('Chercher dans tout le dossier').fill('gisors');
  await expect(panel.getByRole('status')).toHaveText('5 endroits, dans 2 questions.');
  await panel.getByRole('button', { name: 'Suivant' }).click();
  await expect.poll(() => lit(app)).toEqual(['Gisors', 'Gisors', 'GISORS', 'Gisors']);

  await panel.getByLabel('Remplacer par').fill('Étrépagny');
  await panel.getByRole('button', { name: 'Tout remplacer' }).click();
  await expect(panel.getByRole('status')).toHaveText('Rien trouvé.');
  const replaced = {
    text: [
      'L’hôpital de **Étrépagny**, puis encore Étrépagny.',
      '- Étrépagny',
      '| Lieu',
      '| l’hopital de Étrépagny',
    ],
    names: ['Maison de santé de Étrépagny'],
  };
  await expect.poll(() => onDisk(host)).toEqual(replaced);
  await panel.getByRole('button', { name: 'Fermer la recherche' }).click();
  await app.getByRole('heading', { level: 1 }).click();
  await app.keyboard.press('Control+z');
  await expect.poll(() => onDisk(host).names).toEqual(['Maison de santé de Gisors']);
  await expect.poll(() => onDisk(host).text[0]).toBe('L’hôpital de **Gi**sors, puis encore Gisors.');
});

test('what is written is spelled in French, codes are left alone', async ({ app }) => {
  await openNew(app);
  await goToSubsection(app, 'territoire.pertinenceDuTerritoire');
  const text = app.locator(`[data-field-key="${TEXT}"]`).locator('.ProseMirror');
  await expect(text).toHaveAttribute('lang', 'fr');
  await expect(text).toHaveAttribute('spellcheck', 'true');
  await goToSubsection(app, 'identite.ficheDIdentite');
  const spelled = (field: string) => app.locator(`[data-field-key="${field}"]`).getByRole('textbox').first();
  await expect(spelled('identite.finess')).toHaveAttribute('spellcheck', 'false');
  await expect(spelled('identite.siege')).toHaveAttribute('spellcheck', 'true');
  await expect(spelled('identite.siege')).toHaveAttribute('lang', 'fr');
});
