import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openText, stopAutosave, test } from './program.ts';

/** Every word of the library's dossiers on disk. */
function onDisk(library: string): string {
  return readdirSync(join(library, 'dossiers'))
    .map((name) => readFileSync(join(library, 'dossiers', name, 'dossier.json'), 'utf8'))
    .join('\n');
}

test('quitting in the middle of a word loses no letter; the window comes back where it was', async ({
  desk,
}) => {
  const { program, page } = await desk.start();
  await openText(page);
  await program.arrange({ bounds: { x: 140, y: 90, width: 1024, height: 700 } });
  await stopAutosave(page);
  await page.keyboard.type('Un bassin de vie rural.');
  expect(await program.quit()).toBe(0);
  expect(onDisk(desk.library)).toContain('Un bassin de vie rural.');

  const again = await desk.start();
  const { windows, dialogs, network } = await again.program.state();
  expect(windows).toMatchObject([{ bounds: { x: 140, y: 90, width: 1024, height: 700 }, visible: true }]);
  expect(dialogs).toEqual([]);
  expect(network).toEqual([]);
  // The close button, this time: the last window takes the program with it.
  await again.program.close();
  expect(await again.program.ended).toBe(0);
});

test('words that cannot be saved hold the window, unless the person insists', async ({ desk }) => {
  const { program, page } = await desk.start();
  await openText(page);
  const [name = ''] = readdirSync(join(desk.library, 'dossiers'));
  // The folder of the dossier is taken away under the program, and something else stands there.
  renameSync(join(desk.library, 'dossiers', name), join(desk.folder, 'ailleurs'));
  writeFileSync(join(desk.library, 'dossiers', name), '');
  await page.keyboard.type('Une phrase qui reste à l’écran.');

  await program.answer('showMessageBoxSync', 0);
  await program.close();
  await expect.poll(async () => (await program.state()).dialogs.length).toBe(1);
  expect((await program.state()).dialogs).toMatchObject([
    {
      message: expect.stringContaining('pas encore enregistrés'),
      buttons: ['Rester', 'Quitter sans enregistrer'],
    },
  ]);
  await expect(page.getByText('Une phrase qui reste à l’écran.').first()).toBeVisible();

  await program.answer('showMessageBoxSync', 1);
  await program.close();
  expect(await program.ended).toBe(0);
});

test('before the machine sleeps, and after the page dies, what was typed is on the disk', async ({
  desk,
  context,
}) => {
  const { program, page } = await desk.start();
  await openText(page);
  await stopAutosave(page);
  await page.keyboard.type('Avant la veille.');
  expect(onDisk(desk.library)).not.toContain('veille');
  await program.fire('power', 'suspend');
  await expect.poll(() => onDisk(desk.library)).toContain('Avant la veille.');

  await program.answer('showMessageBox', 0);
  const session = await context.newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await expect.poll(async () => (await program.state()).dialogs.length).toBe(1);
  const [box] = (await program.state()).dialogs;
  expect(box?.message).toBe('L’affichage de Préfigure s’est arrêté.');
  expect(box?.detail).toContain(desk.library);
  expect(box?.buttons).toEqual(['Recharger', 'Montrer le dossier des données', 'Quitter']);
  await expect.poll(async () => (await program.firstWindow()) !== page).toBe(true);
  const back = await program.firstWindow();
  await expect(back.getByRole('textbox', { name: 'Contexte local' })).toContainText('Avant la veille.');

  // The system shuts down: nobody is left to click.
  await program.fire('power', 'shutdown');
  expect(await program.ended).toBe(0);
});

test('a library that cannot be opened is named, and the program ends', async ({ desk }) => {
  writeFileSync(desk.library, 'un fichier, pas un dossier');
  const program = desk.launch();
  expect(await program.ended).toBe(1);
  expect(program.output).toContain('Préfigure ne peut pas s’ouvrir');
  expect(program.output).toContain(desk.library);
});
