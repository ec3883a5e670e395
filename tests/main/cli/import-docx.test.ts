import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importReportSchema } from '../../../app/import/index.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { wordFromMarkdown } from '../../support/word-from-markdown.ts';

const rovira = readFileSync(join(import.meta.dirname, '../../fixtures/projets/rovira.md'), 'utf8');

async function wordFile(markdown: string): Promise<{ file: string; output: string }> {
  const folder = temporaryFolder();
  const file = join(folder, 'projet.docx');
  writeFileSync(file, await wordFromMarkdown(markdown));
  return { file, output: join(folder, 'projet.prefigure') };
}

describe('prefigure import-docx', () => {
  it('writes a dossier that the other commands read, and says what went where', async () => {
    const { file, output } = await wordFile(rovira);
    const { code, stdout, stderr } = runCli('import-docx', file, '-o', output);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Repris : \d+ passage/);
    expect(stdout).toMatch(/À ranger : \d+ passage/);
    expect(stdout).toContain('Mot de bienvenue');
    const answer = runCli('get', output, 'fichesAction[2].ficheAction.pilote');
    expect(JSON.parse(answer.stdout)).toBe('Coordinatrice de la CPTS');
    expect(runCli('export', output, '-o', `${output}.docx`).code).toBe(0);
  });

  it('reports as JSON, under the name and region given', async () => {
    const { file, output } = await wordFile('# Gouvernance\n\nUn bureau.\n\n# Juin vert\n\nDes frottis.');
    const options = ['--plan', 'cpts', '--name', 'CPTS du Marais', '--region', '28', '--json'];
    const { code, stdout } = runCli('import-docx', file, '-o', output, ...options);
    expect(code).toBe(0);
    const report = importReportSchema.parse(JSON.parse(stdout));
    expect(report.placed).toMatchObject([
      { path: ['Gouvernance'], target: 'gouvernance.association', words: 2 },
    ]);
    expect(report.tray).toMatchObject([{ path: ['Juin vert'] }]);
    expect(JSON.parse(runCli('get', output, 'identite.nom').stdout)).toBe('CPTS du Marais');
  });

  it('refuses what it cannot read, in French, and writes nothing', async () => {
    const { file, output } = await wordFile('# Gouvernance');
    const whole = readFileSync(file);
    const cases: [Uint8Array, RegExp][] = [
      [whole.subarray(0, whole.byteLength / 2), /abîmé ou incomplet/],
      [Buffer.from('bonjour'), /pas un fichier Word/],
      [Buffer.from('%PDF-1.7'), /PDF/],
    ];
    for (const [bytes, message] of cases) {
      writeFileSync(file, bytes);
      const { code, stderr } = runCli('import-docx', file, '-o', output);
      expect(code).toBe(2);
      expect(stderr).toMatch(message);
      expect(stderr).toContain('projet.docx');
      expect(existsSync(output)).toBe(false);
    }
    const missing = runCli('import-docx', join(file, '..', 'absent.docx'), '-o', output);
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('introuvable') });
  });
});
