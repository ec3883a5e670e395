import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { axeFaults } from '../support/axe.ts';
import { expect, saved, test } from './host.ts';

function total(page: Page, name: RegExp): Locator {
  return page.getByRole('row', { name }).first();
}

test('someone who is no accountant balances a three-year budget and takes it out to a spreadsheet', async ({
  app,
}) => {
  await app.getByRole('button', { name: 'Voir l’exemple' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Page de garde' })).toBeVisible();
  await app.getByRole('link', { name: 'Budget' }).first().click();
  await expect(app.getByRole('heading', { level: 1, name: 'Budget prévisionnel' })).toBeVisible();
  await expect(app.getByText('Le budget est à l’équilibre chaque année.')).toBeVisible();
  await expect(total(app, /^Résultat/)).toContainText(/0\s€\s*0\s€\s*0\s€/);

  // A dearer line: the imbalance is told in words, year by year.
  await app.getByRole('button', { name: /^Services extérieurs/ }).click();
  const insurance = app.getByRole('textbox', { name: 'Assurances, 2028' });
  await insurance.fill('2 900');
  await insurance.blur();
  const balance = app.getByRole('status').filter({ hasText: 'équilibre' });
  await expect(balance).toContainText('2028 : il manque 2 000 €');
  await expect(total(app, /^Résultat/)).toContainText('− 2 000 €');

  // What is no amount stays in sight and is not saved.
  const other = app.getByRole('textbox', { name: 'Assurances, 2029' });
  await other.fill('à voir');
  await other.blur();
  await expect(app.getByText(/« à voir » : ce n’est pas un montant/)).toBeVisible();
  await other.fill('900');
  await other.blur();

  // Balanced again by a new resource, worked out in its dialog.
  await app.getByRole('button', { name: 'Ajouter un produit' }).click();
  const dialog = app.getByRole('dialog', { name: 'Ajouter un produit' });
  await dialog.getByLabel('Libellé').fill('Subvention de la fondation');
  await dialog.getByLabel('Compte').selectOption('74');
  await dialog.getByLabel('Financeur').fill('Fondation');
  await dialog.getByLabel('Montant 2028 (€)').fill('2000');
  await dialog.getByRole('button', { name: 'Ajouter au budget' }).click();
  await expect(app.getByText('Le budget est à l’équilibre chaque année.')).toBeVisible();

  // The ceiling, reproduced line by line.
  await app.getByRole('button', { name: 'Voir le calcul' }).click();
  const calculation = app.getByRole('dialog', { name: /Le calcul, ligne par ligne/ });
  await expect(calculation.getByRole('row', { name: /^Total/ })).toContainText(
    /382\s500\s€\s*254\s000\s€\s*215\s000\s€/,
  );
  await expect(calculation.getByText('Les lignes ci-dessus l’atteignent exactement.')).toBeVisible();
  await app.keyboard.press('Escape');

  // The simulated payments take the place of the former lines, in one step one may undo.
  await app.getByRole('button', { name: 'Reprendre dans les produits' }).click();
  await app.getByRole('button', { name: 'Inscrire ces lignes' }).click();
  await expect(app.getByText('Le budget est à l’équilibre chaque année.')).toBeVisible();
  await app.getByRole('button', { name: /^Subventions/ }).click();
  await expect(app.getByText('ACI – fonctionnement (estimation, taille 2)')).toBeVisible();
  await expect(app.getByText('ACI – dotation de fonctionnement')).toHaveCount(0);
  await saved(app);

  await app.getByRole('button', { name: 'Exporter le budget en tableur' }).click();
  const downloading = app.waitForEvent('download');
  await app.getByRole('menuitem', { name: /\.xlsx/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/budget\.xlsx$/);
  const parts = unzipSync(readFileSync(await download.path()));
  const text = Object.entries(parts)
    .filter(([path]) => /worksheets|sharedStrings/.test(path))
    .map(([, bytes]) => strFromU8(bytes))
    .join('');
  for (const expected of ['Subvention de la fondation', 'ACI – fonctionnement', 'ROUND(SUM('])
    expect(text).toContain(expected);

  await app.reload();
  await expect(app.getByText('Le budget est à l’équilibre chaque année.')).toBeVisible();
  await app.getByRole('button', { name: /^Subventions/ }).click();
  await expect(app.getByText('Subvention de la fondation')).toBeVisible();
});

test('her own figure wins over the scale’s, is marked, and can be given up', async ({ app }) => {
  await app.getByRole('button', { name: 'Voir l’exemple' }).click();
  await app.getByRole('link', { name: 'Budget' }).first().click();
  await expect(app.getByText('est un plafond.')).toBeVisible();
  await app.getByText('Barème : ACI CPTS').click();
  await app.getByRole('button', { name: 'Modifier un montant' }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Prévention : part fixe, en euros' }).fill('16 000');
  await dialog.getByLabel('D’où viennent vos chiffres').fill('Courrier de la CPAM du 12 mars 2027');
  await dialog.getByRole('button', { name: 'Utiliser ces montants' }).click();
  const mark = app.getByRole('button', { name: /^Prévention : votre chiffre/ });
  await expect(mark).toBeVisible();
  await mark.hover();
  await expect(app.getByRole('tooltip')).toContainText('Courrier de la CPAM');
  await expect(app.getByRole('region', { name: 'Plafond' })).toContainText('383 500 €');

  await app.getByRole('button', { name: 'Modifier un montant' }).click();
  await app.getByRole('button', { name: 'Revenir aux montants livrés' }).click();
  await expect(mark).toHaveCount(0);
  await expect(app.getByRole('region', { name: 'Plafond' })).toContainText('382 500 €');
});

test('an aid of her region is added, corrected, and taken away; an amount below zero is refused', async ({
  app,
}) => {
  await openBudget(app);
  await app.getByText(/^Repères pour votre région/).click();
  await app.getByRole('button', { name: 'Ajouter une aide' }).click();
  const adding = app.getByRole('dialog', { name: 'Ajouter une aide' });
  await adding.getByLabel('Nom de l’aide').fill('Aide au démarrage');
  await adding.getByLabel('D’où vient ce chiffre').fill('Page de l’ARS');
  await adding.getByLabel('Montant (€)').fill('-500');
  await expect(adding.getByText(/« -500 » : un montant positif, ou zéro/)).toBeVisible();
  await expect(adding.getByRole('button', { name: 'Ajouter' })).toBeDisabled();
  await adding.getByLabel('Montant (€)').fill('12 000');
  await adding.getByRole('button', { name: 'Ajouter' }).click();
  const aid = app.getByRole('listitem').filter({ hasText: 'Aide au démarrage' });
  await expect(aid).toContainText(/12\s000\s€/);
  await expect(aid).toContainText('votre chiffre');

  await aid.getByRole('button', { name: /^Corriger/ }).click();
  const correcting = app.getByRole('dialog', { name: 'Aide au démarrage' });
  await correcting.getByLabel('D’où vient ce chiffre').fill('Courriel');
  await correcting.getByLabel('Montant donné, en euros').fill('-1');
  await expect(correcting.getByText(/un montant positif, ou zéro/)).toBeVisible();
  await expect(correcting.getByRole('button', { name: 'Garder ce montant' })).toBeDisabled();
  await correcting.getByLabel('Montant donné, en euros').fill('13 500');
  await correcting.getByRole('button', { name: 'Garder ce montant' }).click();
  await expect(aid).toHaveCount(1);
  await expect(aid).toContainText(/13\s500\s€/);

  // A landmark keeps its place beside the amount her own ARS gave.
  const landmark = app.getByRole('listitem').filter({ hasText: 'Crédits d’amorçage' });
  await landmark.getByRole('button', { name: /^Corriger/ }).click();
  const other = app.getByRole('dialog', { name: /Crédits d’amorçage/ });
  await other.getByLabel('Montant donné, en euros').fill('38 000');
  await other.getByLabel('D’où vient ce chiffre').fill('Courriel');
  await other.getByRole('button', { name: 'Garder ce montant' }).click();
  await expect(landmark).toHaveText([/50\s000\s€/, /38\s000\s€.*votre chiffre/]);

  await aid.getByRole('button', { name: /^Retirer/ }).click();
  await expect(aid).toHaveCount(0);
});

test('the dates of the procedure go to a calendar', async ({ app }) => {
  await app.getByRole('button', { name: 'Voir l’exemple' }).click();
  await app.getByRole('link', { name: 'Contrôles' }).first().click();
  await expect(app.getByText('Auto-évaluation avant dépôt', { exact: true })).toBeVisible();
  await app.getByRole('link', { name: 'Suivre la procédure' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Suivi de la procédure' })).toBeVisible();
  await expect(app.getByRole('table', { name: 'À venir' })).toContainText(
    'Fin du délai d’opposition de l’ARS',
  );
  const downloading = app.waitForEvent('download');
  await app.getByRole('button', { name: /dans mon agenda/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/procedure\.ics$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('BEGIN:VCALENDAR');
  // The deposit of 30 November 2026, and the two months after it.
  expect(text).toContain('DTSTART;VALUE=DATE:20261130');
  expect(text).toContain('DTSTART;VALUE=DATE:20270130');
});

async function openBudget(app: Page): Promise<void> {
  await app.getByRole('button', { name: 'Voir l’exemple' }).click();
  await app
    .getByRole('navigation', { name: 'Lieux du dossier' })
    .getByRole('link', { name: 'Budget' })
    .click();
  await expect(app.getByRole('heading', { level: 1, name: 'Budget prévisionnel' })).toBeVisible();
}

test('the grid answers to the keyboard and to a paste as a spreadsheet does, and keeps a surplus', async ({
  app,
}) => {
  await openBudget(app);
  await app.getByRole('button', { name: /^Services extérieurs/ }).click();
  const insurance = app.getByRole('textbox', { name: 'Assurances, 2027' });
  await insurance.click();
  await app.keyboard.type('500');
  await expect(insurance).toHaveValue('500');
  await app.keyboard.press('Escape');
  await expect(insurance).toHaveValue('900');
  await app.keyboard.type('500');
  await app.keyboard.press('ArrowRight');
  await expect(app.getByRole('textbox', { name: 'Assurances, 2028' })).toBeFocused();
  await app.keyboard.press('ArrowLeft');
  await expect(insurance).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(insurance).not.toBeFocused();
  await expect(insurance).toHaveValue(/^500\s€$/);

  // 400 € less are spent in 2027: kept for 2028, the budget of 2027 balances again.
  const balance = app.getByRole('status').filter({ hasText: 'équilibre' });
  await expect(balance).toContainText('2027 : il reste 400 €');
  await app.getByRole('button', { name: /^Reporter 400\s€ sur 2028$/ }).click();
  await expect(balance).toContainText('2028 : il reste 400 €');
  await expect(balance).not.toContainText('2027');

  await insurance.focus();
  await insurance.evaluate((input) => {
    const data = new DataTransfer();
    data.setData('text/plain', '600\t700,50\t800');
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(app.getByText('3 montants collés.')).toBeVisible();
  await expect(app.getByRole('textbox', { name: 'Assurances, 2028' })).toHaveValue(/^700,50\s€$/);
  await app.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(app.getByRole('textbox', { name: 'Assurances, 2028' })).toHaveValue(/^900\s€$/);
});

test('a scale to come is added, written and used; a line is worked out against the ceiling of the law', async ({
  app,
}) => {
  await openBudget(app);
  await app.getByText('Barème : ACI CPTS').click();
  await app.getByRole('button', { name: 'Ajouter un barème' }).click();
  const added = app.getByRole('dialog', { name: 'Ajouter un barème' });
  await added.getByLabel('Nom du barème').fill('Avenant 3');
  await added.getByLabel('D’où viennent ses chiffres').fill('Journal officiel du 3 mars 2027');
  await added.getByRole('button', { name: 'Ajouter', exact: true }).click();
  const amounts = app.getByRole('dialog', { name: 'Avenant 3' });
  await amounts.getByRole('textbox', { name: 'Fonctionnement, en euros' }).fill('70 000');
  await amounts.getByLabel('D’où viennent vos chiffres').fill('Journal officiel du 3 mars 2027');
  await amounts.getByRole('button', { name: 'Utiliser ces montants' }).click();
  await expect(app.getByRole('region', { name: 'Plafond' })).toContainText('392 500 €');
  await expect(app.getByRole('button', { name: /^Fonctionnement : votre chiffre/ })).toBeVisible();

  await app.getByRole('button', { name: 'Ajouter une charge' }).click();
  const line = app.getByRole('dialog', { name: 'Ajouter une charge' });
  await line.getByText('M’aider à calculer un montant').click();
  await line.getByRole('tab', { name: 'Indemnités de réunion' }).click();
  await line.getByLabel('Un tarif de votre barème').selectOption({ index: 1 });
  await line.getByLabel('Professionnels présents').fill('2');
  await line.getByLabel('Réunions dans l’année').fill('400');
  await line.getByLabel('Heures (ou unités) par réunion').fill('2');
  await expect(line.getByRole('alert')).toContainText(/4\s008\s€ de plus que le plafond annuel/);
  await line.getByRole('button', { name: 'Mettre dans 2027' }).click();
  await expect(line.getByLabel('Montant 2027 (€)')).toHaveValue(/^96\s000$/);
});

test('a finding is mended in one press, another is set aside with a written reason', async ({ app }) => {
  await openBudget(app);
  await app.getByText('Contrat et missions').click();
  await app.getByRole('checkbox', { name: 'Prévention' }).click();
  await app.getByRole('button', { name: /^Services extérieurs/ }).click();
  await app.getByRole('textbox', { name: 'Assurances, 2027' }).fill('500');
  await app
    .getByRole('navigation', { name: 'Lieux du dossier' })
    .getByRole('link', { name: /Contrôles/ })
    .click();

  const mission = app
    .getByRole('row')
    .filter({ hasText: /prévention/i })
    .filter({ hasText: 'Bloquant' });
  await mission.getByRole('button').first().click();
  await expect(mission).toHaveCount(0);

  const unbalanced = app.getByRole('row').filter({ hasText: 'de produits en trop' });
  await unbalanced.getByRole('button', { name: /^Ce n’est pas applicable/ }).click();
  const dialog = app.getByRole('dialog', { name: 'Ce n’est pas applicable' });
  await expect(dialog.getByRole('button', { name: 'Écarter ce constat' })).toBeDisabled();
  await dialog.getByLabel('Pourquoi ?').fill('Excédent voulu, vu avec la CPAM.');
  await dialog.getByRole('button', { name: 'Écarter ce constat' }).click();
  await expect(unbalanced).toHaveCount(0);
  await saved(app);
  await app.reload();
  await app.getByText('Un constat écarté par l’équipe').click();
  await expect(app.getByText('Écarté : Excédent voulu, vu avec la CPAM.')).toBeVisible();
  await app.getByRole('button', { name: /^Remettre dans la liste/ }).click();
  await expect(unbalanced).toBeVisible();
});

/** Opens the budget of the example, one class of lines unfolded. */
async function openGrid(app: Page): Promise<Locator> {
  await app.getByRole('button', { name: 'Voir l’exemple' }).click();
  await app.getByRole('link', { name: 'Budget' }).first().click();
  await app.getByRole('button', { name: /^Services extérieurs/ }).click();
  return app.getByRole('table', { name: /^Budget prévisionnel par classe/ });
}

/** The sides of an element in the window, in pixels. */
function sides(element: Locator): Promise<{ left: number; right: number }> {
  return element.evaluate((each) => {
    const { left, right } = each.getBoundingClientRect();
    return { left, right };
  });
}

/** How far the grid goes beyond its frame, in pixels. */
function beyond(table: Locator): Promise<number> {
  return table.evaluate(({ parentElement: frame }) => (frame ? frame.scrollWidth - frame.clientWidth : -1));
}

test.describe('at 200 % of zoom', () => {
  test.use({ viewport: { width: 683, height: 384 } });
  test('the years and what adds a line are all in the window', async ({ app }) => {
    const table = await openGrid(app);
    expect(await beyond(table)).toBe(0);
    const { left, right } = await sides(table.getByRole('button', { name: 'Ajouter une charge' }));
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(683);
    // What has no column of its own stands with the name of its line.
    const line = table
      .getByRole('row')
      .filter({ has: app.getByRole('textbox', { name: 'Assurances, 2029' }) });
    await expect(line.getByRole('rowheader')).toContainText('616');
    await expect(line.getByRole('rowheader')).toContainText('Fonctionnement');
    expect(await axeFaults(app)).toEqual([]);
    await table.getByRole('button', { name: 'Ajouter une charge' }).press('Enter');
    await expect(app.getByRole('dialog', { name: 'Ajouter une charge' })).toBeVisible();
  });
});

test.describe('at 400 % of zoom', () => {
  test.use({ viewport: { width: 341, height: 600 } });
  test('the name of a line stays beside the year one writes in, and covers it neither way', {
    tag: '@slow',
  }, async ({ app }) => {
    const table = await openGrid(app);
    expect(await beyond(table)).toBeGreaterThan(50);
    const line = table
      .getByRole('row')
      .filter({ has: app.getByRole('textbox', { name: 'Assurances, 2029' }) });
    const year = (name: number) => table.getByRole('textbox', { name: `Assurances, ${name}` });
    const seen = async (amount: Locator) => {
      const [name, cell] = [await sides(line.getByRole('rowheader')), await sides(amount)];
      expect(name.left).toBeGreaterThanOrEqual(0);
      expect(cell.left).toBeGreaterThanOrEqual(name.right - 1);
      expect(cell.right).toBeLessThanOrEqual(341);
    };
    await year(2027).focus();
    await app.keyboard.press('End');
    await app.keyboard.press('ArrowRight');
    await app.keyboard.press('End');
    await app.keyboard.press('ArrowRight');
    await expect(year(2029)).toBeFocused();
    await seen(year(2029));
    await app.keyboard.press('Shift+Tab');
    await app.keyboard.press('Shift+Tab');
    await expect(year(2027)).toBeFocused();
    await seen(year(2027));
  });
});
