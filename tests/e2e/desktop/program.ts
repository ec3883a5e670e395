import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { DoubleProgram } from '../../support/electron/window-server/program.ts';
import type { HostOptions } from '../host.ts';

export interface Running {
  readonly program: DoubleProgram;
  readonly page: Page;
}

export interface Desk {
  /** This test's own folder: library, profile, files. */
  readonly folder: string;
  readonly library: string;
  /** Starts the program, without waiting for a window. */
  launch(...args: readonly string[]): DoubleProgram;
  /** Starts the program and waits for its interface. */
  start(...args: readonly string[]): Promise<Running>;
}

/** Playwright's test, with the built desktop program on the double of Electron, as one person would run it. */
export const test = base.extend<{ desk: Desk } & HostOptions>({
  hostKind: ['double', { option: true }],
  desk: async ({ context }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'prefigure-desk-'));
    const library = join(folder, 'bibliotheque');
    const programs: DoubleProgram[] = [];
    const launch = (...args: readonly string[]) => {
      const program = DoubleProgram.start({
        context,
        args: [`--user-data-dir=${join(folder, 'profil')}`, ...args],
        env: { PREFIGURE_LIBRARY: library, HOME: folder },
      });
      programs.push(program);
      return program;
    };
    await use({
      folder,
      library,
      launch,
      async start(...args) {
        const program = launch(...args);
        const page = await program.firstWindow();
        await page.getByRole('heading', { level: 1 }).waitFor();
        // The library shows before its page is over loading, which is when its window shows.
        await page.waitForLoadState('load');
        return { program, page };
      },
    });
    await Promise.all(programs.map((program) => program.kill()));
    rmSync(folder, { recursive: true, force: true });
  },
});

export const { expect } = test;

/** Makes an empty dossier and opens the text « Contexte local ». */
export async function openText(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Commencer un dossier' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nouveau dossier' });
  await dialog.getByLabel('Nom de la CPTS').fill('CPTS des Deux Rivières');
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Par où commencer' }).waitFor();
  await page.evaluate(() => {
    window.location.hash = window.location.hash.replace(
      /redaction.*$/,
      'redaction?s=demarche.contexteLocalEtGenese',
    );
  });
  await page.getByRole('textbox', { name: 'Contexte local' }).click();
}

/** Takes away the page's own timers of saving: from then on, only what asks for a save can save. */
export async function stopAutosave(page: Page): Promise<void> {
  await page.evaluate(() => {
    const later = window.setTimeout.bind(window);
    const soon = (run: () => void, delay = 0) => (delay < 100 ? later(run, delay) : 0);
    Object.assign(window, { setTimeout: soon });
  });
}
