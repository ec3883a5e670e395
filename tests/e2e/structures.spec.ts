import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { docxText } from '../support/read-docx.ts';
import { runCli } from '../support/run-cli.ts';
import { expect, saved, test } from './host.ts';

test.use({ viewport: { width: 1366, height: 768 } });

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}

const places = (page: Page) => page.getByRole('navigation', { name: 'Lieux du dossier' });

test('from « je ne sais pas » to an opened dossier of the right kind', async ({ app }) => {
  await app.emulateMedia({ reducedMotion: 'reduce' });
  await app.getByRole('link', { name: 'Je ne sais pas quelle structure' }).first().click();
  await expect(app.getByRole('heading', { level: 1, name: 'Quelle structure pour nous ?' })).toBeVisible();
  expect(await violations(app)).toEqual([]);

  await app.getByRole('radio', { name: 'Surtout en libéral' }).check();
  await app.getByRole('radio', { name: 'Les patients que nous soignons ensemble' }).check();
  await app.getByRole('textbox', { name: /médecins généralistes/ }).fill('1');
  await app.getByRole('textbox', { name: /autres professionnels/ }).fill('3');
  const answer = app.getByRole('complementary', { name: 'Réponse' });
  await expect(answer.getByRole('heading', { level: 2 })).toContainText('Votre structure : ESP');
  await expect(answer).toContainText('Pour aller ensuite vers une MSP');
  await expect(answer).toContainText('Deux médecins généralistes.');
  await expect(answer).toContainText('s’additionnent');
  await shot(app, 'orientation');
  expect(await violations(app)).toEqual([]);

  await app.getByRole('textbox', { name: /médecins généralistes/ }).fill('0');
  await expect(answer).toContainText('Sans médecin généraliste, ni ESP ni MSP.');
  await app.getByRole('textbox', { name: /médecins généralistes/ }).fill('2');
  await app
    .getByRole('radiogroup', { name: /signer le projet/ })
    .getByRole('radio', { name: 'Oui' })
    .check();
  await app.getByRole('radiogroup', { name: /SISA/ }).getByRole('radio', { name: 'Oui' }).check();
  await expect(answer.getByRole('heading', { level: 2 })).toContainText('Votre structure : MSP');

  await answer.getByRole('button', { name: 'Commencer un dossier MSP' }).click();
  const dialog = app.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: 'MSP' })).toBeChecked();
  await dialog.getByLabel('Nom de la maison de santé').fill('MSP du Val');
  await shot(app, 'nouveau-dossier-msp');
  expect(await violations(app)).toEqual([]);
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Par où commencer' })).toBeVisible();
  await expect(places(app).getByRole('link', { name: 'Actions' })).toBeVisible();
  await shot(app, 'msp-debut');
});

test('the comparison is read, sorted by nobody, and exported to Word', async ({ app }) => {
  await app.goto(`${new URL(app.url()).origin}/#/guide/comparaison`);
  const table = app.getByRole('region', { name: 'Comparaison des structures' });
  await expect(table.getByRole('row', { name: /Financements/ })).toContainText('382 500');
  await expect(table.getByRole('row', { name: /Financements/ })).toContainText('80 040');
  await shot(app, 'comparaison');
  await table.evaluate((element) => element.scrollTo({ top: 900 }));
  await shot(app, 'comparaison-bas');
  expect(await violations(app)).toEqual([]);
  await table.getByText('FIR', { exact: true }).first().focus();
  await expect(app.getByRole('tooltip')).toContainText('Fonds d’intervention régional');

  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Word' }).click();
  const file = await (await download).path();
  expect(docxText(readFileSync(file))).toContain('Au moins un médecin généraliste');
});

test('the glossary is searched', async ({ app }) => {
  await app.goto(`${new URL(app.url()).origin}/#/guide/glossaire`);
  await app.getByRole('searchbox', { name: 'Chercher un mot ou un sigle' }).fill('fonds regional');
  await expect(app.getByRole('term').filter({ hasText: /^FIR/ })).toBeVisible();
  await expect(app.getByRole('term').filter({ hasText: /^IDEL/ })).toHaveCount(0);
  await shot(app, 'glossaire');
  expect(await violations(app)).toEqual([]);
});

test('an ESP becomes an MSP, and a CPTS lists the ESP from its file', async ({ app }, info) => {
  const esp = info.outputPath('esp.prefigure');
  expect(runCli('example', '--plan', 'esp', '-o', esp).code).toBe(0);
  await app.locator('input[type=file]').first().setInputFiles(esp);
  await expect(places(app)).toBeVisible();
  const origin = new URL(app.url()).origin;
  await app.goto(`${origin}/#/`);
  await app.getByRole('button', { name: 'Actions sur ESP des Sources de l’Yvel' }).click();
  await app.getByRole('menuitem', { name: 'Partir de là pour une autre structure…' }).click();
  const dialog = app.getByRole('dialog');
  await expect(dialog.getByText(/^Repris \(\d+\)/)).toBeVisible();
  await expect(dialog.getByText('Communes du territoire')).toBeVisible();
  await dialog.getByLabel('Nom de la maison de santé').fill('MSP des Sources');
  await shot(app, 'echelle');
  expect(await violations(app)).toEqual([]);
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Par où commencer' })).toBeVisible();
  await places(app)
    .getByRole('link', { name: /Territoire/ })
    .click();
  await expect(app.getByText('Mauron').first()).toBeVisible();
  await expect(app.getByText(/Taille au sens/)).toHaveCount(0);
  await places(app)
    .getByRole('link', { name: /Budget/ })
    .click();
  await expect(app.getByText('Ce que vous pouvez demander')).toBeVisible();
  await app.getByRole('button', { name: /Corriger le montant : Aide à une maison/ }).click();
  await app.getByLabel('Montant donné, en euros').fill('42 000');
  await app.getByLabel('D’où vient ce chiffre').fill('Courriel de la délégation');
  await app.getByRole('button', { name: 'Garder ce montant' }).click();
  await expect(app.getByText(/42\s000\s€/)).toBeVisible();
  await expect(app.getByRole('button', { name: 'Ajouter une aide' })).toBeVisible();
  await shot(app, 'aides-msp');
  expect(await violations(app)).toEqual([]);
  await places(app)
    .getByRole('link', { name: /Contrôles/ })
    .click();
  await expect(app.getByText(/n’a pas signé le projet/).first()).toBeVisible();
  await shot(app, 'controles-msp');

  await app.goto(`${origin}/#/`);
  await app.getByRole('button', { name: 'Nouveau dossier' }).click();
  await expect(dialog.getByRole('radio').first()).toBeChecked();
  await dialog.getByLabel('Nom de la CPTS').fill('CPTS du Val');
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await places(app)
    .getByRole('link', { name: /Membres/ })
    .click();
  await app.getByRole('main').locator('input[type=file]').first().setInputFiles(esp);
  await expect(app.getByText('1 structure ajoutée.')).toBeVisible();
  await saved(app);
});

test('the places of each example break no WCAG rule', { tag: '@slow' }, async ({ app }, info) => {
  test.setTimeout(240_000);
  for (const plan of ['esp', 'ess', 'msp', 'cds']) {
    const file = info.outputPath(`${plan}.prefigure`);
    expect(runCli('example', '--plan', plan, '-o', file).code).toBe(0);
    await app.goto(`${new URL(app.url()).origin}/#/`);
    await app.locator('input[type=file]').first().setInputFiles(file);
    await expect(places(app)).toBeVisible();
    const base = app.url().replace(/redaction.*$/, '');
    for (const place of [
      'redaction?s=debut',
      'redaction?s=identite.ficheDIdentite',
      'membres',
      'missions',
      'budget',
      'controles',
      'apercu',
    ]) {
      await app.goto(base + place);
      await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(app.getByText(/^Chargement/)).toHaveCount(0);
      await shot(app, `${plan}-${place.replace(/\W/g, '-')}`);
      const { violations: found } = await new AxeBuilder({ page: app })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .exclude('iframe')
        .analyze();
      expect(
        found.map(({ id }) => id),
        `${plan}, ${place}`,
      ).toEqual([]);
    }
  }
});

test('the printed comparison is the table alone, dark on white, with how sure each figure is', async ({
  app,
}) => {
  await app.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await app.goto(`${new URL(app.url()).origin}/#/guide/comparaison`);
  await expect(app.getByRole('table')).toBeVisible();
  await expect(app.getByRole('banner')).toBeHidden();
  await expect(app.getByRole('navigation', { name: 'Avant de commencer' })).toBeHidden();
  for (const name of ['Imprimer', 'Word', 'Commencer un dossier MSP'])
    await expect(app.getByRole('button', { name, exact: true })).toBeHidden();
  await expect(app.getByText('document de départ').first()).toBeVisible();
  const ink = await app.getByRole('table').evaluate((table) => getComputedStyle(table).color);
  expect(ink).toBe('rgb(29, 43, 42)');
  const folder = process.env.SCREENSHOTS;
  if (folder) await app.pdf({ path: join(folder, 'comparaison.pdf'), preferCSSPageSize: true });
});
