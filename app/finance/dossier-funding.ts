import { numberCell, populationTotale, rowsOf, textCell } from '../computed/index.ts';
import type { Dossier } from '../dossier/index.ts';
import { indexPlan, type Plan } from '../plan/index.ts';
import { ACI_SIZES, type SizeClass, sizeClassOf } from '../territory/index.ts';
import { formatDate, formatNumber, NBSP } from '../text/index.ts';
import type { Bareme } from './bareme-schema.ts';
import { missionStarts, signatureOf } from './dossier-dates.ts';
import { missionOfText } from './mission-of-text.ts';
import { type ReferenceYear, referenceYears } from './reference-years.ts';
import { selectAci } from './select-bareme.ts';
import { simulateAci } from './simulate-aci.ts';
import type { AciRequest, RatePlan, Simulation } from './simulation.ts';

/** What a person may set over what the dossier says. */
export interface FundingOptions
  extends Partial<Pick<AciRequest, 'size' | 'missions' | 'planYear' | 'crisis' | 'starts' | 'years'>> {
  readonly baremeId?: string | undefined;
  /** Share of the variable part for every mission, in percent; else the rates typed in the dossier, else 100. */
  readonly rate?: RatePlan | undefined;
  /** ISO date; else the dossier's own. */
  readonly signature?: string | undefined;
  /** ISO date taken when nothing says when the contract is signed; the dossier's last change by default. */
  readonly today?: string | undefined;
  /** False when the crisis plan is already written: it is then only updated. */
  readonly planToWrite?: boolean | undefined;
}

/** The ACI funding of a dossier. */
export interface DossierFunding {
  readonly population: number | undefined;
  readonly size: string | undefined;
  /** True when the population or the size is the team's own figure. */
  readonly sizeOverridden: boolean;
  readonly missions: readonly string[];
  /** Undefined as long as the size is unknown. */
  readonly simulation: Simulation | undefined;
  readonly references: readonly ReferenceYear[];
  /** What was assumed and what to beware of, in French. */
  readonly notes: readonly string[];
  /** What was simulated: the scale, the dates and the rates retained. */
  readonly request: AciRequest | undefined;
}

/**
 * What the ACI would bring to this dossier's CPTS: size from its population (the team's own figure wins), chosen
 * missions, dates and rates as written, settings kept in the dossier; `options` win over all of them. The first
 * contract year writes the crisis plan unless told otherwise.
 * @throws PrefigureError `notFound` for an unknown scale
 */
export function fundingOfDossier(
  plan: Plan,
  dossier: Dossier,
  baremes: readonly Bareme[],
  options: FundingOptions = {},
): DossierFunding {
  if (!plan.lists.missionsAci) return withoutAci(plan, dossier);
  const sized = sizeOf(dossier, options.size);
  const missions = options.missions ?? chosenMissions(plan, dossier);
  const today = options.today ?? dossier.modifiedAt.slice(0, 10);
  const signature = options.signature
    ? { date: options.signature, from: 'procedure' as const }
    : signatureOf(plan, dossier, today);
  const common = {
    population: sized.population,
    size: sized.size,
    sizeOverridden: sized.overridden,
    missions,
  };
  const settings = dossier.funding ?? {};
  // A scale that was taken away since must not keep the team from its simulation.
  const kept = baremes.some(({ id, kind }) => kind === 'aci' && id === settings.bareme);
  const asked = options.baremeId ?? (kept ? settings.bareme : undefined);
  const bareme = selectAci(baremes, asked, signature.date);
  if (!sized.size) {
    const reason = 'La taille est inconnue : choisissez les communes, ou saisissez la population retenue.';
    return { ...common, simulation: undefined, request: undefined, references: [], notes: [reason] };
  }
  const starts = { ...missionStarts(plan, dossier, signature.date), ...options.starts };
  const rate = options.rate ?? settings.rates;
  const request: AciRequest = {
    bareme,
    size: sized.size,
    missions,
    starts,
    rate,
    ...(rate === undefined ? { missionRates: typedRates(plan, dossier) } : {}),
    planYear:
      options.planToWrite === false ? undefined : (options.planYear ?? settings.planYear ?? 1) || undefined,
    crisis: options.crisis ?? settings.crisisYears,
    signature: signature.date,
    years: options.years,
  };
  const simulation = simulateAci(request);
  return {
    ...common,
    simulation,
    request,
    references: referenceYears({ bareme, size: sized.size, missions, signature: signature.date }),
    notes: [
      ...sized.notes,
      ...signatureNotes(signature.from, signature.date),
      ...startNotes(missions, starts),
      ...simulation.notes,
    ],
  };
}

// The ACI of CPTS pays CPTS only: another structure has its own aids, see `aidsFor`.
function withoutAci(plan: Plan, dossier: Dossier): DossierFunding {
  const population = populationTotale(dossier);
  return {
    population: population.kind === 'figure' ? population.value : undefined,
    size: undefined,
    sizeOverridden: false,
    missions: [],
    simulation: undefined,
    request: undefined,
    references: [],
    notes: [
      `L’ACI des CPTS ne s’applique pas à ce dossier (${plan.structure}) : voyez les aides de cette structure.`,
    ],
  };
}

interface Sized {
  readonly population: number | undefined;
  readonly size: string | undefined;
  readonly overridden: boolean;
  readonly notes: readonly string[];
}

function sizeOf(dossier: Dossier, asked: string | undefined): Sized {
  const computed = populationTotale(dossier);
  const population = computed.kind === 'figure' ? computed.value : undefined;
  const typed = asked ?? typedSize(dossier);
  if (typed)
    return {
      population,
      size: typed,
      overridden: true,
      notes: [`Taille ${typed} retenue telle que saisie.`],
    };
  const found = population === undefined ? undefined : sizeClassOf(population);
  return {
    population,
    size: found?.id,
    overridden: computed.kind === 'figure' && computed.overridden === true,
    notes: found ? thresholdNotes(found) : [],
  };
}

// « T2 », « taille 2 » or 2: people write it in all these ways.
function typedSize(dossier: Dossier): string | undefined {
  const digit = /[1-9]/.exec(String(dossier.overrides['identite.tailleAci']?.value ?? ''))?.[0];
  return ACI_SIZES.items.find(({ id }) => id === `T${digit}`)?.id;
}

function thresholdNotes({ nearThreshold, distancePercent = 0 }: SizeClass): string[] {
  if (nearThreshold === undefined) return [];
  return [
    `Population à ${formatNumber(Math.abs(distancePercent))}${NBSP}% du seuil de ${formatNumber(nearThreshold)} habitants : faites confirmer la taille par l’ARS.`,
  ];
}

/** The missions the team takes on: its answer, else the plan's own choice. */
export function chosenMissions(plan: Plan, dossier: Dossier): readonly string[] {
  const answer = dossier.answers['missions.choisies'];
  if (Array.isArray(answer))
    return answer.filter((mission): mission is string => typeof mission === 'string');
  return indexPlan(plan).place('missions.choisies')?.field.default ?? [];
}

function typedRates(plan: Plan, dossier: Dossier): Record<string, number> {
  const entries = rowsOf(dossier, 'budget.simulationAci').flatMap((row) => {
    const rate = numberCell(row.tauxPrudent);
    const mission = missionOfText(plan, textCell(row.ligne));
    return rate === undefined || !mission ? [] : [[mission, rate] as const];
  });
  return Object.fromEntries(entries);
}

function signatureNotes(from: 'procedure' | 'missions' | 'today', date: string): string[] {
  if (from === 'procedure') return [];
  return from === 'missions'
    ? [`Signature déduite des dates de démarrage des missions : ${formatDate(date)}.`]
    : [`Aucune date de signature dans le dossier : calcul à partir du ${formatDate(date)}.`];
}

function startNotes(missions: readonly string[], starts: Readonly<Record<string, string>>): string[] {
  return missions.some((mission) => !starts[mission])
    ? ['Une mission sans date de démarrage est comptée dès la signature.']
    : [];
}
