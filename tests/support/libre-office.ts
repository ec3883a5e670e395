import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The library each program of LibreOffice lives in. */
const PROGRAMS = { calc: 'libsclo.so', writer: 'libswlo.so' } as const;

/** LibreOffice with one of its programs; PREFIGURE_SOFFICE names another one. Undefined when there is none. */
export function findLibreOffice(program: keyof typeof PROGRAMS): string | undefined {
  const { PREFIGURE_SOFFICE: own } = process.env;
  return [...(own ? [own] : []), '/usr/bin/soffice'].find(
    (path) => existsSync(path) && existsSync(join(dirname(realpathSync(path)), PROGRAMS[program])),
  );
}

/** True when text is as wide here as in Word: its fonts, or those drawn to the same measure. */
export function hasWordFonts(): boolean {
  const { stdout = '' } = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  return /Calibri|Carlito/.test(stdout ?? '') && /Cambria|Caladea/.test(stdout ?? '');
}
