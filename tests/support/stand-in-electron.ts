import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
  for (const part of ['resources', 'locales']) mkdirSync(join(folder, part), { recursive: true });
  const states = Object.values(FUSES).map((on) => (on ? '1' : '0'));
  const wire = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, states.length]),
    Buffer.from(states.join('')),
  ]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('stand-in '), wire]), { mode: 0o755 });
  const files = {
    version,
    LICENSE: 'Electron',
    'LICENSES.chromium.html': 'Chromium',
    'locales/fr.pak': '',
    'locales/en-US.pak': '',
    'locales/de.pak': '',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The fuses written in a program. @throws Error when it has none */
export function readFuses(program: string): Fuses {
  const bytes = readFileSync(program);
  const at = bytes.indexOf(SENTINEL);
  if (at < 0) throw new Error(`no fuses in ${program}`);
  const first = at + SENTINEL.length + 2;
  return Object.fromEntries(Object.keys(FUSES).map((name, index) => [name, bytes[first + index] === 0x31]));
}
