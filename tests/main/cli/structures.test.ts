import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparisonSchema, orient } from '../../../app/structures/index.ts';
import { comparison, orientation } from '../../app/structures/shipped.ts';
import { wordErrors } from '../../support/read-docx.ts';
import { runCli } from '../../support/run-cli.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prefigure-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);

describe('prefigure compare', () => {
  it('gives the table of the interface, and a valid Word file', async () => {
    const { code, stdout } = runCli('compare', '--json', '-o', path('comparaison.docx'));
    expect(code).toBe(0);
    expect(comparisonSchema.parse(JSON.parse(stdout))).toEqual(comparison);
    expect(await wordErrors(await readFile(path('comparaison.docx')), 'Microsoft365')).toEqual([]);
  }, 60_000);
});

describe('prefigure orient', () => {
  it('gives the answer of the interface', () => {
    const answers = {
      emploi: 'liberaux',
      pourQui: 'patientele',
      generalistes: 1,
      autres: 3,
      signature: 'oui',
      sisa: 'nspp',
    };
    writeFileSync(path('a.json'), JSON.stringify(answers));
    const { code, stdout } = runCli('orient', '--answers', path('a.json'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(orient(orientation, answers))));
  });

  it('refuses an unknown question by its name', () => {
    writeFileSync(path('b.json'), '{"pour":"x"}');
    const { code, stderr } = runCli('orient', '--answers', path('b.json'), '--json');
    expect(code).toBe(2);
    expect(stderr).toContain('« pour »');
  });
});

describe('from one structure to another', () => {
  it('starts an MSP from an ESP and says what is taken over and left to write', () => {
    expect(runCli('example', '--plan', 'esp', '-o', path('esp.prefigure')).code).toBe(0);
    const { code, stdout } = runCli(
      'new',
      '--plan',
      'msp',
      '--from',
      path('esp.prefigure'),
      '--name',
      'MSP du Val',
      '-o',
      path('msp.prefigure'),
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/Repris \(\d+\).*Communes du territoire/);
    expect(stdout).toMatch(/Reste à écrire \(\d+\).*Charges/);
    const members = runCli('get', path('msp.prefigure'), 'acteurs.membres');
    expect(JSON.parse(members.stdout)).toHaveLength(5);
    expect(runCli('get', path('msp.prefigure'), 'identite.nom').stdout).toContain('MSP du Val');
  });

  it('lists in a CPTS the structures of these files, each once, and nowhere else', () => {
    runCli('new', '--name', 'CPTS du Val', '-o', path('cpts.json'));
    runCli('example', '--plan', 'cds', '-o', path('cds.prefigure'));
    const files = [path('esp.prefigure'), path('cds.prefigure'), path('esp.prefigure')];
    expect(runCli('add-structures', path('cpts.json'), ...files).code).toBe(0);
    const rows: unknown = JSON.parse(runCli('get', path('cpts.json'), 'acteurs.structuresMembres').stdout);
    expect(rows).toMatchObject([{ type: 'ESP' }, { type: 'CDS' }]);
    expect(runCli('add-structures', path('esp.prefigure'), path('cds.prefigure')).stderr).toContain('ESP');
  });

  it('gives the aids of a structure that the ACI of CPTS does not pay', () => {
    const { code, stdout } = runCli('funding', path('esp.prefigure'));
    expect(code).toBe(0);
    expect(stdout.replace(/[\u00a0\u202f]/g, ' ')).toContain('30 000 €');
    expect(stdout).toContain('L’ACI des CPTS ne s’applique pas');
  });
});
