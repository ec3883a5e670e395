import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCodec } from '../../support/electron/page/codec.ts';
import { fromPageAddress, toPageAddress } from '../../support/electron/protocol.ts';
import { ROOT } from '../../support/ensure-built.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const LAUNCHER = join(ROOT, 'tests/support/electron/main-process/launch.ts');

/** Runs a main process of a few lines on the double; gives what it wrote. */
function run(code: string): string {
  const folder = temporaryFolder();
  const about = { productName: 'Essai', version: '1.0.0', main: 'main.js', type: 'module' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
  writeFileSync(join(folder, 'main.js'), code);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', LAUNCHER, folder, `--user-data-dir=${join(folder, 'profil')}`],
    { cwd: ROOT, encoding: 'utf8', timeout: 30_000 },
  );
  return `${stdout}${stderr}`;
}

/** Each line tries one thing and writes how it was refused. */
const TRIES = {
  'app.setBadgeCount(1)': 'does not model app.setBadgeCount',
  "app.on('certificate-error', () => 0)": 'does not model the event « certificate-error » of app',
  "app.getPath('music')": "does not model app.getPath('music')",
  'dialog.showCertificateTrustDialog()': 'does not model dialog.showCertificateTrustDialog',
  "ipcMain.on('x', () => 0)": 'does not model ipcMain.on',
  'app.userAgentFallback = ""': 'does not model setting app.userAgentFallback',
  'session.defaultSession': 'only be received when app is ready',
  'new BrowserWindow({})': 'before app is ready',
  'BrowserWindow.getAllWindows()': 'does not model BrowserWindow.getAllWindows',
  "Menu.buildFromTemplate([{ role: 'toggleDevTools' }])": 'does not model the menu role « toggleDevTools »',
  "protocol.handle('autre', () => 0)": 'does not model handling a scheme not registered: autre',
  'shell.beep()': 'does not model shell.beep',
};

describe('the double of Electron', () => {
  it('refuses by name whatever it does not model', () => {
    const lines = Object.keys(TRIES).map(
      (code) => `try { ${code}; console.log('ACCEPTED'); } catch (error) { console.log(error.message); }`,
    );
    const output = run(
      `import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
       ${lines.join('\n')}
       process.exit(0);`,
    );
    for (const words of Object.values(TRIES)) expect(output).toContain(words);
    expect(output).not.toContain('ACCEPTED');
  });

  it('refuses windows that are not closed to the machine, and options it does not know', () => {
    const output = run(
      `import { app, BrowserWindow } from 'electron';
       await 0;
       app.whenReady().then(() => {
         const tries = [
           { webPreferences: { sandbox: false } },
           { webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: true, webSecurity: true } },
           { frame: false },
           { webPreferences: { webviewTag: true } },
         ];
         for (const options of tries)
           try { new BrowserWindow(options); console.log('ACCEPTED'); } catch (error) { console.log(error.message); }
         process.exit(0);
       });`,
    );
    expect(output).toContain('webPreferences.sandbox other than true');
    expect(output).toContain('webPreferences.nodeIntegration other than false');
    expect(output).toContain('the option « frame » of BrowserWindow');
    expect(output).toContain('the option « webviewTag » of webPreferences');
    expect(output).not.toContain('ACCEPTED');
  });

  it('does not let a program import what it has not', () => {
    expect(run("import { autoUpdater } from 'electron';")).toContain('autoUpdater');
  });

  it('carries between page and program what structured clone carries, and refuses the rest', () => {
    const { encode, decode } = makeCodec();
    const value = {
      text: 'é\u2028',
      nothing: undefined,
      none: null,
      big: 12n,
      odd: [Number.NaN, -0, Number.POSITIVE_INFINITY],
      when: new Date('2027-03-05'),
      map: new Map([['a', new Set([1])]]),
      bytes: new Uint8Array([0, 255]),
      list: [1, [2]],
    };
    expect(decode(encode(value))).toEqual(value);
    const hostile = JSON.parse('{"__proto__":{"admin":true}}') as object;
    expect(Object.keys(decode(encode(hostile)) as object)).toEqual(['__proto__']);
    expect(Reflect.get({}, 'admin')).toBeUndefined();
    expect(() => encode({ run: () => 1 })).toThrow(/cloned/);
    expect(() => encode(Symbol('x'))).toThrow(/cloned/);
  });

  it('maps our scheme to a secure address and back', () => {
    for (const address of ['prefigure://app/', 'prefigure://app/a/b.js?c=d#e', 'prefigure://impression/0f'])
      expect(fromPageAddress(toPageAddress(address))).toBe(address);
    for (const address of ['https://exemple.fr/', 'https://app.prefigure.electron.test.exemple.fr/'])
      expect(fromPageAddress(address)).toBe(address);
  });
});
