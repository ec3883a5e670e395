import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

function candidates(): string[] {
  const { env } = process;
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((base) =>
    base
      ? [
          join(base, 'Google/Chrome/Application/chrome.exe'),
          join(base, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  );
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const linux = [
    // The same engine without windows of its own: lighter.
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ].map((name) => `/usr/bin/${name}`);
  const byPlatform = process.platform === 'win32' ? windows : process.platform === 'darwin' ? mac : linux;
  return [...(env.PREFIGURE_CHROMIUM ? [env.PREFIGURE_CHROMIUM] : []), ...byPlatform];
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

/**
 * The Chromium the tests drive: one already on the machine, else Debian's when root, else Playwright's own.
 * @throws Error when none can be had
 */
export function findBrowser(): string {
  const present = () => candidates().find((path) => existsSync(path));
  const known = present();
  if (known) return known;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
      const installed = present();
      if (installed) return installed;
    }
  }
  const own = chromium.executablePath();
  if (!existsSync(own)) run('npx', ['playwright', 'install', 'chromium']);
  if (existsSync(own)) return own;
  throw new Error('No Chromium, Chrome or Edge found, and none could be installed. Set PREFIGURE_CHROMIUM.');
}
