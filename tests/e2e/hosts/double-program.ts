import { basename } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { DoubleProgram } from '../../support/electron/window-server/program.ts';
import type { DesktopProgram } from './desktop-program.ts';

/** Starts the built program on the double of Electron. */
export function startDouble(
  context: BrowserContext,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): DesktopProgram {
  const program = DoubleProgram.start({ context, args, env });
  return {
    firstWindow: () => program.firstWindow(),
    saveNextAt: (path) => program.answer('showSaveDialog', path),
    async proposedName() {
      const saves = (await program.state()).dialogs.filter(({ kind }) => kind === 'showSaveDialog');
      return basename(saves.at(-1)?.detail ?? '');
    },
    quit: () => program.quit(),
  };
}
