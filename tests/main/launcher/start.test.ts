import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../support/ensure-built.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill('SIGTERM');
});

/** Runs `npm start`'s program until it prints an address, or ends. */
function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  return new Promise((resolve) => {
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    const program = spawn(process.execPath, [tsx, join(ROOT, 'main/launcher/start.ts'), ...args], {
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
    });
    child = program;
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (printed.includes('#token=')) resolve(printed);
    };
    program.stdout.on('data', read);
    program.stderr.on('data', read);
    program.once('exit', () => resolve(printed));
  });
}

describe('npm start', () => {
  it('serves the application and prints its address when there is no display', async () => {
    const printed = await start(['--browser', '--library', temporaryFolder()]);
    const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(printed)?.[0] ?? '';
    const page = await fetch(address);
    expect(await page.text()).toContain('<div id="root">');
  });

  it('says in one line that Electron is out of reach, then opens the same application', async () => {
    const printed = await start(['--library', temporaryFolder()], {
      ELECTRON_MIRROR: 'http://127.0.0.1:1/',
      ELECTRON_OVERRIDE_DIST_PATH: '/nowhere',
    });
    expect(printed).toMatch(/Electron est hors d’atteinte/);
    expect(printed).toMatch(/#token=/);
  });

  it('does not pretend when the desktop program is asked for and missing', async () => {
    const printed = await start(['--desktop'], {
      ELECTRON_MIRROR: 'http://127.0.0.1:1/',
      ELECTRON_OVERRIDE_DIST_PATH: '/nowhere',
    });
    expect(printed).toMatch(/n’est pas sur cette machine/);
    expect(printed).not.toContain('#token=');
  });
});
