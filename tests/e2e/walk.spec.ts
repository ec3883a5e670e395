import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../support/ensure-built.ts';
import { expect, test } from './host.ts';

/** Where the pictures of the walk go, one folder by window. */
const FOLDER = join(ROOT, process.env.PREFIGURE_WALK ?? 'test-results/walk');

/** Each place: its name, its address, its title, the action one comes for and, where there is one, what to click first. */
interface Place {
  readonly name: string;
  readonly at: string;
  readonly heading: RegExp;
  readonly action: { readonly role: 'button' | 'link' | 'textbox' | 'combobox'; readonly name: RegExp };
  readonly first?: { readonly role: 'tab'; readonly name: RegExp };
}

const PLACES: readonly Place[] = [
  {
    name: 'commencer',
    at: 'redaction?s=debut',
    heading: /Par où commencer/,
    action: { role: 'link', name: /Voir les contrôles/ },
  },
  {
    name: 'page-de-garde',
    at: 'redaction?s=identite.pageDeGarde',
    heading: /Page de garde/,
    action: { role: 'textbox', name: /Nom de la CPTS/ },
  },
  {
    name: 'texte',
    at: 'redaction?s=territoire.pertinenceDuTerritoire',
    heading: /Pertinence/,
    action: { role: 'textbox', name: /Pourquoi ce périmètre/ },
  },
  {
    name: 'tableau',
    at: 'redaction?s=population.situationSociale',
    heading: /Situation sociale/,
    action: { role: 'button', name: /Ajouter une ligne/ },
  },
  {
    name: 'afom',
    at: 'redaction?s=besoins.analyse',
    heading: /Analyse/,
    action: { role: 'button', name: /Ajouter un constat : Atouts/ },
  },
  {
    name: 'besoins',
    at: 'redaction?s=besoins.priorisationEtFilRouge',
    heading: /Priorisation/,
    action: { role: 'button', name: /Ajouter un besoin/ },
  },
  {
    name: 'fiches',
    at: 'redaction?s=ficheAction.ficheAction',
    heading: /Fiches action/,
    action: { role: 'button', name: /Ajouter une fiche/ },
  },
  {
    name: 'territoire',
    at: 'territoire',
    heading: /Territoire/,
    action: { role: 'combobox', name: /Chercher une commune/ },
  },
  {
    name: 'membres',
    at: 'membres',
    heading: /Membres/,
    action: { role: 'button', name: /Importer un fichier/ },
  },
  {
    name: 'missions',
    at: 'missions',
    heading: /Missions et actions/,
    action: { role: 'button', name: /Ajouter une fiche action/ },
  },
  {
    name: 'frise',
    at: 'missions',
    heading: /Missions et actions/,
    action: { role: 'button', name: /Ajouter une fiche action/ },
    first: { role: 'tab', name: /Frise/ },
  },
  { name: 'budget', at: 'budget', heading: /Budget/, action: { role: 'button', name: /Ajouter une charge/ } },
  {
    name: 'controles',
    at: 'controles',
    heading: /Ce qui reste/,
    action: { role: 'button', name: /Exporter/ },
  },
  {
    name: 'versions',
    at: 'versions',
    heading: /Versions/,
    action: { role: 'button', name: /Enregistrer|Exporter/ },
  },
  { name: 'apercu', at: 'apercu', heading: /Aperçu/, action: { role: 'button', name: /Imprimer/ } },
];

/** The dark is walked through when its pictures are wanted: its layout is the same. */
const PICTURES = process.env.PREFIGURE_WALK !== undefined;

const WINDOWS = [
  { name: 'normal', viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1, dark: PICTURES },
  // 200 % of zoom on the same screen: half the pixels of layout, each drawn twice.
  { name: 'zoom-200', viewport: { width: 683, height: 384 }, deviceScaleFactor: 2, dark: false },
];

for (const { name, viewport, deviceScaleFactor, dark } of WINDOWS) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, deviceScaleFactor, actionTimeout: 15_000 });
    test(`every place can be walked through, nothing cut nor covered (${name})`, async ({ app }) => {
      test.setTimeout(300_000);
      const folder = join(FOLDER, name);
      mkdirSync(folder, { recursive: true });
      await fits(app, 'accueil');
      await app.screenshot({ path: join(folder, 'accueil.png') });
      await app.getByRole('button', { name: 'Voir l’exemple' }).click();
      await expect(app.getByRole('heading', { level: 1, name: 'Page de garde' })).toBeVisible();
      const base = app.url().replace(/redaction.*$/, '');
      for (const scheme of dark ? (['light', 'dark'] as const) : (['light'] as const)) {
        await app.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        for (const place of PLACES) {
          await visit(app, base, place);
          const file = scheme === 'dark' ? `${place.name}-sombre` : place.name;
          await app.screenshot({ path: join(folder, `${file}.png`) });
          await fits(app, place.name);
          await reachable(app, place);
        }
      }
      await app.goto(base.replace(/#.*/, '#/'));
      await expect(app.getByRole('heading', { level: 1 })).toBeInViewport();
      await expect(app.getByRole('article').first()).toBeVisible();
      await fits(app, 'bibliotheque');
      await app.screenshot({ path: join(folder, 'bibliotheque.png') });
    });
  });
}

test.describe('enlarged', () => {
  test.use({ viewport: { width: 683, height: 384 } });
  test('a place opens at its top with the keyboard on its title, a link to a field lands on that field', async ({
    app,
  }) => {
    await app.getByRole('button', { name: 'Voir l’exemple' }).click();
    await expect(app.getByRole('heading', { level: 1, name: 'Page de garde' })).toBeVisible();
    const base = app.url().replace(/redaction.*$/, '');
    const top = () => app.evaluate(() => window.scrollY);
    const scrollDown = async () => {
      await app.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      expect(await top()).toBeGreaterThan(300);
    };
    await app.goto(`${base}missions`);
    const fiche = app.getByRole('link', { name: /^2\. / }).first();
    await scrollDown();
    // What had the keyboard goes with its page.
    await fiche.press('Enter');
    await expect(app.getByRole('heading', { level: 1 })).toBeFocused();
    expect(await top()).toBe(0);

    // The search closes after it has led elsewhere.
    await app.getByRole('textbox').first().focus();
    await app.keyboard.press('Control+k');
    const palette = app.getByRole('dialog', { name: 'Aller à, chercher, faire' });
    await palette.getByRole('textbox').fill('territoire');
    await palette.getByRole('button', { name: 'Territoire', exact: true }).first().click();
    await expect(app.getByRole('heading', { level: 1, name: /Territoire/ })).toBeFocused();
    expect(await top()).toBe(0);

    await scrollDown();
    await app.goto(`${base}redaction?f=besoins.priorises`);
    const field = app.locator('[data-field-key="besoins.priorises"]');
    await expect(field).toBeInViewport();
    await expect(field.locator(':focus')).toHaveCount(1);
  });
});

/** How far the page is scrolled, whatever scrolls it: its own column, or the window. A link is followed from there. */
function scrolled(element: HTMLElement | SVGElement, followed: boolean): number {
  if (followed) element.focus();
  let sum = 0;
  for (let each = document.querySelector<Element>('main'); each; each = each.parentElement)
    sum += each.scrollTop;
  if (followed && element instanceof HTMLElement) element.click();
  return sum;
}

function offset(app: Page): Promise<number> {
  return app.locator('main').evaluate(scrolled, false);
}

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
  { width: 683, height: 384 },
])
  test.describe(`going back at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });
    // At each width something else scrolls; the frame of a dossier, in between, is the one that is easily forgotten.
    const tag = viewport.width === 1024 ? [] : ['@slow'];
    test('leads where one was, and on the link one followed; forward opens a place at its top', {
      tag,
    }, async ({ app }) => {
      await app.emulateMedia({ reducedMotion: 'reduce' });
      await app.getByRole('button', { name: 'Voir l’exemple' }).click();
      await expect(app.getByRole('heading', { level: 1, name: 'Page de garde' })).toBeVisible();
      const base = app.url().replace(/redaction.*$/, '');
      const title = (name: RegExp) => app.getByRole('heading', { level: 1, name });

      // A long page of writing, whose editors come late.
      await app.goto(`${base}redaction?s=besoins.analyse`);
      await expect(title(/Analyse/)).toBeVisible();
      await expect(app.locator('[data-loading]')).toHaveCount(0);
      const next = app
        .locator('main')
        .getByRole('link', { name: /Priorisation/ })
        .last();
      await next.scrollIntoViewIfNeeded();
      const before = await next.evaluate(scrolled, true);
      expect(before).toBeGreaterThan(200);
      await expect(title(/Priorisation/)).toBeFocused();
      expect(await offset(app)).toBe(0);

      await app.goBack();
      await expect(title(/Analyse/)).toBeVisible();
      await expect.poll(async () => Math.abs((await offset(app)) - before)).toBeLessThanOrEqual(2);
      await expect(next).toBeFocused();

      await app.goForward();
      await expect(title(/Priorisation/)).toBeVisible();
      await expect.poll(() => offset(app)).toBe(0);

      // From another place, and from further: each entry has its own place, the same page twice included.
      await app.goto(`${base}missions`);
      await expect(title(/Missions et actions/)).toBeVisible();
      const fiche = app.locator('main').getByRole('link', { name: /^9\. / }).first();
      await fiche.scrollIntoViewIfNeeded();
      const missions = await fiche.evaluate(scrolled, true);
      expect(missions).toBeGreaterThan(100);
      await expect(title(/^9\. /)).toBeVisible();
      await app.goto(`${base}missions`);
      await expect(title(/Missions et actions/)).toBeVisible();
      expect(await offset(app)).toBe(0);
      await app.goBack();
      await expect(title(/^9\. /)).toBeVisible();
      await app.goBack();
      await expect(title(/Missions et actions/)).toBeVisible();
      await expect.poll(async () => Math.abs((await offset(app)) - missions)).toBeLessThanOrEqual(2);
      await expect(fiche).toBeFocused();
      // Who scrolls is not taken back.
      await app.mouse.move(300, 300);
      await app.mouse.wheel(0, -5000);
      await expect.poll(() => offset(app)).toBe(0);
    });
  });

async function visit(app: Page, base: string, { at, heading, first }: Place): Promise<void> {
  await app.goto(base + at);
  const title = app.getByRole('heading', { level: 1, name: heading });
  await expect(title).toBeVisible();
  // Wherever the place before was scrolled to, this one opens on its title.
  await expect.poll(() => app.evaluate(() => window.scrollY), `${at}: opens scrolled`).toBe(0);
  await expect(title).toBeInViewport();
  await expect(app.locator('[data-loading]')).toHaveCount(0);
  await expect(app.getByText(/^Chargement/)).toHaveCount(0);
  if (first) await app.getByRole(first.role, { name: first.name }).click();
  if (at === 'apercu') {
    const page = app.frameLocator('iframe').first();
    await expect(page.locator('h1, h2').first()).toBeVisible();
  }
  await app.evaluate(() => document.fonts.ready);
}

/** The page never scrolls sideways: what is wide scrolls in a region of its own. */
async function fits(app: Page, place: string): Promise<void> {
  const width = await app.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect.soft(width.page, `${place}: scrolls sideways`).toBeLessThanOrEqual(width.window);
}

/** The action one comes for can be brought into view, and a click there falls on it. */
async function reachable(app: Page, { action, name }: Place): Promise<void> {
  const target = app.getByRole(action.role, { name: action.name }).first();
  await expect.soft(target, `${name}: the action is not there`).toBeVisible();
  if (!(await target.isVisible())) return;
  await target.scrollIntoViewIfNeeded();
  const hit = await target.evaluate((element) => {
    const { left, top, bottom, width } = element.getBoundingClientRect();
    // The middle of what shows of it: a long text goes beyond the window.
    const middle = (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2;
    const found = document.elementFromPoint(left + width / 2, middle);
    return element === found || element.contains(found) || (found?.contains(element) ?? false);
  });
  expect.soft(hit, `${name}: the action is covered`).toBe(true);
}
