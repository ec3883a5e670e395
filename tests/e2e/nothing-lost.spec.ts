import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { newDossier } from '../../app/dossier/index.ts';
import { Library, sealJson, unsealJson } from '../../main/storage/index.ts';
import { catalog, cpts } from '../support/catalog.ts';
import { type RunningProgram, runProgram } from '../support/served-library.ts';
import { forbidWriting } from '../support/small-disk.ts';
import { saved } from './host.ts';

interface Site {
  readonly root: string;
  readonly id: string;
  readonly folder: string;
  readonly path: string;
  /** Starts the program, again if need be, and opens its page. */
  open(page: Page): Promise<RunningProgram>;
}

const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's dependencies from this pattern
  site: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'prefigure-e2e-'));
    const library = await Library.open(root, catalog.get, join(root, 'state'));
    const id = await library.add({ dossier: newDossier(cpts, { name: 'CPTS' }), attachments: new Map() });
    const folder = join(root, 'dossiers', readdirSync(join(root, 'dossiers'))[0] ?? '');
    const running: RunningProgram[] = [];
    await use({
      root,
      id,
      folder,
      path: join(folder, 'dossier.json'),
      open: async (page) => {
        const program = await runProgram(root, join(root, 'state'));
        running.push(program);
        // A blank page first: a new token in the same address would not load it again.
        await page.goto('about:blank');
        await page.goto(program.url);
        await page.getByRole('heading', { level: 1 }).waitFor();
        return program;
      },
    });
    await Promise.all(running.map((program) => program.kill('SIGKILL')));
    forbidWriting(folder, false);
    rmSync(root, { recursive: true, force: true });
  },
});

const words = (path: string) => unsealJson(readFileSync(path)).body;
const seat = (page: Page) => page.getByRole('textbox', { name: 'Siège' });

async function goToSeat(page: Page, id: string): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/#/dossier/${id}/redaction?f=identite.siege`);
  await seat(page).waitFor();
}

function rewriteBySomebodyElse(path: string, value: string): void {
  const dossier = JSON.parse(words(path)) as { answers: Record<string, unknown> };
  dossier.answers['identite.siege'] = value;
  writeFileSync(path, sealJson(Buffer.from(JSON.stringify(dossier))).bytes);
}

test('words reach the disk within a second of the last stroke; the page that closes lets the dossier go', async ({
  page,
  site,
}) => {
  await site.open(page);
  await goToSeat(page, site.id);
  await seat(page).pressSequentially('Mairie de Gournay', { delay: 40 });
  const typed = performance.now();
  await expect.poll(() => words(site.path), { intervals: [20] }).toContain('Mairie de Gournay');
  const waited = Math.round(performance.now() - typed);
  test.info().annotations.push({ type: 'from the last stroke to the disk', description: `${waited} ms` });
  expect(waited).toBeLessThan(1_000);
  await saved(page);

  const lock = join(site.folder, '.verrou.json');
  expect(existsSync(lock)).toBe(true);
  await page.reload();
  await seat(page).waitFor();
  await expect.poll(() => existsSync(lock)).toBe(true);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => existsSync(lock)).toBe(false);
});

test('a version that came through a shared folder is shown, and the person chooses', async ({
  page,
  site,
}) => {
  await site.open(page);
  await goToSeat(page, site.id);
  await seat(page).fill('Mairie');
  await saved(page);
  rewriteBySomebodyElse(site.path, 'École');
  const alert = page.getByRole('alert').filter({ hasText: 'modifié ailleurs' });
  await alert.getByRole('button', { name: 'Garder les deux' }).click();
  await saved(page);
  await expect(seat(page)).toHaveValue('École');
  await expect.poll(() => readdirSync(join(site.root, 'dossiers')).length).toBe(2);

  await seat(page).fill('Gare');
  await saved(page);
  rewriteBySomebodyElse(site.path, 'Collège');
  await alert.getByRole('button', { name: 'Garder ma version' }).click();
  await saved(page);
  expect(words(site.path)).toContain('Gare');
  const aside = readdirSync(site.folder).find((name) => name.startsWith('dossier.autre-version')) ?? '';
  expect(words(join(site.folder, aside))).toContain('Collège');
});

test('a save that fails says why and where, keeps the words through a reload, and works again', async ({
  page,
  site,
}) => {
  await site.open(page);
  await goToSeat(page, site.id);
  test.skip(!forbidWriting(site.folder, true), 'this account cannot take a right away from itself');
  await seat(page).fill('Mairie annexe');
  const alert = page.getByRole('alert').filter({ hasText: 'Non enregistré' });
  await expect(alert).toContainText(/l’accès à ce (dossier|fichier) est refusé/);
  await expect(alert).toContainText(site.folder);
  await expect(alert).toContainText(join(site.root, 'state'));
  await expect(page.getByText('Enregistré', { exact: true })).toBeHidden();
  const downloading = page.waitForEvent('download');
  await alert.getByRole('button', { name: 'Enregistrer ailleurs' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.prefigure$/);

  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText('n’avaient pas pu être enregistrés').waitFor();
  forbidWriting(site.folder, false);
  await page.getByRole('button', { name: 'Garder ma version' }).click();
  await saved(page);
  await expect(seat(page)).toHaveValue('Mairie annexe');
  expect(words(site.path)).toContain('Mairie annexe');
});

test('after a sudden stop the library says what it found; a damaged dossier offers its last good copy', async ({
  page,
  site,
}) => {
  const program = await site.open(page);
  await goToSeat(page, site.id);
  await seat(page).fill('Mairie');
  await saved(page);
  await seat(page).fill('École');
  await saved(page);
  await program.kill('SIGKILL');
  const next = await site.open(page);
  const notice = page.getByRole('alert').filter({ hasText: 'arrêté brusquement' });
  await expect(notice).toContainText('« CPTS » est retrouvé entier');
  await expect(notice).toContainText(site.root);
  await notice.getByRole('button', { name: 'Fermer ce message' }).click();
  await expect(notice).toBeHidden();

  await next.kill('SIGTERM');
  writeFileSync(site.path, readFileSync(site.path).subarray(0, 100));
  await site.open(page);
  await page.getByRole('link', { name: /cpts/i }).first().click();
  await expect(page.getByText(site.root).first()).toBeVisible();
  await page.getByRole('button', { name: /Ouvrir la dernière bonne copie \(/ }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await goToSeat(page, site.id);
  await expect(seat(page)).toHaveValue('Mairie');
});

test('a dossier that a colleague has open is announced with her name, and can be taken over', async ({
  page,
  site,
}) => {
  const at = new Date(Date.now() - 12 * 60_000).toISOString();
  const colleague = {
    token: 'x',
    pid: 42,
    host: 'accueil-2',
    user: 'marie',
    since: at,
    seen: new Date().toISOString(),
  };
  writeFileSync(join(site.folder, '.verrou.json'), JSON.stringify(colleague));
  await site.open(page);
  await page.goto(`${new URL(page.url()).origin}/#/dossier/${site.id}/redaction?f=identite.siege`);
  await expect(page.getByRole('alert')).toContainText('marie, sur le poste « accueil-2 » depuis 12 minutes');
  await page.getByRole('button', { name: 'Prendre la main' }).click();
  await seat(page).fill('Mairie');
  await saved(page);
  writeFileSync(
    join(site.folder, '.verrou.json'),
    JSON.stringify({ ...colleague, since: new Date().toISOString() }),
  );
  await page.getByRole('button', { name: 'Reprendre la main' }).click();
  await saved(page);
});
