import { strFromU8, unzipSync } from 'fflate';
import { expect, goToSubsection, saved, test } from './host.ts';

test('a team writes, closes the program, comes back, finds everything and exports it', async ({
  app,
  host,
}) => {
  await app.getByRole('button', { name: 'Commencer un dossier' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nouveau dossier' });
  await dialog.getByLabel('Nom de la CPTS').fill('CPTS des Deux Rivières');
  await dialog.getByRole('button', { name: /communes maintenant/ }).click();
  const search = dialog.getByRole('combobox', { name: 'Chercher une commune' });
  const typed = ['forges les eaux', '76660', 'Gournay-en-Bray'];
  for (const [index, commune] of typed.entries()) {
    // Typed and entered at once: the answer to the last letters is awaited, never the list of the letters before.
    await search.fill(commune);
    await search.press('Enter');
    await expect(dialog.getByText(new RegExp(`^${index + 1} communes? ·`))).toBeVisible();
  }
  await expect(dialog.getByLabel('ARS', { exact: true })).toHaveValue('ARS Normandie');
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Par où commencer' })).toBeVisible();
  await app.getByRole('link', { name: /^Continuer : Page de garde/ }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Page de garde' })).toBeVisible();

  // A short text, a date, rich text with a list, table rows.
  await app
    .getByRole('textbox', { name: 'Adresse et courriel de contact' })
    .fill('Mairie, contact@exemple.fr');
  await app.getByRole('textbox', { name: 'Version et date' }).fill('5 mars 2027');
  await app.getByRole('textbox', { name: 'Version et date' }).blur();
  await saved(app);

  await goToSubsection(app, 'demarche.contexteLocalEtGenese');
  const context1 = app.getByRole('textbox', { name: 'Contexte local' });
  await context1.click();
  await app.keyboard.type('Un bassin de vie rural, à une heure de l’hôpital.');
  await app.keyboard.press('Enter');
  await app.keyboard.type('- deux bourgs-centres');
  await saved(app);

  await goToSubsection(app, 'demarche.methodeEtParticipation');
  const meetings = app.getByRole('region', { name: 'Réunions tenues' });
  const rows = [
    ['12/01/2027', 'Première réunion', '14'],
    ['03/02/2027', 'Choix des priorités', '1 021'],
  ];
  for (const [index, cells] of rows.entries()) {
    if (index > 0) await meetings.getByRole('button', { name: 'Ajouter une ligne' }).click();
    const row = meetings.getByRole('row').nth(index + 1);
    for (const [column, text] of cells.entries()) {
      await row.getByRole('gridcell').nth(column).dblclick();
      await app.keyboard.type(text);
      await app.keyboard.press('Tab');
    }
  }
  await expect(meetings.getByRole('row').nth(2)).toContainText('Choix des priorités');
  await saved(app);

  const back = await host.reopen();
  const table = back.getByRole('region', { name: 'Réunions tenues' });
  await expect(table.getByRole('row').nth(2)).toContainText('03/02/2027');
  await expect(table.getByRole('row').nth(2)).toContainText(/1\s021/);
  await goToSubsection(back, 'demarche.contexteLocalEtGenese');
  const text = back.getByRole('textbox', { name: 'Contexte local' });
  await expect(text).toContainText('Un bassin de vie rural');
  await expect(text.getByRole('listitem')).toHaveText('deux bourgs-centres');
  await back.getByRole('link', { name: 'Territoire' }).first().click();
  await expect(back.getByText('Gournay-en-Bray').first()).toBeVisible();

  await back.getByRole('button', { name: 'Exporter' }).click();
  const { name, bytes } = await host.exported(() =>
    back
      .getByRole('menuitem', { name: /Projet de santé/ })
      .first()
      .click(),
  );
  expect(name).toMatch(/cpts-des-deux-rivieres.*\.docx$/);
  const parts = unzipSync(bytes);
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replace(/<[^>]+>/g, '')
    .replace(/[\u00a0\u202f]/g, ' ');
  for (const expected of [
    'CPTS des Deux Rivières',
    'contact@exemple.fr',
    '5 mars 2027',
    'Un bassin de vie rural, à une heure de l’hôpital.',
    'deux bourgs-centres',
    'Choix des priorités',
    '1 021',
    'Forges-les-Eaux',
    'Gournay-en-Bray',
  ])
    expect(words).toContain(expected);
});
