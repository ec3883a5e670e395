import { type Command, InvalidArgumentError, Option } from 'commander';
import { PrefigureError } from '../../../app/errors.ts';
import {
  aidsFor,
  type Bareme,
  type DossierFunding,
  type FundingOptions,
  fundingOfDossier,
  referenceYears,
  selectAci,
  simulateAci,
} from '../../../app/finance/index.ts';
import type { Plan } from '../../../app/plan/index.ts';
import { ACI_SIZES } from '../../../app/territory/index.ts';
import { parseFrenchDate, parseFrenchNumber } from '../../../app/text/index.ts';
import { readBaremes } from '../baremes.ts';
import { openDossier, plans, printJson } from '../dossier-source.ts';
import { describeAids, describeFunding } from '../funding-text.ts';

interface Options {
  readonly size?: string;
  readonly missions?: string;
  readonly rate?: readonly number[];
  readonly planYear?: boolean;
  readonly crisis?: boolean;
  readonly signature?: string;
  readonly years?: number;
  readonly bareme?: string;
  readonly baremeFile?: string;
  readonly json?: boolean;
}

/** `funding`: what the ACI brings, by year and by month, from a dossier or from a size alone. */
export function addFundingCommand(program: Command): void {
  program
    .command('funding')
    .description('Simule le financement ACI : droits par année et versements par mois.')
    .argument('[fichier]', 'dossier ; sans lui, donnez --size')
    .addOption(
      new Option('--size <taille>', 'taille de la CPTS').choices(ACI_SIZES.items.map(({ id }) => id)),
    )
    .option('--missions <liste>', '« all », ou des missions séparées par des virgules (accesSoins,parcours…)')
    .option('--rate <taux>', 'part variable obtenue, en % (par année : 40:60:80) ; 100 par défaut', parseRate)
    .option('--plan-year', 'la première année est celle où le plan de crise est écrit')
    .option('--no-plan-year', 'le plan de crise est déjà écrit : il est seulement mis à jour')
    .option('--crisis', 'l’ARS reconnaît une crise la première année')
    .option('--signature <date>', 'date de signature du contrat', parseDate)
    .option('--years <n>', 'années de contrat (5 avec un dossier, 1 sans)', parseYears)
    .option('--bareme <id>', 'barème à utiliser, par exemple aci-avenant-2')
    .option('--bareme-file <fichier>', 'votre barème (JSON), qui prime sur celui livré')
    .option('--json', 'sortie JSON')
    .action(async (file: string | undefined, options: Options) => {
      if (file && (await showAids(file, options))) return;
      const funding = file ? await fromFile(file, options) : fromSize(options);
      if (options.json) printJson(asJson(funding));
      else console.log(describeFunding(funding));
    });
}

// A structure that the ACI of CPTS does not pay: its own aids. False for a CPTS.
async function showAids(file: string, options: Options): Promise<boolean> {
  const { plan, dossier } = await openDossier(file);
  if (plan.lists.missionsAci) return false;
  const on = dossier.modifiedAt.slice(0, 10);
  const aids = aidsFor(readBaremes(plan, options.baremeFile), {
    structure: plan.structure,
    ars: dossier.region,
    on,
  });
  const { notes } = fundingOfDossier(plan, dossier, []);
  if (options.json) printJson({ structure: plan.structure, aids, notes });
  else console.log(describeAids(plan.structure, aids, notes));
  return true;
}

async function fromFile(file: string, options: Options): Promise<DossierFunding> {
  const { plan, dossier } = await openDossier(file);
  return fundingOfDossier(plan, dossier, readBaremes(plan, options.baremeFile), {
    ...shared(options),
    baremeId: options.bareme,
    ...(options.missions ? { missions: missionsOf(plan, options.missions) } : {}),
    ...(options.planYear === false ? { planToWrite: false } : {}),
  });
}

function fromSize(options: Options): DossierFunding {
  const { size } = options;
  if (!size)
    throw new PrefigureError('usage', 'Donnez un dossier, ou une taille : --size T2 --missions all.');
  const plan = plans.require('cpts');
  const baremes: readonly Bareme[] = readBaremes(plan, options.baremeFile);
  const signature = options.signature ?? new Date().toISOString().slice(0, 10);
  const bareme = selectAci(baremes, options.bareme, signature);
  const missions = missionsOf(
    plan,
    options.missions ?? 'all',
    bareme.missions.map(({ id }) => id),
  );
  const simulation = simulateAci({
    ...shared(options),
    bareme,
    size,
    missions,
    signature,
    years: options.years ?? 1,
    planYear: options.planYear ? 1 : undefined,
  });
  const references = referenceYears({ bareme, size, missions, signature });
  return {
    population: undefined,
    size,
    sizeOverridden: true,
    missions,
    simulation,
    request: undefined,
    references,
    notes: simulation.notes,
  };
}

function shared({ size, rate, crisis, signature, years }: Options): FundingOptions {
  return { size, rate, crisis, signature, years };
}

function missionsOf(plan: Plan, text: string, all?: readonly string[]): readonly string[] {
  const known = (plan.lists.missionsAci?.items ?? []).map(({ id }) => id);
  if (text === 'all') return all ?? known;
  const asked = text.split(/[,; ]+/).filter(Boolean);
  const unknown = asked.find((id) => !known.includes(id));
  if (unknown)
    throw new PrefigureError(
      'usage',
      `Mission inconnue : « ${unknown} ».`,
      `Missions : ${known.join(', ')}, ou all.`,
    );
  return asked;
}

function asJson({ simulation, references, notes, request: _, ...about }: DossierFunding) {
  return {
    ...about,
    bareme: simulation?.bareme ?? null,
    signature: simulation?.signature ?? null,
    total: simulation?.total ?? null,
    evidence: simulation?.evidence ?? null,
    lines: simulation?.lines ?? [],
    years: simulation?.years ?? [],
    cashflow: simulation?.cashflow ?? [],
    references,
    notes,
  };
}

function parseRate(text: string): number[] {
  return text.split(/[:;]/).map((part) => {
    const rate = parseFrenchNumber(part);
    if (rate === undefined || rate < 0 || rate > 100)
      throw new InvalidArgumentError('un taux va de 0 à 100, par exemple 60 ou 40:60:80');
    return rate;
  });
}

function parseDate(text: string): string {
  const date = parseFrenchDate(text);
  if (!date) throw new InvalidArgumentError('date attendue, par exemple 01/04/2027');
  return date;
}

function parseYears(text: string): number {
  const years = Number(text);
  if (!Number.isInteger(years) || years < 1 || years > 10) throw new InvalidArgumentError('de 1 à 10 années');
  return years;
}
