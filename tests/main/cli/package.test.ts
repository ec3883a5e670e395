import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { textIn, unzipped } from '../../support/unzip.ts';

function exampleFile(): string {
  const file = join(temporaryFolder(), 'exemple.prefigure');
  expect(runCli('example', '-o', file).code).toBe(0);
  return file;
}

function newFile(): string {
  const file = join(temporaryFolder(), 'neuf.prefigure');
  expect(runCli('new', '--name', 'CPTS neuve', '--region', '28', '-o', file).code).toBe(0);
  return file;
}

describe('prefigure package', () => {
  it('writes the deposit and says what it holds', () => {
    const out = join(temporaryFolder(), 'depot.zip');
    const { code, stdout, stderr } = runCli('package', exampleFile(), '-o', out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Joint\tAnnexe 3\tStatuts signés');
    const files = unzipped(readFileSync(out));
    expect(files.has('1-projet-de-sante.docx')).toBe(true);
    expect(textIn(files, 'SHA256SUMS.txt')).toContain('  annexes/annexe-03-statuts-signes.pdf');
  });

  it('gives the same list as data', () => {
    const out = join(temporaryFolder(), 'depot.zip');
    const { code, stdout } = runCli('package', exampleFile(), '-o', out, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: out,
      documents: [{ status: 'joint' }, { status: 'joint' }, { status: 'joint' }],
      region: { name: 'ARS Normandie' },
    });
  });

  it('refuses an unfinished dossier with code 1 and writes nothing, unless one insists', () => {
    const file = newFile();
    const out = join(temporaryFolder(), 'depot.zip');
    expect(runCli('package', file, '-o', out)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('avant le dépôt'),
    });
    expect(existsSync(out)).toBe(false);
    const insisted = runCli('package', file, '-o', out, '--insist');
    expect(insisted).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Manquant\tPièce demandée\tStatuts signés'),
    });
    expect(unzipped(readFileSync(out)).has('note-de-couverture.docx')).toBe(true);
  });

  it('leaves an unreadable file alone, with code 2', () => {
    const file = join(temporaryFolder(), 'mauvais.prefigure');
    writeFileSync(file, '{"format":');
    expect(runCli('package', file, '-o', `${file}.zip`)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('mauvais.prefigure'),
    });
    expect(existsSync(`${file}.zip`)).toBe(false);
  });
});
