import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { z } from 'zod';
import { DoubleProgram } from '../../support/electron/window-server/program.ts';
import { ROOT } from '../../support/ensure-built.ts';
import {
  makeStandInElectron,
  makeStandInElectronForMac,
  readFuses,
} from '../../support/stand-in-electron.ts';
import { expect, test } from './program.ts';

/** What Préfigure adds to Electron on a person's disk, in bytes. */
const BUDGET = 16 * 1024 * 1024;
/** A proxy nobody answers at: whatever wants to download fails. */
const NOWHERE = 'http://127.0.0.1:9';

const RELEASE = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  wasmTrapHandlers: true,
};

/** Packs the built program as `npm run package` does, on a stand-in for Electron, without a network. */
function pack(folder: string, dist: string, target: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const output = join(folder, 'paquet');
  const script = join(ROOT, 'main', 'packaging', 'package.ts');
  const places = [`-c.electronDist=${dist}`, `-c.directories.output=${output}`];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, ...target, ...places],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, https_proxy: NOWHERE, http_proxy: NOWHERE, ELECTRON_GET_USE_PROXY: '1', ...env },
    },
  );
  expect(status, `${stdout}${stderr}`).toBe(0);
  return output;
}

function electronVersion(): string {
  const manifest = z.object({ devDependencies: z.object({ electron: z.string() }) });
  return manifest.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).devDependencies
    .electron;
}

test('the package holds what runs and nothing else, and runs', async ({ desk, context }) => {
  const dist = makeStandInElectron(join(desk.folder, 'electron'), electronVersion());
  const unpacked = join(pack(desk.folder, dist, ['--linux', 'dir', '--x64']), 'linux-unpacked');
  const asar = join(unpacked, 'resources', 'app.asar');
  const files = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/'));

  await test.step('the built program, its data and its licences are in', () => {
    for (const path of [
      '/package.json',
      '/out/main/desktop.js',
      '/out/main/word-worker.js',
      '/out/preload/preload.cjs',
      '/out/renderer/index.html',
      '/docs/guide-utilisateur.md',
      '/resources/ars.json',
      '/resources/plans/cpts/order.json',
    ])
      expect(files).toContain(path);
    const beside = readdirSync(unpacked);
    expect(beside).toEqual(
      expect.arrayContaining([
        'prefigure',
        'LICENCE-PREFIGURE.txt',
        'LICENCES-TIERS-programme.txt',
        'LICENCES-TIERS-interface.txt',
        'LICENSE.electron.txt',
        'LICENSES.chromium.html',
      ]),
    );
    expect(readdirSync(join(unpacked, 'locales')).sort()).toEqual(['en-US.pak', 'fr.pak']);
    const programme = readFileSync(join(unpacked, 'LICENCES-TIERS-programme.txt'), 'utf8');
    for (const name of ['zod', 'lowdb', 'docx', 'fflate', 'mammoth']) expect(programme).toContain(`${name} `);
    const page = readFileSync(join(unpacked, 'LICENCES-TIERS-interface.txt'), 'utf8');
    for (const name of ['react-dom', '@mantine/core', '@fontsource-variable/inter'])
      expect(page).toContain(name);
    expect(page).toContain('SIL OPEN FONT LICENSE');
    for (const text of [programme, page]) expect(text).not.toContain(ROOT);
  });

  await test.step('no source, test, map, dependency or tool is', () => {
    const top = new Set(files.map((path) => path.split('/')[1]));
    expect([...top].sort()).toEqual(['docs', 'out', 'package.json', 'resources']);
    const strangers = files.filter((path) =>
      /\.(tsx?|map|test\.\w+|spec\.\w+)$|node_modules|\/tests?\/|\/\.|cli\.js$|\/icons\//.test(path),
    );
    expect(strangers).toEqual([]);
  });

  await test.step('its size is within the budget', () => {
    const size = statSync(asar).size;
    console.log(`app.asar: ${(size / 1024 / 1024).toFixed(1)} MiB, ${files.length} entries`);
    expect(size).toBeLessThan(BUDGET);
  });

  await test.step('a release has its fuses set', () => {
    expect(readFuses(join(unpacked, 'prefigure'))).toEqual(RELEASE);
  });

  await test.step('the packed files run alone, far from the sources', async () => {
    const alone = join(desk.folder, 'seul');
    extractAll(asar, alone);
    expect(existsSync(join(alone, 'node_modules'))).toBe(false);
    const args = [`--user-data-dir=${join(desk.folder, 'profil')}`];
    const program = DoubleProgram.start({
      context,
      folder: alone,
      args,
      env: { PREFIGURE_LIBRARY: desk.library },
    });
    const page = await program.firstWindow();
    await page.getByRole('button', { name: 'Voir l’exemple' }).click();
    await page.getByRole('button', { name: 'Exporter' }).click();
    const file = join(desk.folder, 'projet.docx');
    await program.answer('showSaveDialog', file);
    await page
      .getByRole('menuitem', { name: /Projet de santé/ })
      .first()
      .click();
    await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
    expect(await program.quit()).toBe(0);
  });
});

test('on macOS the program owns .prefigure files and checks its archive; a build for tests can be inspected', ({
  desk,
}) => {
  const dist = makeStandInElectronForMac(join(desk.folder, 'electron'));
  const output = pack(desk.folder, dist, ['--mac', 'dir', '--arm64'], { PREFIGURE_TEST_BUILD: '1' });
  // macOS writes é in two characters: the name is looked for rather than spelt.
  const [name = ''] = readdirSync(join(output, 'mac-arm64')).filter((each) => each.endsWith('.app'));
  expect(name.normalize('NFC')).toBe('Préfigure.app');
  const contents = join(output, 'mac-arm64', name, 'Contents');
  const facts = readFileSync(join(contents, 'Info.plist'), 'utf8').replaceAll(/>\s+</g, '><');
  expect(facts).toContain('<key>CFBundleTypeExtensions</key><array><string>prefigure</string></array>');
  expect(facts).toContain('<key>CFBundleTypeName</key><string>Dossier Préfigure</string>');
  expect(facts).toContain('<key>CFBundleTypeRole</key><string>Editor</string>');
  expect(facts).toMatch(/<key>ElectronAsarIntegrity<\/key>.*<string>[0-9a-f]{64}<\/string>/);
  const framework = join(contents, 'Frameworks', 'Electron Framework.framework', 'Electron Framework');
  expect(readFuses(framework)).toEqual({ ...RELEASE, enableNodeCliInspectArguments: true });
});
