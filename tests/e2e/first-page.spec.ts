import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { newDossier } from '../../app/dossier/index.ts';
import { Library } from '../../main/storage/index.ts';
import { catalog, cpts } from '../support/catalog.ts';
import { type RunningProgram, runProgram } from '../support/served-library.ts';

/** The first page alone: the program is held on its way until told. */
interface Held {
  readonly page: Page;
  readonly release: () => void;
}

interface Fixtures {
  /** Names of the dossiers of the library, oldest first. */
  names: readonly string[];
  host: RunningProgram;
  held: Held;
}

const test = base.extend<Fixtures>({
  names: [['CPTS du Val d’Orge', 'CPTS des Trois Rivières', 'CPTS Rance et Frémur'], { option: true }],
  host: async ({ names }, use) => {
    const root = mkdtempSync(join(tmpdir(), 'prefigure-e2e-'));
    const library = await Library.open(root, catalog.get, join(root, 'state'));
    for (const name of names)
      await library.add({ dossier: newDossier(cpts, { name }), attachments: new Map() });
    const program = await runProgram(root, join(root, 'state'));
    await use(program);
    await program.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  },
  held: async ({ page, host }, use) => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = () => resolve();
    });
    await page.route('**/assets/program-*.js', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(host.url);
    await use({ page, release });
    release();
  },
});

const theProgram = (page: Page) => page.getByRole('button', { name: 'Nouveau dossier' });

/** Places and texts of what the first page shows, that the program must not move. */
function laidOut(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('header a, main h1, main h2, main p, main article, main li, main a')]
      .filter((each) => !each.closest('[role=status]') && !each.matches('.visually-hidden'))
      .filter(({ textContent }) => !textContent?.includes('exemple'))
      .map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        const { color, fontSize, fontFamily, fontWeight, backgroundColor } = getComputedStyle(each);
        return {
          text: each.textContent,
          box: [x, y, width, height].map(Math.round),
          look: [color, fontSize, fontFamily, fontWeight, backgroundColor].join(' '),
        };
      }),
  );
}

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
]) {
  test.describe(`in a window of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('dossiers are there to read before the program, which moves none of them', async ({ held }) => {
      const { page, release } = held;
      await expect(
        page.getByRole('heading', { level: 1, name: 'On reprend où vous en étiez' }),
      ).toBeVisible();
      await expect(page.getByRole('article').getByRole('heading')).toHaveText('CPTS Rance et Frémur');
      await expect(page.getByRole('list', { name: 'Autres dossiers' }).getByRole('listitem')).toHaveCount(2);
      await expect(theProgram(page)).toHaveCount(0);
      // Fonts may arrive on either side.
      await page.evaluate(() => document.fonts.ready);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
      const before = await laidOut(page);
      expect(before.length).toBeGreaterThan(15);
      release();
      await expect(theProgram(page)).toBeVisible();
      const after = await laidOut(page);
      for (const each of before) expect(after).toContainEqual(each);
    });
  });
}

test('a dossier pressed before the program opens once it is there, and Back comes to the library', async ({
  held,
}) => {
  const { page, release } = held;
  await page.getByRole('link', { name: 'CPTS du Val d’Orge' }).click();
  await expect(page.getByText('Ouverture du dossier…')).toBeVisible();
  release();
  await expect(page.getByRole('navigation', { name: 'Lieux du dossier' })).toBeVisible();
  await expect(page.getByText('CPTS du Val d’Orge').first()).toBeVisible();
  await page.goBack();
  await expect(theProgram(page)).toBeVisible();
  expect(page.url()).not.toContain('token');
});

test('the keyboard stays on the link it was on when the program takes over', async ({ held }) => {
  const { page, release } = held;
  const link = page.getByRole('link', { name: 'CPTS des Trois Rivières' });
  await link.focus();
  release();
  await expect(theProgram(page)).toBeVisible();
  await expect(link).toBeFocused();
});

test('a program that cannot come says so, and what is safe', async ({ page, host }) => {
  await page.route('**/assets/program-*.js', (route) => route.abort());
  await page.goto(host.url);
  await expect(page.getByRole('alert')).toContainText('Vos dossiers enregistrés restent intacts');
});

test('the colours and the size of text chosen are there from the first drawing', async ({ page, host }) => {
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Apparence' }).click();
  await page.getByRole('menuitemradio', { name: 'Sombre' }).click();
  await page.getByRole('menuitemradio', { name: 'Grand texte', exact: true }).click();
  await page.route('**/assets/program-*.js', () => undefined);
  await page.reload();
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(26, 24, 21)');
  await expect(page.locator('html')).toHaveCSS('font-size', '20px');
});

test('a first page that cannot be drawn takes nothing from the program, and its failure is heard', async ({
  page,
  host,
}) => {
  const heard: string[] = [];
  page.on('pageerror', ({ message }) => heard.push(message));
  await page.addInitScript(() => {
    Element.prototype.append = () => {
      throw new Error('nothing can be drawn');
    };
  });
  await page.goto(host.url);
  await expect(theProgram(page)).toBeVisible();
  expect(heard).toContain('nothing can be drawn');
});

test('the script of the first page runs, and no other that would be written in a page', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await expect(theProgram(page)).toBeVisible();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    const eventful = document.createElement('div');
    eventful.innerHTML = '<img src="data:," onerror="window.ran = true">';
    document.body.append(eventful);
    return new Promise((resolve) => setTimeout(() => resolve('ran' in window), 100));
  });
  expect(ran).toBe(false);
});

test.describe('an empty library', () => {
  test.use({ names: [] });

  test('is greeted, then offers to begin', async ({ held }) => {
    const { page, release } = held;
    await expect(page.getByRole('heading', { level: 1, name: 'Bienvenue dans Préfigure' })).toBeVisible();
    release();
    await expect(page.getByRole('button', { name: 'Commencer un dossier' })).toBeVisible();
  });
});
