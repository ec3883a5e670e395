import type { Page } from '@playwright/test';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { axeFaults, slowInTheDark } from '../support/axe.ts';
import { expect, test } from './host.ts';

/** What opens over the page: the page itself is examined in its own test. */
const OPENED = '[role=dialog], [role=menu], [role=listbox]';

interface Opening {
  readonly name: string;
  readonly at: string;
  /** What to examine, when it is not what opened over the page. */
  readonly within?: string;
  readonly open: (app: Page) => Promise<unknown>;
}

/** How each is opened from the example: its place, and what to do there. */
const DIALOGS: readonly Opening[] = [
  {
    name: 'links of a fiche',
    at: 'missions',
    open: (app) =>
      app
        .getByRole('button', { name: /^Relier/ })
        .first()
        .click(),
  },
  {
    name: 'menu of a fiche',
    at: 'missions',
    open: (app) =>
      app
        .getByRole('button', { name: /^Déplacer, dupliquer/ })
        .first()
        .click(),
  },
  {
    name: 'timeline, drawn',
    at: 'missions',
    within: 'main',
    open: (app) => app.getByRole('tab', { name: /Frise/ }).click(),
  },
  {
    name: 'timeline, in a table',
    at: 'missions',
    within: 'main',
    open: async (app) => {
      await app.getByRole('tab', { name: /Frise/ }).click();
      await app.getByText('Tableau', { exact: true }).click();
    },
  },
  {
    name: 'actions of a need',
    at: 'redaction?s=besoins.priorisationEtFilRouge',
    open: (app) =>
      app
        .getByRole('button', { name: /^Relier à une action/ })
        .first()
        .click(),
  },
  {
    name: 'a line of the budget',
    at: 'budget',
    open: (app) => app.getByRole('button', { name: 'Ajouter une charge' }).click(),
  },
  {
    name: 'import of members',
    at: 'membres',
    open: (app) => app.getByRole('button', { name: 'Importer un fichier' }).click(),
  },
  {
    name: 'list of communes to paste',
    at: 'territoire',
    open: (app) => app.getByRole('button', { name: 'Coller une liste' }).click(),
  },
  {
    name: 'search everywhere',
    at: 'controles',
    open: async (app) => {
      await app.keyboard.press('Control+k');
      await app.getByPlaceholder(/Une section, un champ/).fill('médecin');
      await expect(
        app
          .getByRole('option')
          .or(app.getByRole('button', { name: /médecin/i }))
          .first(),
      ).toBeVisible();
    },
  },
  { name: 'keyboard map', at: 'controles', open: (app) => app.keyboard.press('?') },
  {
    name: 'files to export',
    at: 'controles',
    open: (app) => app.getByRole('button', { name: 'Exporter' }).click(),
  },
];

test.use({ actionTimeout: 15_000 });

for (const scheme of ['light', 'dark'] as const) {
  test(`no dialog breaks WCAG 2.2 AA, ${scheme}`, slowInTheDark(scheme), async ({ app }) => {
    test.setTimeout(180_000);
    await app.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await app.getByRole('button', { name: 'Voir l’exemple' }).click();
    await expect(app.getByRole('heading', { level: 1, name: 'Page de garde' })).toBeVisible();
    const base = app.url().replace(/redaction.*$/, '');
    for (const { name, at, open, within = OPENED } of DIALOGS) {
      await app.goto(base + at);
      // Each begins on a page of its own: nothing left open by the one before.
      await app.reload();
      await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(app.getByText(/^Chargement/)).toHaveCount(0);
      await open(app);
      await expect(app.locator(within).filter({ visible: true }).first()).toBeVisible();
      await settled(app);
      expect.soft(await axeFaults(app, within), name).toEqual([]);
    }
  });

  test(
    `the report of a Word import breaks nothing of WCAG 2.2 AA, ${scheme}`,
    slowInTheDark(scheme),
    async ({ app }) => {
      await app.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await app.getByRole('button', { name: 'Partir d’un document Word existant' }).click();
      const dialog = app.getByRole('dialog', { name: 'Partir d’un document Word' });
      await settled(app);
      expect(await axeFaults(app)).toEqual([]);
      const choosing = app.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: 'Choisir le fichier Word' }).click();
      const children = [
        new Paragraph({ text: 'Contexte local', heading: HeadingLevel.HEADING_1 }),
        new Paragraph('Deux vallées, un hôpital à une heure de route.'),
        new Paragraph({ text: 'Recettes de cuisine', heading: HeadingLevel.HEADING_1 }),
        new Paragraph('Une phrase que le plan n’attend nulle part.'),
      ];
      await (await choosing).setFiles({
        name: 'Notre projet.docx',
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        buffer: Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children }] }))),
      });
      await expect(dialog.getByText('Recettes de cuisine', { exact: true })).toBeVisible();
      expect(await axeFaults(app)).toEqual([]);
    },
  );
}

/** What fades in has come: contrast is measured on what one reads. */
async function settled(app: Page): Promise<void> {
  await app.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
  );
  await expect
    .poll(() =>
      app.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="menu"]')].every((element) => {
          let opacity = 1;
          for (let each: HTMLElement | null = element; each; each = each.parentElement)
            opacity *= Number(getComputedStyle(each).opacity);
          return opacity === 1;
        }),
      ),
    )
    .toBe(true);
}
