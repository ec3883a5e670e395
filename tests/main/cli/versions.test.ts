import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newDossier } from '../../../app/dossier/index.ts';
import { Library } from '../../../main/storage/index.ts';
import { catalog, cpts } from '../../support/catalog.ts';
import { ROOT } from '../../support/ensure-built.ts';
import { documentXml, docxText, wordErrors } from '../../support/read-docx.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const json = (text: string): unknown => JSON.parse(text);
const NAME = 'Version envoyée à l’ARS';

let made: Buffer | undefined;

/** A file with one named version, changed since; made by the program once. */
function changedFile(): string {
  const file = join(temporaryFolder(), 'essai.prefigure');
  if (made) {
    writeFileSync(file, made);
    return file;
  }
  runCli('new', '--name', 'CPTS d’essai', '-o', file);
  runCli('set', file, 'identite.siege', '"4 rue du Moulin"');
  runCli('set', file, 'territoire.pertinence', '"Le plateau est loin."');
  expect(runCli('versions', file, '--add', NAME, '--note', 'Sans annexes')).toMatchObject({
    code: 0,
    stderr: '',
  });
  runCli('set', file, 'identite.siege', '"4 rue de la Poste"');
  runCli('set', file, 'territoire.pertinence', '"Le plateau est très loin."');
  made = readFileSync(file);
  return file;
}

describe('versions', () => {
  it('travel in the file, through changes, and are listed', () => {
    const file = changedFile();
    expect(json(runCli('versions', file, '--json').stdout)).toMatchObject({
      versions: [{ rank: 1, kind: 'named', name: NAME, note: 'Sans annexes', title: 'CPTS d’essai' }],
      problems: [],
    });
    expect(runCli('versions', file).stdout).toContain(NAME);
  });

  it('come back whole, by field or by section, and the state left is kept', () => {
    const file = changedFile();
    const get = (field: string) => json(runCli('get', file, field).stdout);
    expect(runCli('restore', file, NAME, '--field', 'identite.siege').code).toBe(0);
    expect(get('identite.siege')).toBe('4 rue du Moulin');
    expect(JSON.stringify(get('territoire.pertinence'))).toContain('très loin');
    const { versions } = json(runCli('versions', file, '--json').stdout) as { versions: { name: string }[] };
    expect(versions.map(({ name }) => name)).toEqual([expect.stringMatching(/^Avant restauration/), NAME]);
    expect(runCli('restore', file, NAME, '--section', 'territoire').code).toBe(0);
    expect(JSON.stringify(get('territoire.pertinence'))).not.toContain('très loin');
    // The state left is a version like another: restoring is undone by restoring.
    expect(runCli('restore', file, '2').code).toBe(0);
    expect(get('identite.siege')).toBe('4 rue de la Poste');
  });

  it('can be restored elsewhere, leaving the file as it is', () => {
    const file = changedFile();
    const before = readFileSync(file);
    const out = join(temporaryFolder(), 'ancien.prefigure');
    expect(runCli('restore', file, '1', '-o', out).code).toBe(0);
    expect(json(runCli('get', out, 'identite.siege').stdout)).toBe('4 rue du Moulin');
    expect(readFileSync(file)).toEqual(before);
  });

  it('says what is wrong, in French, and touches nothing', () => {
    const file = changedFile();
    const before = readFileSync(file);
    for (const [args, message] of [
      [['restore', file, 'inconnue'], /Version inconnue : « inconnue »/],
      [['restore', file, '1', '--section', 'xyz'], /Section inconnue/],
      [['restore', file, '1', '--field', 'identite.zzz'], /Champ inconnu/],
      [['diff', file, 'absent.prefigure'], /introuvable/],
      [['diff', `${file}@9`, file], /Version inconnue/],
      [['versions', temporaryFolder()], /n’est pas le répertoire d’un dossier/],
    ] as const) {
      const { code, stderr } = runCli(...args);
      expect(stderr).toMatch(message);
      expect(code).toBe(2);
    }
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('a dossier of a library', () => {
  it('lists, compares and restores with its own history, the state left kept as an automatic version', async () => {
    const root = temporaryFolder();
    const library = await Library.open(root, catalog.get, temporaryFolder());
    const dossier = { ...newDossier(cpts, { name: 'CPTS d’essai' }), id: '-4h--Kd82_sA' };
    const id = await library.add({ dossier, attachments: new Map() });
    const [name = ''] = readdirSync(join(root, 'dossiers'));
    const folder = join(root, 'dossiers', name);
    expect(runCli('versions', folder, '--add', 'Au début').code).toBe(0);
    const file = await library.open(id);
    await file.apply([{ type: 'setAnswer', at: 'identite.siege', value: 'Mairie' }], file.revision);
    expect(runCli('diff', `${folder}@1`, folder).code).toBe(1);
    expect(runCli('restore', folder, 'Au début')).toMatchObject({ code: 0, stderr: '' });
    expect(runCli('diff', `${folder}@Au début`, folder)).toMatchObject({ code: 0 });
    const { versions } = json(runCli('versions', folder, '--json').stdout) as {
      versions: { kind: string }[];
    };
    expect(versions.map(({ kind }) => kind)).toEqual(['auto', 'named']);
  });
});

describe('diff', () => {
  it('answers 0 for the same, 1 for differences, in words, JSON and Word', async () => {
    const file = changedFile();
    expect(runCli('diff', file, file)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Aucune différence'),
    });
    const out = join(temporaryFolder(), 'changements.docx');
    const words = runCli('diff', `${file}@${NAME}`, file, '-o', out);
    expect(words.code).toBe(1);
    expect(words.stdout).toContain('4 rue [-du Moulin-]{+de la Poste+}');
    const { code, stdout } = runCli('diff', `${file}@1`, file, '--json');
    expect(code).toBe(1);
    expect(json(stdout)).toMatchObject({
      same: false,
      before: { name: NAME },
      changes: [
        {
          section: 'identite',
          field: 'identite.siege',
          label: 'Siège social',
          kind: 'changed',
          aspect: 'answer',
        },
        { section: 'territoire', field: 'territoire.pertinence', kind: 'changed' },
      ],
      totals: [],
    });
    const bytes = readFileSync(out);
    expect(documentXml(bytes)).toMatch(/<w:del [^>]*w:author="essai\.prefigure"/);
    expect(docxText(bytes)).toContain('de la Poste');
    expect(await wordErrors(bytes, 'Microsoft365')).toEqual([]);
  });
});

describe('a passphrase', () => {
  it('locks a file for every command, which write it locked again', () => {
    const file = changedFile();
    const secret = join(temporaryFolder(), 'phrase.txt');
    writeFileSync(secret, 'cheval agrafe pile\n');
    const withSecret = ['--passphrase-file', secret];
    expect(runCli('protect', file, ...withSecret)).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/perdue/),
    });
    expect(runCli('get', file, 'identite.siege')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/protégé par une phrase secrète/),
    });
    expect(runCli('set', file, 'identite.siege', '"Ailleurs"', ...withSecret).code).toBe(0);
    expect(readFileSync(file).subarray(0, 17).toString()).toBe('PREFIGURE-PROTEGE');
    const { stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'out/main/cli.js'), 'get', file, 'identite.siege'],
      {
        encoding: 'utf8',
        env: { ...process.env, PREFIGURE_PASSPHRASE: 'cheval agrafe pile' },
      },
    );
    expect(json(stdout)).toBe('Ailleurs');
    writeFileSync(secret, 'une autre phrase\n');
    expect(runCli('check', file, ...withSecret)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/n’est pas la bonne/),
    });
  });
});

describe('the version for the public', () => {
  it('leaves private contacts out of the Word file, and is refused for the letter', () => {
    const file = changedFile();
    runCli('set', file, 'resumePublic.ou', '"Appelez le 06 12 34 56 78 ou le 02 35 00 00 00."');
    const out = join(temporaryFolder(), 'public.docx');
    expect(runCli('export', file, '--document', 'resume', '--public', '-o', out).code).toBe(0);
    const text = docxText(readFileSync(out)).replace(/\u00a0/g, ' ');
    expect(text).toContain('02 35 00 00 00');
    expect(text).not.toContain('06 12');
    expect(runCli('export', file, '--document', 'lettre', '--public', '-o', out)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/ne se publie pas/),
    });
  });
});
