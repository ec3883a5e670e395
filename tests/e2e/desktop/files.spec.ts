import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packExchange } from '../../../main/storage/index.ts';
import { exampleDossier } from '../../support/example-dossier.ts';
import { expect, test } from './program.ts';

test('a .prefigure file opens in the window already there, once', async ({ desk }) => {
  const file = join(desk.folder, 'Notre projet.prefigure');
  writeFileSync(file, packExchange(exampleDossier()));
  const { program, page } = await desk.start(file);
  await expect(page).toHaveURL(/#\/dossier\/[^/]+\/redaction/);
  const address = new URL(page.url()).hash;
  await expect(page.getByRole('link', { name: 'Aperçu' })).toBeVisible();
  await page.evaluate(() => {
    window.location.hash = '#/';
  });
  await expect(page.getByRole('heading', { level: 1, name: /On reprend/ })).toBeVisible();

  await test.step('a second start hands it over and ends', async () => {
    await program.arrange({ minimized: true, focused: false });
    expect(await desk.launch(file).ended).toBe(0);
    await expect(page).toHaveURL(new RegExp(`${address.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
    expect((await program.state()).windows).toMatchObject([{ minimized: false, focused: true }]);
  });

  await test.step('macOS hands it over by an event; the same file is the same dossier', async () => {
    await page.evaluate(() => {
      window.location.hash = '#/';
    });
    expect(await program.fire('app', 'open-file', file)).toBe(true);
    await expect.poll(() => new URL(page.url()).hash).toBe(address);
    const list = await page.evaluate(() => window.prefigure?.call('library.list', {}));
    expect(list).toMatchObject({ ok: { dossiers: [{}] } });
  });

  await test.step('a damaged or missing file is told by name, and nothing else moves', async () => {
    const damaged = join(desk.folder, 'abîmé.prefigure');
    writeFileSync(damaged, readFileSync(file).subarray(0, 4_000));
    for (const path of [damaged, join(desk.folder, 'parti.prefigure')]) {
      await program.fire('app', 'open-file', path);
      await expect
        .poll(async () => (await program.state()).dialogs.at(-1)?.message)
        .toBe(`« ${path.slice(desk.folder.length + 1)} » n’a pas pu être ouvert`);
    }
    expect(new URL(page.url()).hash).toBe(address);
  });
});

test('menus speak French and lead to files, folder and facts', async ({ desk }) => {
  const { program, page } = await desk.start();
  const file = join(desk.folder, 'Projet.prefigure');
  writeFileSync(file, packExchange(exampleDossier()));
  const { menu, spelling } = await program.state();
  expect(menu).toEqual(
    expect.arrayContaining(['Fichier > Quitter', 'Édition > Copier', 'Affichage > Recharger']),
  );
  expect(menu.join()).not.toContain('undefined');
  // No download, whatever dictionaries this machine has.
  expect(spelling.source).toBe('prefigure://app/');

  await program.chooseMenu('Fichier', 'Montrer le dossier des données');
  expect((await program.state()).paths).toEqual([desk.library]);

  await program.answer('showMessageBox', 0);
  await program.chooseMenu('Aide', 'À propos de Préfigure');
  const about = (await program.state()).dialogs.at(-1);
  expect(about?.message).toMatch(/^Préfigure \d/);
  expect(about?.detail).toContain(desk.library);

  await program.fire('contents', 'context-menu', {
    isEditable: true,
    selectionText: '',
    misspelledWord: 'santée',
    dictionarySuggestions: ['santé'],
  });
  expect(await program.popup()).toEqual([
    'santé',
    'Ajouter au dictionnaire',
    'Couper',
    'Copier',
    'Coller',
    'Coller sans la mise en forme',
    'Tout sélectionner',
  ]);

  await program.answer('showOpenDialog', file);
  await program.chooseMenu('Fichier', 'Ouvrir un fichier…');
  await expect(page).toHaveURL(/#\/dossier\/[^/]+\/redaction/);

  await test.step('the preview is printed to a PDF by a window nobody sees', async () => {
    await page.getByRole('link', { name: 'Aperçu' }).click();
    const pdf = join(desk.folder, 'projet.pdf');
    await program.answer('showSaveDialog', pdf);
    await page.getByRole('button', { name: 'PDF', exact: true }).click();
    // The file, not the words about it: it is whole once its last line is there.
    const whole = () => existsSync(pdf) && readFileSync(pdf, 'latin1').trimEnd().endsWith('%%EOF');
    await expect.poll(whole, { timeout: 60_000 }).toBe(true);
    const bytes = readFileSync(pdf);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(20);
    expect((await program.state()).windows).toHaveLength(1);
    expect((await program.state()).network).toEqual([]);
  });
});

test('a key and an arrow go back to the library and forward to the dossier', async ({ desk }) => {
  const { program, page } = await desk.start();
  const key = process.platform === 'darwin' ? 'Meta' : 'Alt';
  await page.getByRole('button', { name: 'Voir l’exemple' }).click();
  const places = page.getByRole('navigation', { name: 'Lieux du dossier' });
  await expect(places).toBeVisible();
  await page.keyboard.press(`${key}+ArrowLeft`);
  await expect(page.getByRole('heading', { level: 1, name: 'On reprend où vous en étiez' })).toBeVisible();
  await page.keyboard.press(`${key}+ArrowRight`);
  await expect(places).toBeVisible();
  expect(await program.quit()).toBe(0);
});
