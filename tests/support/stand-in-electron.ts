import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What marks the fuses in Electron's program: this text, a version, their count, then one character each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Electron's fuses in their order, as it ships them. */
const FUSES = {
  runAsNode: true,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: true,
  enableNodeCliInspectArguments: true,
  enableEmbeddedAsarIntegrityValidation: false,
  onlyLoadAppFromAsar: false,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: true,
  wasmTrapHandlers: true,
};
export type Fuses = Record<string, boolean>;

/** A folder laid out as Electron's for Linux, without the program: electron-builder packs it, offline. */
export function makeStandInElectron(folder: string, version: string): string {
  write(folder, {
    electron: program(),
    version,
    LICENSE: 'Electron',
    'LICENSES.chromium.html': 'Chromium',
    'locales/fr.pak': '',
    'locales/en-US.pak': '',
    'locales/de.pak': '',
    'resources/.gitkeep': '',
  });
  return folder;
}

/** The same for macOS. */
export function makeStandInElectronForMac(folder: string): string {
  const framework = 'Frameworks/Electron Framework.framework';
  write(join(folder, 'Electron.app', 'Contents'), {
    'Info.plist': PLIST,
    'MacOS/Electron': 'stand-in',
    'Resources/electron.icns': '',
    'Resources/fr.lproj/x': '',
    'Frameworks/Electron Helper.app/Contents/Info.plist': PLIST,
    'Frameworks/Electron Helper.app/Contents/MacOS/Electron Helper': 'stand-in',
    [`${framework}/Electron Framework`]: program(),
    [`${framework}/Versions/A/Resources/fr.lproj/x`]: '',
  });
  return folder;
}

const PLIST = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>Electron</string></dict></plist>`;

function program(): Buffer {
  const states = Object.values(FUSES).map((on) => (on ? '1' : '0'));
  const wire = [Buffer.from(SENTINEL), Buffer.from([1, states.length]), Buffer.from(states.join(''))];
  return Buffer.concat([Buffer.from('stand-in '), ...wire]);
}

function write(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content, { mode: 0o755 });
  }
}

/** The fuses written in a program. @throws Error when it has none */
export function readFuses(program: string): Fuses {
  const bytes = readFileSync(program);
  const at = bytes.indexOf(SENTINEL);
  if (at < 0) throw new Error(`no fuses in ${program}`);
  const first = at + SENTINEL.length + 2;
  return Object.fromEntries(Object.keys(FUSES).map((name, index) => [name, bytes[first + index] === 0x31]));
}
