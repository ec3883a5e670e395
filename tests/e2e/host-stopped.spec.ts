import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { newDossier } from '../../app/dossier/index.ts';
import { Library } from '../../main/storage/index.ts';
import { scriptsToCome } from '../support/built-scripts.ts';
import { catalog, cpts } from '../support/catalog.ts';
import { type RunningProgram, runProgram } from '../support/served-library.ts';

interface Site {
  readonly program: RunningProgram;
  readonly id: string;
}

const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's dependencies from this pattern
  site: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'prefigure-e2e-'));
    const library = await Library.open(root, catalog.get, join(root, 'state'));
    const id = await library.add({ dossier: newDossier(cpts, { name: 'CPTS' }), attachments: new Map() });
    const program = await runProgram(root, join(root, 'state'));
    await use({ program, id });
    await program.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true });
  },
});

test('a page left open fetches all its parts, and places never visited open once the host has stopped', async ({
  page,
  site: { program, id },
}) => {
  test.slow();
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`${new URL(program.url).origin}/#/dossier/${id}/redaction?s=identite.ficheDIdentite`);
  const seat = page.getByRole('textbox', { name: 'Siège' });
  await seat.waitFor();
  await expect.poll(() => scriptsToCome(page), { timeout: 60_000 }).toEqual([]);

  await program.kill('SIGKILL');
  await seat.fill('Mairie');
  const places = page.getByRole('navigation', { name: 'Lieux du dossier' });
  const names = await places.getByRole('link').allInnerTexts();
  expect(names.length).toBeGreaterThan(7);
  for (const place of await places.getByRole('link').all()) {
    await place.click();
    await expect(place).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Un problème est survenu' })).toBeHidden();
    await expect(page.getByText('n’a pas pu être chargée')).toBeHidden();
  }
  await places.getByRole('link', { name: 'Rédaction' }).click();
  await expect(seat).toHaveValue('Mairie');
});

test('a part that cannot come says so in French, and comes once the host answers again', async ({
  page,
  site: { program, id },
}) => {
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  let stopped = true;
  await page.route(/assets\/budget-.*\.js/, (route) => (stopped ? route.abort() : route.continue()));
  await page.goto(`${new URL(program.url).origin}/#/dossier/${id}/budget`);
  await expect(page.getByRole('alert')).toContainText('n’a pas pu être chargée');
  await expect(page.getByRole('alert')).toContainText('sont intactes');
  stopped = false;
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Budget' })).toBeVisible();
});
