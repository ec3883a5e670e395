import type { Locator, Page } from '@playwright/test';
import writeExcelFile from 'write-excel-file/node';
import { calcClipboard, MEMBERS_LIST } from '../support/members-list.ts';
import { expect, saved, test } from './host.ts';

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

/** A new dossier, at the place « Membres ». */
async function openMembers(app: Page): Promise<Locator> {
  await app.getByRole('button', { name: 'Commencer un dossier' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nouveau dossier' });
  await dialog.getByLabel('Nom de la CPTS').fill('CPTS des Deux Vallées');
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await app.getByRole('link', { name: 'Membres' }).first().click();
  await expect(app.getByRole('heading', { level: 1, name: /Membres/ })).toBeVisible();
  return app.getByRole('grid', { name: 'Liste des membres et signataires' });
}

/** Puts cells on the real clipboard, as a spreadsheet does, and presses Ctrl+V in the first cell. */
async function pasteCells(app: Page, table: Locator, rows: readonly (readonly string[])[]): Promise<void> {
  await app.evaluate(
    ({ html, text }) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([html], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        }),
      ]),
    { html: calcClipboard(rows), text: rows.map((row) => row.join('\t')).join('\n') },
  );
  await table.getByRole('gridcell').first().click();
  await app.keyboard.press('Escape');
  await app.keyboard.press('Control+v');
}

/** Opens the import and gives it a file. */
async function chooseFile(app: Page, name: string, buffer: Buffer): Promise<Locator> {
  await app.getByRole('button', { name: 'Importer un fichier' }).click();
  const choosing = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  return app.getByRole('dialog');
}

const HEADER = ['Profession', 'NOM', 'Prénom', 'RPPS', 'Ville', 'Observations'];
const lines = MEMBERS_LIST.map(({ profession, nom, prenom, rpps, commune }) => [
  profession,
  nom,
  prenom,
  rpps,
  commune,
  'à rappeler',
]);

/** Opens the members of the example, at the line of one of them. */
async function lineOfLevasseur(app: Page) {
  await app.getByRole('button', { name: 'Voir l’exemple' }).click();
  const places = app.getByRole('navigation', { name: 'Lieux du dossier' });
  await places.getByRole('link', { name: /Membres/ }).click();
  const grid = app.getByRole('grid', { name: 'Liste des membres et signataires' });
  return { places, row: grid.getByRole('row').filter({ hasText: 'Levasseur' }) };
}

test('thirty rows pasted from a spreadsheet land in the table, and leave it in one undo', async ({ app }) => {
  const table = await openMembers(app);
  await pasteCells(
    app,
    table,
    MEMBERS_LIST.map(({ civilite, nom, prenom, profession, rpps }) => [
      civilite,
      nom,
      prenom,
      profession,
      rpps,
    ]),
  );
  await expect(app.getByText('30 lignes collées')).toBeVisible();
  const row = table.getByRole('row').nth(3);
  await expect(row).toContainText('Carpentier');
  await expect(row).toContainText('Masseur-kinésithérapeute');
  const panel = app.getByRole('complementary');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Infirmier libéral (IDEL)' })).toContainText(
    '6',
  );
  await saved(app);

  await app
    .getByRole('button', { name: /^Annuler/ })
    .first()
    .click();
  await expect(table.getByText('Carpentier')).toHaveCount(0);
  await expect(table.getByRole('row')).toHaveCount(2);
  await saved(app);
});

test('pasted titles in another order open the import, where nothing is left out silently', async ({
  app,
}) => {
  const table = await openMembers(app);
  await pasteCells(app, table, [HEADER, ...lines]);
  const dialog = app.getByRole('dialog', { name: /Importer dans/ });
  await expect(dialog.getByLabel('Place de « Profession » dans le dossier')).toHaveValue('profession');
  await expect(dialog.getByText(/ne sera pas importée : Observations/)).toBeVisible();
  await dialog.getByLabel('Place de « Observations » dans le dossier').selectOption('fonction');
  await expect(dialog.getByText(/ne sera pas importée/)).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Importer 30 lignes' }).click();
  await app.getByRole('button', { name: 'Voir le tableau' }).click();
  await expect(table.getByRole('row').nth(1)).toContainText('Amiot');
  await expect(table.getByRole('row').nth(1)).toContainText('à rappeler');
});

test('a CSV from Windows, then its Excel version: duplicates are settled, one undo takes all back', async ({
  app,
}) => {
  const table = await openMembers(app);
  const csv = [
    ['Membres de la CPTS'],
    [],
    [...HEADER, 'Adhésion'],
    ...lines.map((line, index) => [...line, index ? '12/01/2027' : 'bientôt']),
  ];
  // Every letter of the list is in both Latin-1 and Windows-1252.
  const dialog = await chooseFile(
    app,
    'membres.csv',
    Buffer.from(csv.map((line) => line.join(';')).join('\r\n'), 'latin1'),
  );
  await expect(dialog.getByText('30 lignes à lire')).toBeVisible();
  await expect(dialog.getByText('1 cellule ne peut pas être lue')).toBeVisible();
  await expect(dialog.getByText(/Ligne 4, Date d’adhésion : « bientôt » n’est pas une date/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Importer 30 lignes' }).click();
  await expect(dialog.getByText('30 lignes ajoutées')).toBeVisible();
  await app.getByRole('button', { name: 'Voir le tableau' }).click();
  await expect(table.getByRole('row').nth(5)).toContainText('Estève');
  await expect(table.getByRole('gridcell', { name: 'bientôt' })).toHaveAttribute('aria-invalid', 'true');
  await saved(app);

  // The same people in a workbook: accents lost, one e-mail address more, and somebody new.
  const rows = [
    ['Nom', 'Prénom', 'RPPS', 'Courriel'],
    ['ESTEVE', 'Zoe', '', 'zoe.esteve@exemple.fr'],
    ['Amiot', 'Léa', MEMBERS_LIST[0]?.rpps ?? '', ''],
    ['Nouvelle', 'Jeanne', '12345678901', ''],
  ];
  const workbook = await writeExcelFile(
    rows.map((row) => row.map((value) => ({ value, type: String }))),
  ).toBuffer();
  const second = await chooseFile(app, 'membres.xlsx', workbook);
  await second.getByRole('button', { name: 'Continuer : 2 lignes déjà connues' }).click();
  await expect(second.getByText(/même nom que la ligne 5 du dossier/)).toBeVisible();
  await expect(second.getByText(/zoe.esteve@exemple.fr » en plus/)).toBeVisible();
  await second.getByRole('button', { name: 'Importer 2 lignes' }).click();
  await expect(second.getByText('1 ligne ajoutée')).toBeVisible();
  await expect(second.getByText('1 ligne du dossier complétée')).toBeVisible();
  await app.getByRole('button', { name: 'Voir le tableau' }).click();
  await expect(table.getByRole('row').nth(5)).toContainText('zoe.esteve@exemple.fr');
  await expect(table.getByRole('row').nth(5)).toContainText('Estève');

  // The doubtful number is told in the panel, which leads to its cell.
  await app
    .getByRole('complementary')
    .getByRole('button', { name: /Jeanne Nouvelle/ })
    .click();
  await expect(table.getByRole('gridcell', { name: /12345678901/ })).toBeFocused();
  await expect(table.getByRole('gridcell', { name: /12345678901/ })).toContainText('clé inexacte');

  await app
    .getByRole('button', { name: /^Annuler/ })
    .first()
    .click();
  await expect(app.getByRole('complementary').getByText('Jeanne Nouvelle')).toHaveCount(0);
  await expect(table.getByText('zoe.esteve@exemple.fr')).toHaveCount(0);
  await expect(table.getByRole('row').nth(5)).toContainText('Estève');
});

test('people in the list twice are found, and joined in one step', async ({ app }) => {
  const table = await openMembers(app);
  const rpps = MEMBERS_LIST[0]?.rpps ?? '';
  await pasteCells(app, table, [
    ['Dr', 'Amiot', 'Léa', 'Médecin généraliste', rpps],
    ['Mme', 'Eude', 'Chloé', 'Sage-femme', ''],
    ['', 'AMIOT', 'LEA', '', ''],
  ]);
  const notice = app.getByRole('region', { name: /saisi deux fois/ });
  await expect(notice).toContainText('Léa Amiot, lignes 1 et 3 (même nom)');
  await notice.getByRole('button', { name: 'Réunir les deux lignes de Léa Amiot' }).click();
  await expect(notice).toHaveCount(0);
  await expect(table.getByRole('row')).toHaveCount(3);
  await app.getByLabel('Date de la feuille signée').fill('12/03/2027');
  await app.getByRole('button', { name: 'Noter' }).click();
  await expect(app.getByText('Les 2 membres ont signé')).toBeVisible();
});

test('each member shows the actions he works in, and leads to them by mouse and by keyboard', async ({
  app,
}) => {
  const { places, row } = await lineOfLevasseur(app);
  const mark = row.getByRole('link').first();
  const name = (await mark.getAttribute('aria-label')) ?? '';
  const title = name.replace(/^Fiche \d+ : /, '').replace(/ \(pilote\)$/, '');
  expect(title).not.toBe('');
  // The rest of the cell still opens to be written in.
  await row.getByRole('gridcell', { name: /^Médecin généraliste/ }).click({ position: { x: 8, y: 8 } });
  await expect(row.getByRole('combobox', { name: /^Profession.*ligne 1$/ })).toHaveValue(
    'Médecin généraliste',
  );
  await app.keyboard.press('Escape');
  await mark.click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(app.getByRole('region', { name: 'Fil rouge de cette fiche' })).toContainText('Levasseur');

  await places.getByRole('link', { name: /Membres/ }).click();
  const card = app.getByRole('complementary').getByRole('listitem').filter({ hasText: 'Hélène Levasseur' });
  await card.getByRole('link', { name }).press('Enter');
  await expect(app.getByRole('heading', { level: 1 })).toContainText(title);
});

test('the new name of a member, written by keyboard, is carried into the fiches that cite her, and undone in one step', async ({
  app,
}) => {
  await app.getByRole('button', { name: 'Voir l’exemple' }).click();
  const places = app.getByRole('navigation', { name: 'Lieux du dossier' });
  const openMember = () => places.getByRole('link', { name: /Membres/ }).press('Enter');
  const grid = app.getByRole('grid', { name: 'Liste des membres et signataires' });
  const cell = grid.getByRole('gridcell', { name: 'Bouteiller', exact: true });
  const notice = app.getByText(/^Le nouveau nom est repris dans \d+ cases qui citaient l’ancien\./);
  const pilot = async () => {
    await places.getByRole('link', { name: /Missions/ }).press('Enter');
    await app.getByRole('link', { name: /^1\. / }).first().press('Enter');
    return app.getByRole('textbox', { name: 'Pilote(s)' });
  };

  await openMember();
  await cell.focus();
  await app.keyboard.press('F2');
  await app.keyboard.press('Control+a');
  await app.keyboard.type('Vernier');
  // Not while it is being typed.
  await expect(grid.getByRole('textbox', { name: /^Nom.*ligne 2$/ })).toHaveValue('Vernier');
  await expect(notice).toHaveCount(0);
  await app.keyboard.press('Tab');
  await expect(notice).toBeVisible();
  await expect(notice).toContainText('Ctrl F le cherche et le remplace');
  await expect(grid.getByRole('textbox', { name: /^Prénom.*ligne 2$/ })).toBeFocused();
  await expect(await pilot()).toHaveValue(/^Dr\s+Karim Vernier, médecin généraliste/);
  await saved(app);

  await openMember();
  await app.getByRole('heading', { level: 1, name: /Membres/ }).focus();
  await app.keyboard.press('Control+z');
  await expect(grid.getByRole('gridcell', { name: 'Vernier', exact: true })).toBeVisible();
  await expect(await pilot()).toHaveValue(/^Dr\s+Karim Bouteiller, médecin généraliste/);
});

test('the new name of a structure pasted over the former one is carried to its members, and can be taken back', async ({
  app,
}) => {
  await app.getByRole('button', { name: 'Voir l’exemple' }).click();
  const places = app.getByRole('navigation', { name: 'Lieux du dossier' });
  await places.getByRole('link', { name: /Membres/ }).click();
  const grid = app.getByRole('grid', { name: 'Structures membres' });
  await grid.getByRole('gridcell', { name: 'MSP du Plateau', exact: true }).click();
  await app.keyboard.press('Escape');
  await app.evaluate(() => navigator.clipboard.writeText('MSP des Hauts de l’Epte'));
  await app.keyboard.press('Control+v');
  await app.keyboard.press('ArrowDown');
  const notice = app.getByText(/^Le nouveau nom est repris dans \d+ cases/);
  await expect(notice).toBeVisible();
  const members = app.getByRole('grid', { name: 'Liste des membres et signataires' });
  await expect(members.getByText('MSP des Hauts de l’Epte').first()).toBeVisible();
  await expect(members.getByText('MSP du Plateau')).toHaveCount(0);
  await app.getByRole('alert').filter({ has: notice }).getByRole('button', { name: 'Annuler' }).click();
  await expect(members.getByText('MSP du Plateau').first()).toBeVisible();
  await expect(members.getByText('MSP des Hauts de l’Epte')).toHaveCount(0);

  // Several at once are other structures, not other names.
  await grid.getByRole('gridcell', { name: 'MSP des Deux Vallées', exact: true }).click();
  await app.keyboard.press('Escape');
  await app.evaluate(() => navigator.clipboard.writeText('MSP de Vesly\nMSP de Dangu'));
  await app.keyboard.press('Control+v');
  await expect(grid.getByText('MSP de Dangu')).toBeVisible();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('ArrowDown');
  await expect(members.getByText('MSP des Deux Vallées').first()).toBeVisible();
  await expect(members.getByText('MSP de Vesly')).toHaveCount(0);
  await saved(app);
});

test.describe('at 200 % of zoom', () => {
  test.use({ viewport: { width: 683, height: 384 } });
  test('whose line it is stays in sight beside the last columns, and covers none that has the keyboard', async ({
    app,
  }) => {
    const { row } = await lineOfLevasseur(app);
    const name = row.getByRole('gridcell', { name: 'Levasseur', exact: true });
    const sides = (cell: Locator) => cell.evaluate((each) => each.getBoundingClientRect().toJSON());
    const beside = async () => {
      const [held, cell] = [await sides(name), await sides(app.locator(':focus'))];
      expect(held.left).toBeGreaterThanOrEqual(0);
      expect(cell.left).toBeGreaterThanOrEqual(held.right - 1);
      expect(cell.left).toBeLessThan(683);
    };
    await name.focus();
    await app.keyboard.press('End');
    await beside();
    for (const _column of Array.from({ length: 14 })) {
      await app.keyboard.press('ArrowLeft');
      await beside();
    }
  });
});
