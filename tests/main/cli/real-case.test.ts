import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { factsOf, readRealCase, says } from '../../support/real-case.ts';
import { runCli } from '../../support/run-cli.ts';
import { readWordText } from '../../support/word-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'prefigure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dossierOf = (name: string) => join(folder, `${name}.prefigure`);
const wordOf = (name: string) => join(folder, `${name}.docx`);

const entered = new Set<string>();

/** Enters a published case as a person would with the command line, then exports it; once. */
function enter(name: string): void {
  if (entered.has(name)) return;
  const { answers, fichesAction, region } = readRealCase(name);
  const file = dossierOf(name);
  const done = (...args: string[]) => expect(runCli(...args), args[2]).toMatchObject({ code: 0, stderr: '' });
  done('new', '--name', name, '--region', region, '-o', file);
  for (const [field, input] of Object.entries(answers)) done('set', file, field, JSON.stringify(input));
  if (fichesAction.length) done('set', file, 'fichesAction', JSON.stringify(fichesAction));
  done('export', file, '--document', 'projet', '-o', wordOf(name));
  entered.add(name);
}

const entriesOf = (name: string) => {
  const { answers, fichesAction } = readRealCase(name);
  return [answers, ...fichesAction].flatMap((each) => Object.entries(each));
};

describe.each([
  ['rovira', 16, '3 communes · 91 710 habitants'],
  ['drancy', 14, '3 communes · 150 691 habitants'],
  ['courbevoie', 0, '1 commune · 82 902 habitants'],
])('the published case %s', (name, fiches, territory) => {
  beforeAll(() => enter(name), 240_000);

  it('is entered whole', () => {
    const stored = z
      .array(z.unknown())
      .parse(JSON.parse(runCli('get', dossierOf(name), 'fichesAction').stdout));
    expect(stored).toHaveLength(fiches);
  });

  it('says every one of its facts in the Word file', () => {
    const { text } = readWordText(wordOf(name));
    const lost = entriesOf(name).flatMap(([field, input]) =>
      factsOf(field, input)
        .flat()
        .filter((fact) => !says(text, fact))
        .map((fact) => `${field} : ${fact}`),
    );
    expect(lost).toEqual([]);
    for (const computed of [territory, 'Taille 3']) expect(text).toContain(computed);
  });

  it('keeps start, target, thresholds and amount of each indicator on one row', () => {
    const { text, rows } = readWordText(wordOf(name));
    const indicators = entriesOf(name).filter(([field]) => field.endsWith('.indicateurs'));
    const scattered = indicators.flatMap(([field, input]) =>
      factsOf(field, input)
        // What all rows share is said once, under the table; the action heads the rows of its indicators.
        .filter(
          ([action = '', ...facts]) =>
            !rows.some((row) => says(row, action)) ||
            !rows.some((row) => facts.every((fact) => says(row, fact) || said(text, fact))),
        )
        .map((facts) => `${field} : ${facts.join(' | ')}`),
    );
    expect(scattered).toEqual([]);
  });
});

const said = (text: string, fact: string) => SHARED.some((label) => text.includes(`${label} : ${fact}`));
const SHARED = [
  'Type',
  'Cible',
  'Échéance',
  'Unité',
  'Part fixe ou variable',
  'Source du chiffre',
  'Référent du suivi',
];

describe('the published case rovira', () => {
  beforeAll(() => enter('rovira'), 240_000);

  it.each([
    ['missionAccesSoins', 35_000],
    ['missionParcours', 45_000],
    ['missionPrevention', 17_500],
    ['missionCrises', 0],
    ['missionQualite', 15_000],
    ['missionAccompagnement', 10_000],
  ])('%s: its indicators add up to the variable part, %i euros', (mission, euros) => {
    const { stdout } = runCli('get', dossierOf('rovira'), `${mission}.indicateurs`);
    const rows = z.array(z.object({ montantMax: z.number().optional() })).parse(JSON.parse(stdout));
    expect(rows.reduce((sum, { montantMax = 0 }) => sum + montantMax, 0)).toBe(euros);
  });

  it('keeps the inconsistency of the original: 68 811 announced as +700 on 66 111', () => {
    const { rows } = readWordText(wordOf('rovira'));
    expect(rows).toContainEqual(
      expect.stringMatching(/plus de 16 ans.*66 111.*68 811.*\+700 par rapport à 66 111/),
    );
  });

  it('says fixed, variable and total of each mission', () => {
    const { rows } = readWordText(wordOf('rovira'));
    for (const [mission, fixed, variable, total] of [
      ["Favoriser l'accès aux soins", '90 000 €', '35 000 €', '125 000 €'],
      ['Parcours pluriprofessionnels', '45 000 €', '45 000 €', '90 000 €'],
      ['Prévention', '17 500 €', '17 500 €', '35 000 €'],
      ['Crises sanitaires graves', '22 500 €', '0 €', '22 500 €'],
      ['Qualité et pertinence', '15 000 €', '15 000 €', '30 000 €'],
      ['Accompagnement des professionnels', '10 000 €', '10 000 €', '20 000 €'],
    ] as const) {
      const own = rows.filter((row) => row.startsWith(mission) || row.includes(`${mission} :`));
      expect(own).toContainEqual(expect.stringContaining(`${fixed} ${variable}`));
      expect(own).toContainEqual(expect.stringContaining(total));
    }
  });
});
