import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../../app/dossier/index.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const json = (text: string): unknown => JSON.parse(text);

const made = new Map<string, Buffer>();

/** A new dossier's file, made by the program once for each kind of name. */
function newFile(name = 'essai.prefigure'): string {
  const file = join(temporaryFolder(), name);
  const bytes = made.get(name);
  if (bytes) {
    writeFileSync(file, bytes);
    return file;
  }
  expect(runCli('new', '--plan', 'cpts', '--name', 'CPTS d’essai', '-o', file)).toMatchObject({
    code: 0,
    stderr: '',
  });
  made.set(name, readFileSync(file));
  return file;
}

describe('prefigure', () => {
  it('helps in every command', () => {
    const { code, stdout } = runCli('--help');
    expect(code).toBe(0);
    for (const name of [
      'package',
      'funding',
      'budget',
      'new',
      'example',
      'schema',
      'fields',
      'set',
      'get',
      'check',
      'export',
      'preview',
      'serve',
    ]) {
      expect(stdout).toContain(name);
      expect(runCli(name, '--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage') });
    }
  });

  it('lists at least the 235 fields of the outline', () => {
    const { stdout } = runCli('fields', '--json');
    const { fields } = json(stdout) as { fields: { id: string; sourceId?: string }[] };
    expect(fields.filter(({ sourceId }) => sourceId)).toHaveLength(235);
    expect(fields[0]).toMatchObject({
      id: 'identite.nom',
      type: 'shortText',
      section: 'identite',
      required: true,
    });
  });

  it('writes and reads an answer of each kind, by our id or by the outline’s', () => {
    const file = newFile();
    const cases: [string, string, unknown][] = [
      ['identite.siege', '"1 place de la Mairie"', '1 place de la Mairie'],
      ['siege', 'Mairie', 'Mairie'],
      ['identite.superficieDensite', '612,5', 612.5],
      ['identite.formeJuridique', '"Association loi 1901"', 'associationLoi1901'],
      ['identite.dateVersion', '"2026-11"', '2026-11'],
      ['gouvernance.associationPrefiguration', 'true', true],
      ['lettreIntention.appui', '["juridique"]', ['juridique']],
    ];
    for (const [field, value, expected] of cases) {
      expect(runCli('set', file, field, value)).toMatchObject({ code: 0, stderr: '' });
      expect(json(runCli('get', file, field).stdout)).toEqual(expected);
    }
    runCli('set', file, 'besoins.attentes', '[{"public":"Usagers","attente":"Des créneaux le soir"}]');
    expect(json(runCli('get', file, 'besoins.attentes').stdout)).toMatchObject([
      { public: 'usagers', attente: 'Des créneaux le soir' },
    ]);
    runCli('set', file, 'identite.siege', 'null');
    expect(json(runCli('get', file, 'identite.siege').stdout)).toBeNull();
  });

  it('writes fiches action one field at a time or all at once', () => {
    const file = newFile();
    runCli('set', file, 'ficheAction.intitule', '"1. Un médecin pour chacun"');
    runCli('set', file, 'fichesAction[2].ficheAction.intitule', '"2. Vacciner"');
    expect(json(runCli('get', file, 'fichesAction').stdout)).toHaveLength(2);
    expect(json(runCli('get', file, 'fichesAction[2].ficheAction.intitule').stdout)).toBe('2. Vacciner');
    runCli(
      'set',
      file,
      'fichesAction',
      '[{"ficheAction.intitule":"Seule","ficheAction.pilote":"Dr Exemple"}]',
    );
    expect(json(runCli('get', file, 'fichesAction').stdout)).toMatchObject([
      { answers: { 'ficheAction.pilote': 'Dr Exemple' } },
    ]);
  });

  it('gives a JSON Schema that another validator accepts the example with, and refuses a wrong one', () => {
    const file = join(temporaryFolder(), 'exemple.json');
    expect(runCli('example', '-o', file).code).toBe(0);
    const schema = json(runCli('schema', '--plan', 'cpts').stdout) as object;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const example = json(readFileSync(file, 'utf8')) as { answers: object };
    expect(validate(example), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(validate({ ...example, answers: { ...example.answers, 'identite.zzz': 1 } })).toBe(false);
  });

  it('checks: 1 with findings that name their field, 0 on the complete example', () => {
    const { code, stdout } = runCli('check', newFile(), '--json');
    expect(code).toBe(1);
    const { findings } = json(stdout) as { findings: { level: string; field: string }[] };
    expect(findings).toContainEqual(
      expect.objectContaining({ level: 'bloquant', field: 'territoire.communes' }),
    );
    const example = join(temporaryFolder(), 'exemple.prefigure');
    runCli('example', '-o', example);
    expect(runCli('check', example)).toMatchObject({ code: 0, stdout: '' });
  });

  it('exports a Word file and a page, and refuses the deposit of an unfinished dossier', () => {
    const file = newFile();
    const out = join(temporaryFolder(), 'projet.docx');
    expect(runCli('export', file, '--document', 'projet', '-o', out).code).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    const refused = runCli('export', file, '--document', 'projet', '--deposit', '-o', `${out}.deposit.docx`);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('avant le dépôt') });
    expect(existsSync(`${out}.deposit.docx`)).toBe(false);
    expect(runCli('preview', file, '-o', `${out}.html`).code).toBe(0);
    expect(readFileSync(`${out}.html`, 'utf8')).toContain('CPTS d’essai');
  });
});

describe('bad input', () => {
  const good = () => json(readFileSync(newFile('base.json'), 'utf8')) as Record<string, unknown>;
  const files: [string, () => Uint8Array | string, RegExp][] = [
    ['an unreadable dossier', () => '{"format":', /abîmé ou incomplet/],
    ['an empty file', () => '', /vide/],
    ['a null file', () => 'null', /ne contient pas de dossier/],
    [
      'a newer version',
      () => JSON.stringify({ ...good(), schemaVersion: SCHEMA_VERSION + 1 }),
      /plus récente/,
    ],
    [
      'an unknown field',
      () => JSON.stringify({ ...good(), answers: { 'identite.zzz': 1 } }),
      /identite\.zzz/,
    ],
    ['a wrong type', () => JSON.stringify({ ...good(), answers: { 'identite.siege': 1 } }), /Siège/i],
    ['a truncated zip', () => readFileSync(newFile()).subarray(0, 400), /abîmée ou incomplète/],
    ['a zip that climbs out', () => zipSync({ '../evil.txt': new Uint8Array([1]) }), /refusé/],
  ];

  it.each(files)('%s: French error, exit code 2, file untouched', (_what, content, message) => {
    const file = join(temporaryFolder(), 'mauvais.prefigure');
    writeFileSync(file, content());
    const before = readFileSync(file);
    for (const command of [
      ['check', file],
      ['set', file, 'identite.siege', '"x"'],
      ['export', file],
    ]) {
      const { code, stderr } = runCli(...command);
      expect(stderr).toMatch(message);
      expect(stderr).toContain('mauvais.prefigure');
      expect(code).toBe(2);
    }
    expect(readFileSync(file)).toEqual(before);
  });

  it.each([
    [['set', 'F', 'identite.zzz', '1'], /Champ inconnu/],
    [['set', 'F', 'identite.superficieDensite', '"beaucoup"'], /Superficie/],
    [['set', 'F', 'identite.tailleAci', '"T2"'], /calculé/],
    [['set', 'F', 'besoins.attentes', '[{'], /JSON/],
    [['get', 'absent.prefigure', 'identite.nom'], /introuvable/],
    [['export', 'F', '--document', 'roman'], /roman/],
    [['new', '--name', 'x'], /Il manque l’option « -o, --output/],
    [['check'], /Il manque l’argument « fichier »/],
    [['check', 'F', '--zzz'], /Option inconnue : « --zzz »/],
    [[], /Commandes :/],
    [['schema', '--plan', 'xyz'], /Plan inconnu/],
    [['inconnu'], /Commande inconnue : « inconnu »/],
  ])('refuses %j with code 2', (args, message) => {
    const file = newFile();
    const before = readFileSync(file);
    const { code, stderr } = runCli(...args.map((each) => (each === 'F' ? file : each)));
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(readFileSync(file)).toEqual(before);
  });
});
