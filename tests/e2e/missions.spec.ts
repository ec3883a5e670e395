import type { Locator, Page } from '@playwright/test';
import { expect, goToSubsection, saved, test } from './host.ts';

async function example(app: Page): Promise<string> {
  await app.getByRole('button', { name: 'Voir l’exemple' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Page de garde' })).toBeVisible();
  return app.url().replace(/redaction.*$/, '');
}

/** Drags by the grip, in steps, as a hand does. */
async function drag(app: Page, grip: Locator, onto: Locator): Promise<void> {
  const from = await grip.boundingBox();
  const to = await onto.boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await app.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await app.mouse.down();
  await app.mouse.move(to.x + 12, to.y + 12, { steps: 8 });
  await app.mouse.up();
}

test('fiches are ordered by mouse and keyboard, numbered again, and linked by real names', async ({
  app,
}) => {
  const base = await example(app);
  await app.goto(`${base}missions`);
  const cards = app
    .getByRole('list')
    .filter({ has: app.locator('[data-grip]') })
    .locator('> li');
  await expect(cards).toHaveCount(10);
  await expect(app.getByText('Les numéros écrits')).toHaveCount(0);

  await cards.nth(2).scrollIntoViewIfNeeded();
  await drag(app, cards.nth(2).locator('[data-grip]'), cards.nth(0));
  await expect(cards.first()).toContainText('3. Rapprocher les avis spécialisés');
  await cards.first().locator('[data-grip]').focus();
  await app.keyboard.press('Alt+ArrowDown');
  await expect(cards.nth(1)).toContainText('3. Rapprocher les avis spécialisés');
  await expect(cards.nth(1).locator('[data-grip]')).toBeFocused();

  await app.getByRole('button', { name: 'Renuméroter' }).click();
  await expect(cards.nth(1)).toContainText('2. Rapprocher les avis spécialisés');
  await expect(cards.nth(1)).toContainText('1 besoin');
  await saved(app);

  // The need that named it still does, under its new number; unlinking it is said on both sides.
  await cards
    .nth(1)
    .getByRole('button', { name: /^Relier/ })
    .click();
  const dialog = app.getByRole('dialog', { name: /Relier « 2\. Rapprocher/ });
  const needs = dialog.getByRole('combobox', { name: 'Besoins auxquels elle répond' });
  await needs.press('Backspace');
  await needs.press('Escape');
  await dialog.getByRole('button', { name: 'Terminé' }).click();
  await expect(cards.nth(1)).toContainText('Ne répond à aucun besoin');

  await app.goto(`${base}redaction?s=besoins.priorisationEtFilRouge`);
  const lonely = app
    .getByRole('listitem')
    .filter({ has: app.getByText('Accéder à un avis spécialisé proche') });
  await expect(lonely.getByText(/n’est relié à aucune fiche action/)).toBeVisible();
  await expect(app.getByRole('region', { name: 'Actions sans besoin' })).toContainText('2. Rapprocher');
  await lonely.getByRole('button', { name: /Relier à une action/ }).click();
  await app.getByRole('menuitem', { name: '2. Rapprocher les avis spécialisés' }).click();
  await expect(lonely.getByText(/n’est relié à aucune fiche action/)).toHaveCount(0);
  await expect(app.getByRole('region', { name: 'Actions sans besoin' })).toHaveCount(0);
});

test('needs are ordered by mouse and keyboard, and may be seen as a table', async ({ app }) => {
  await example(app);
  await goToSubsection(app, 'besoins.priorisationEtFilRouge');
  const needs = app.getByRole('textbox', { name: /^Besoin identifié/ });
  const first = await needs.nth(0).inputValue();
  const third = await needs.nth(2).inputValue();
  await needs.nth(0).focus();
  await app.keyboard.press('Alt+ArrowDown');
  await expect(needs.nth(1)).toHaveValue(first);
  await expect(needs.nth(1)).toBeFocused();
  const cards = app.locator('[data-card]');
  await drag(app, cards.nth(2).getByTitle('Glisser pour changer l’ordre'), cards.nth(0));
  await expect(needs.nth(0)).toHaveValue(third);

  // The menu does the same without a mouse, and makes a second one alike.
  const menuOf = (rank: number) => cards.nth(rank).getByRole('button', { name: /^Déplacer, dupliquer/ });
  // A menu that closes is still there for a moment.
  const itemOf = (rank: number, name: string) =>
    app.getByRole('menu', { name: new RegExp(`besoin ${rank + 1} sur`) }).getByRole('menuitem', { name });
  await menuOf(0).press('Enter');
  await expect(itemOf(0, 'Monter')).toBeDisabled();
  await itemOf(0, 'Descendre').press('Enter');
  await expect(needs.nth(1)).toHaveValue(third);
  const before = await needs.count();
  await menuOf(1).press('Enter');
  await itemOf(1, 'Dupliquer').press('Enter');
  await expect(needs).toHaveCount(before + 1);
  await expect(needs.nth(2)).toHaveValue(third);
  await menuOf(2).press('Enter');
  await itemOf(2, 'Supprimer').press('Enter');
  await expect(needs).toHaveCount(before);
  await menuOf(1).press('Enter');
  await itemOf(1, 'Monter').press('Enter');
  await expect(needs.nth(0)).toHaveValue(third);
  await app.getByRole('button', { name: 'Voir en tableau' }).click();
  await expect(app.getByRole('grid').getByRole('row').nth(1)).toContainText(third);
});

test('a fiche under a new title is still cited by the needs, once the title is written', async ({ app }) => {
  const base = await example(app);
  await app.goto(`${base}missions`);
  await app.getByRole('link', { name: /^3\. Rapprocher/ }).click();
  const title = app.locator('[data-field-key$="ficheAction.intitule"]').getByRole('textbox');
  await title.fill('');
  await title.pressSequentially('3. Avoir un avis de spécialiste');
  // The last words and the leaving come before the page has drawn them, as on a slow machine.
  await title.evaluate((area) => {
    document.execCommand('insertText', false, ' en une semaine');
    if (area instanceof HTMLElement) area.blur();
  });
  await expect(app.getByText(/^Le nouveau titre est repris dans/)).toBeVisible();
  await goToSubsection(app, 'besoins.priorisationEtFilRouge');
  await expect(
    app.getByRole('link', { name: '3. Avoir un avis de spécialiste en une semaine' }).first(),
  ).toBeVisible();
  await app.getByRole('button', { name: 'Voir en tableau' }).click();
  const grid = app.getByRole('grid');
  await expect(grid.getByText('3. Avoir un avis de spécialiste en une semaine').first()).toBeVisible();
  await expect(grid.getByText('3. Rapprocher')).toHaveCount(0);
});

test('the timeline draws the deadlines of the ACI and tells what is late in words', async ({ app }) => {
  const base = await example(app);
  await goToSubsection(app, 'missions.accesSoins');
  const dates = app.locator('[data-field-key="missionAccesSoins.demarrage"]');
  await dates.locator('td[data-cell="date"]').first().dblclick();
  await app.keyboard.press('Control+a');
  await app.keyboard.type('01/12/2027');
  await app.keyboard.press('Escape');
  await saved(app);
  await app.goto(`${base}missions`);
  await app.getByRole('tab', { name: 'Frise par trimestre' }).click();
  await expect(
    app.getByText(
      '« Améliorer l’accès aux soins » démarre le 1er décembre 2027, après le délai du 1er octobre 2027.',
    ),
  ).toBeVisible();
  await expect(app.getByRole('img', { name: /Missions et actions par trimestre/ })).toBeVisible();
  // The same in a table, for who does not see the drawing.
  const table = app.getByRole('table', { name: 'Missions et délais de l’ACI' });
  await expect(table.getByRole('row', { name: /Améliorer l’accès aux soins/ })).toContainText('trop tard');
  await app.getByText('Tableau', { exact: true }).click();
  await app.getByRole('link', { name: '2. Répondre le jour même aux soins non programmés' }).click();
  await expect(app.getByRole('region', { name: 'Fil rouge de cette fiche' })).toContainText(
    'Obtenir une réponse médicale le jour même',
  );
});
