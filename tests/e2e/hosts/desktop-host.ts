import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { DesktopProgram } from './desktop-program.ts';
import { type ExportedFile, type Hosted, type HostKind, wholeZip } from './hosted.ts';

/** The desktop program, over a library; `start` is called again each time it is reopened. */
export async function startOnDesktop(
  kind: HostKind,
  library: string,
  start: () => Promise<DesktopProgram>,
): Promise<Hosted> {
  let program = await start();
  let page = await program.firstWindow();
  const first = page.url();
  return {
    kind,
    library,
    url: first,
    get page() {
      return page;
    },
    exported: (act) => save(program, act, mkdtempSync(join(library, '..', 'export-'))),
    async reopen() {
      const address = page.url();
      await program.quit();
      program = await start();
      page = await program.firstWindow();
      // A person sees the interface before she goes anywhere in it.
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('load');
      await page.goto(address);
      return page;
    },
    async end() {
      await program.quit();
    },
  };
}

async function save(
  program: DesktopProgram,
  act: () => Promise<unknown>,
  folder: string,
): Promise<ExportedFile> {
  const path = join(folder, 'fichier');
  await program.saveNextAt(path);
  await act();
  await expect.poll(() => wholeZip(path) !== undefined).toBe(true);
  return { name: await program.proposedName(), bytes: wholeZip(path) ?? new Uint8Array() };
}
