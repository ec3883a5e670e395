import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const fundingSchema = z.object({
  total: z.number().nullable(),
  evidence: z.string().nullable(),
  bareme: z.object({ id: z.string(), own: z.boolean() }).nullable(),
  lines: z.array(
    z.object({
      mission: z.string(),
      amount: z.number(),
      maximum: z.number(),
      evidence: z.string(),
      own: z.boolean(),
      source: z.string(),
      why: z.string(),
    }),
  ),
  years: z.array(z.object({ year: z.number(), total: z.number() })),
  cashflow: z.array(z.object({ month: z.string(), amount: z.number() })),
  references: z.array(z.object({ id: z.string(), total: z.number() })),
  notes: z.array(z.string()),
});

function funding(...args: string[]) {
  const { code, stdout, stderr } = runCli('funding', ...args, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return fundingSchema.parse(JSON.parse(stdout));
}

describe('prefigure funding --size', () => {
  const ceiling = ['--missions', 'all', '--rate', '100', '--plan-year', '--crisis'];

  it('gives 382 500 € for size 2, with the evidence of each line and the ordinary year beside it', () => {
    const { total, lines, years, cashflow, references } = funding('--size', 'T2', ...ceiling);
    expect(total).toBe(382_500);
    expect(lines.map(({ mission, amount, evidence }) => [mission, amount, evidence])).toEqual([
      ['fonctionnement', 60_000, 'read'],
      ['accesSoins', 100_000, 'reconstructed'],
      ['parcours', 70_000, 'reconstructed'],
      ['prevention', 30_000, 'reconstructed'],
      ['crises', 35_000, 'reconstructed'],
      ['crises', 52_500, 'reconstructed'],
      ['qualite', 20_000, 'reconstructed'],
      ['accompagnement', 15_000, 'reconstructed'],
    ]);
    expect(lines.every(({ source, why }) => source && why)).toBe(true);
    expect(years).toHaveLength(1);
    expect(cashflow.reduce((sum, { amount }) => sum + amount, 0)).toBe(382_500);
    expect(references).toContainEqual(expect.objectContaining({ id: 'ordinary', total: 312_500 }));
  });

  it('gives 580 000 € for size 4 and 397 500 € for an ordinary year of size 3', () => {
    expect(funding('--size', 'T4', ...ceiling).total).toBe(580_000);
    expect(funding('--size', 'T3', '--missions', 'all').total).toBe(397_500);
  });

  it('takes missions, a rate by year, a date and a scale', () => {
    const some = funding(
      '--size',
      'T3',
      '--missions',
      'accesSoins,parcours',
      '--rate',
      '0:50',
      '--years',
      '2',
    );
    expect(some.years.map(({ total }) => total)).toEqual([210_000, 250_000]);
    expect(funding('--size', 'T1', '--bareme', 'aci-2019').total).toBe(50_000);
    expect(funding('--size', 'T1', '--signature', '01/06/2020').bareme?.id).toBe('aci-2019');
  });

  it('lets a person’s own scale win, and marks it', () => {
    const file = join(temporaryFolder(), 'mien.json');
    const line = { size: 'T2', mission: 'fonctionnement', part: 'functioning', amount: 61_000 };
    writeFileSync(
      file,
      JSON.stringify({
        id: 'aci-avenant-2',
        kind: 'aci',
        lines: [{ ...line, source: 'Courrier de la CPAM', evidence: 'read' }],
      }),
    );
    const { total, lines, bareme } = funding('--size', 'T2', ...ceiling, '--bareme-file', file);
    expect(total).toBe(383_500);
    expect(bareme?.own).toBe(true);
    expect(lines.filter(({ own }) => own)).toMatchObject([{ mission: 'fonctionnement', amount: 61_000 }]);
    expect(runCli('funding', '--size', 'T2', '--bareme-file', file).stdout).toContain('votre chiffre');
  });

  it('shows people a table that marks what is reconstructed', () => {
    const { stdout } = runCli('funding', '--size', 'T2', ...ceiling);
    expect(stdout).toMatch(/Accès aux soins\s+100\s000\s€\s+reconstruit, à confirmer/);
    expect(stdout).toMatch(/Fonctionnement\s+60\s000\s€\s+lu dans une source/);
    expect(stdout).toContain('plafond, pas un budget');
  });

  it.each([
    [[], /--size/],
    [['--size', 'T9'], /T9/],
    [['--size', 'T2', '--missions', 'soins'], /Mission inconnue/],
    [['--size', 'T2', '--rate', '120'], /de 0 à 100/],
    [['--size', 'T2', '--years', '0'], /années/],
    [['--size', 'T2', '--signature', 'demain'], /date attendue/],
    [['--size', 'T2', '--bareme', 'xyz'], /aci-avenant-2/],
    [['--size', 'T2', '--bareme-file', 'absent.json'], /introuvable/],
    [['absent.prefigure'], /introuvable/],
  ])('refuses %j with code 2', (args, message) => {
    const { code, stderr } = runCli('funding', ...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

describe('on a dossier', () => {
  const example = () => {
    const file = join(temporaryFolder(), 'exemple.prefigure');
    expect(runCli('example', '-o', file).code).toBe(0);
    return file;
  };

  it('funds the five years of the example, to the month', () => {
    const { total, years, cashflow } = funding(example());
    expect(years.map((year) => year.total)).toEqual([198_500, 254_000, 254_000, 254_000, 254_000]);
    expect(total).toBe(1_214_500);
    expect(cashflow.find(({ month }) => month === '2027-07')?.amount).toBe(65_625);
  });

  it('says that an empty dossier has no size yet', () => {
    const empty = join(temporaryFolder(), 'vide.prefigure');
    runCli('new', '--name', 'CPTS vide', '-o', empty);
    const { total, notes } = funding(empty);
    expect(total).toBeNull();
    expect(notes[0]).toContain('taille est inconnue');
    expect(runCli('funding', empty).code).toBe(0);
  });

  it('writes the budget as a workbook or as CSV, and shows its totals', () => {
    const source = example();
    const out = join(temporaryFolder(), 'budget');
    expect(runCli('budget', source, '-o', `${out}.xlsx`)).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(`${out}.xlsx`).subarray(0, 2).toString()).toBe('PK');
    expect(runCli('budget', source, '-o', `${out}.csv`).code).toBe(0);
    expect(readFileSync(`${out}.csv`, 'utf8')).toContain(
      'Total des charges;;;;;;;179750,00;277140,00;297950,00',
    );
    const { stdout } = runCli('budget', source);
    expect(stdout).toContain('Le budget est à l’équilibre chaque année.');
    expect(JSON.parse(runCli('budget', source, '--json').stdout)).toMatchObject({ balanced: true });
    expect(runCli('budget', 'absent.prefigure')).toMatchObject({ code: 2 });
  });
});
