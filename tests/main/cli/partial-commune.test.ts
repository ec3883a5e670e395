import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readWordText } from '../../support/word-text.ts';

describe('communes taken in part, on the command line', () => {
  it('are set with a share or a number, and told in the Word file', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'essai.prefigure');
    expect(runCli('new', '--plan', 'cpts', '--name', 'CPTS d’essai', '-o', file).code).toBe(0);
    const communes = [
      { commune: 'Forges-les-Eaux', code_insee: '76276', population: 4000, annee_population: '2023' },
      {
        commune: 'Rouen',
        codeInsee: '76540',
        population: '117 662',
        part: '40 %',
        partieRetenue: 'Rive droite',
      },
      { commune: 'Darnétal', codeInsee: '76212', population: 9600, habitantsRetenus: '5 000' },
    ];
    expect(runCli('set', file, 'territoire.communes', JSON.stringify(communes))).toMatchObject({
      code: 0,
      stderr: '',
    });
    const wrong = runCli('set', file, 'territoire.communes', '[{"commune":"Rouen","part":"la moitié"}]');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('ligne 1');

    const word = join(folder, 'projet.docx');
    expect(runCli('export', file, '--document', 'projet', '-o', word).code).toBe(0);
    const { text, rows } = readWordText(word);
    const row = (name: string) => rows.find((each) => each.includes(name)) ?? '';
    expect(row('76540')).toContain('partielle : 40 %, soit 47 065 habitants · Rive droite');
    expect(row('76212')).toContain('partielle : 5 000 habitants');
    expect(row('76276')).not.toContain('partielle');
    expect(text).toContain('56 065 habitants');
  });
});
