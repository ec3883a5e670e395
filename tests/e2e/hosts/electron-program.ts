import { basename } from 'node:path';
import { _electron } from '@playwright/test';
import { electronBinary } from '../../../main/launcher/electron-binary.ts';
import { ROOT } from '../../support/ensure-built.ts';
import type { DesktopProgram } from './desktop-program.ts';

/** Why the real program is not tested here; undefined where it is. */
export function whyNoElectron(): string | undefined {
  return electronBinary(ROOT) ? undefined : 'Electron’s program is not on this machine';
}

/** Starts the real Electron on the built program. */
export async function startElectron(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<DesktopProgram> {
  const executablePath = electronBinary(ROOT);
  if (!executablePath) throw new Error(whyNoElectron());
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = await _electron.launch({
    executablePath,
    args: [...sandbox, ROOT, ...args],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  return {
    firstWindow: () => program.firstWindow(),
    async saveNextAt(path) {
      await program.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async (...given: unknown[]) => {
          Reflect.set(globalThis, 'proposedPath', Reflect.get(Object(given.at(-1)), 'defaultPath'));
          return { canceled: false, filePath };
        };
      }, path);
    },
    proposedName: async () =>
      basename(await program.evaluate(() => String(Reflect.get(globalThis, 'proposedPath')))),
    quit: () => program.close(),
  };
}
