import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newDossier, readDossier, SCHEMA_VERSION } from '../../../app/dossier/index.ts';
import { catalog, cpts } from '../../support/catalog.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/dossiers');
const read = (value: unknown) => readDossier(JSON.stringify(value), catalog.get, 'essai.json');
const dossier = newDossier(cpts, { name: 'CPTS d’essai' });

describe('readDossier', () => {
  it('reads back what was written', () => {
    expect(read(dossier)).toEqual(dossier);
  });

  it.each(readdirSync(FIXTURES))('opens %s, a dossier of a past version', (name) => {
    const opened = readDossier(readFileSync(join(FIXTURES, name), 'utf8'), catalog.get, name);
    expect(opened.schemaVersion).toBe(SCHEMA_VERSION);
    expect(opened.answers['identite.nom']).toBe('CPTS de la première version');
  });

  it('has a fixture for every schema version', () => {
    const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => `v${index + 1}.json`);
    expect(readdirSync(FIXTURES)).toEqual(expect.arrayContaining(versions));
  });

  it('refuses a newer version with advice', () => {
    expect(() => read({ ...dossier, schemaVersion: SCHEMA_VERSION + 1 })).toThrow(/version plus récente/);
  });

  it.each([
    ['nothing', null, /ne contient pas de dossier/],
    ['a list', [], /ne contient pas de dossier/],
    ['another file', { a: 1 }, /n’est pas un dossier Préfigure/],
    ['no version', { ...dossier, schemaVersion: undefined }, /version/],
    ['an unknown plan', { ...dossier, plan: { id: 'xyz', version: '1' } }, /plan « xyz » est inconnu/],
    ['an unknown field', { ...dossier, answers: { 'identite.zzz': 'x' } }, /champ inconnu « identite.zzz »/],
    ['a wrong type', { ...dossier, answers: { 'identite.siege': 12 } }, /Siège/i],
    ['a polluted name', JSON.parse('{"format":"prefigure-dossier","__proto__":{"a":1}}'), /interdit/],
  ])('refuses %s in French', (_what, value, message) => {
    expect(() => read(value)).toThrow(message);
  });

  it('names the line of broken JSON', () => {
    expect(() => readDossier('{\n "format": "prefigure-dossier",\n oups', catalog.get, 'a.json')).toThrow(
      /a\.json : fichier abîmé.*ligne 3/,
    );
  });

  it('refuses a hostile depth without overflowing', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(() => readDossier(`{"format":"prefigure-dossier","x":${deep}}`, catalog.get, 'a.json')).toThrow();
  });
});
