import { extname } from 'node:path';
import type { Command } from 'commander';
import { populationTotale } from '../../../app/computed/index.ts';
import {
  type BudgetSummary,
  budgetCsv,
  budgetOfDossier,
  findAccounts,
  fundingOfDossier,
  summariseBudget,
} from '../../../app/finance/index.ts';
import { formatAmount, formatPercentage } from '../../../app/text/index.ts';
import { budgetXlsx } from '../../services/index.ts';
import { readBaremes } from '../baremes.ts';
import { openDossier, printJson, writeOutput } from '../dossier-source.ts';
import { type TextColumn, textTable } from '../text-table.ts';

interface BudgetOptions {
  readonly output?: string;
  readonly json?: boolean;
  readonly baremeFile?: string;
}

/** `budget`: the sums of the budget, and its spreadsheet. */
export function addBudgetCommand(program: Command): void {
  program
    .command('budget')
    .description('Additionne le budget et l’écrit en tableur (.xlsx avec formules, ou .csv).')
    .argument('<fichier>')
    .option('-o, --output <fichier>', 'fichier .xlsx ou .csv à écrire ; sans lui, les totaux sont affichés')
    .option('--bareme-file <fichier>', 'votre barème (JSON), qui prime sur celui livré')
    .option('--json', 'totaux en JSON')
    .action(async (file: string, options: BudgetOptions) => {
      const { plan, dossier } = await openDossier(file);
      const baremes = readBaremes(plan, options.baremeFile);
      const accounts = findAccounts(baremes);
      const computed = populationTotale(dossier);
      const population = computed.kind === 'figure' ? computed.value : undefined;
      const budget = budgetOfDossier(plan, dossier);
      const summary = summariseBudget(budget, accounts, population);
      if (options.output) {
        const { simulation } = fundingOfDossier(plan, dossier, baremes);
        const csv = extname(options.output).toLowerCase() === '.csv';
        await writeOutput(
          options.output,
          csv
            ? budgetCsv(budget, summary)
            : await budgetXlsx({ budget, summary, accounts, population, simulation }),
        );
      }
      if (options.json) printJson(summary);
      else if (!options.output) console.log(describeBudget(summary));
    });
}

function describeBudget({ years, classes, missions, balanced }: BudgetSummary): string {
  const columns = (title: string): TextColumn[] => [
    { title },
    ...years.map(({ label }) => ({ title: label, align: 'right' as const })),
  ];
  const amounts = (values: readonly number[]) => values.map(formatAmount);
  return [
    textTable(columns('Équilibre'), [
      ['Total des charges', ...amounts(years.map(({ charges }) => charges))],
      ['Total des produits', ...amounts(years.map(({ produits }) => produits))],
      ['Résultat', ...amounts(years.map(({ balance }) => balance))],
      [
        'Coût par habitant',
        ...years.map(({ costPerInhabitant: cost }) => (cost === undefined ? '' : formatAmount(cost))),
      ],
    ]),
    textTable(
      columns('Par classe de comptes'),
      classes.map(({ code, label, amounts: values }) => [`${code} ${label}`.trim(), ...amounts(values)]),
    ),
    textTable(
      [...columns('Par mission (hors contributions volontaires)'), { title: 'Part', align: 'right' }],
      missions.map(({ label, amounts: values, share }) => [
        label,
        ...amounts(values),
        formatPercentage(share),
      ]),
    ),
    balanced ? 'Le budget est à l’équilibre chaque année.' : 'Le budget n’est pas à l’équilibre.',
  ].join('\n\n');
}
