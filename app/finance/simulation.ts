import type { Evidence } from '../plan/index.ts';
import type { AciBareme, Part } from './bareme-schema.ts';

export interface SourceEntry {
  readonly title: string;
  readonly url: string;
}

/** One percentage for every contract year, or one a year (the last goes on). */
export type RatePlan = number | readonly number[];

/** What to simulate. Amounts come from the scale alone. */
export interface AciRequest {
  readonly bareme: AciBareme;
  /** Size class id, e.g. `T2`. */
  readonly size: string;
  /** Mission ids; an unknown one is told in the notes. */
  readonly missions: readonly string[];
  /** Share of the variable part expected, in percent; 100 by default. */
  readonly rate?: RatePlan | undefined;
  /** The same for one mission; wins over `rate`. */
  readonly missionRates?: Readonly<Record<string, RatePlan>> | undefined;
  /** Contract year in which the crisis plan is first written; left out, the plan is only updated each year. */
  readonly planYear?: number | undefined;
  /** Contract years in which the ARS recognises a crisis: `true` for the first one; none by default. */
  readonly crisis?: boolean | readonly number[] | undefined;
  /** ISO date, possibly partial. */
  readonly signature: string;
  /** ISO date by mission id; a mission without one starts at the signature. */
  readonly starts?: Readonly<Record<string, string>> | undefined;
  /** Contract years simulated, 1 to 10; the scale's own length by default. */
  readonly years?: number | undefined;
}

/** Where a figure comes from. */
export interface Provenance {
  readonly evidence: Evidence;
  /** True when a person typed the figure over the shipped one. */
  readonly own: boolean;
  readonly source: string;
  readonly url: string;
  readonly note?: string;
}

/** What one part of a line brings in one contract year. Euros. */
export interface LinePart extends Provenance {
  readonly part: Part;
  readonly label: string;
  /** The scale's amount for a full year at 100 %. */
  readonly base: number;
  readonly amount: number;
}

/** A line of one contract year: running costs, a mission, its plan or its crisis. Euros. */
export interface FundingLine extends Provenance {
  readonly year: number;
  /** Mission id, or `fonctionnement`. */
  readonly mission: string;
  readonly label: string;
  readonly amount: number;
  /** What of it is sure once the mission runs. */
  readonly fixed: number;
  readonly variable: number;
  /** The most the line could bring that year: 100 % and, for the crisis line, a recognised crisis. */
  readonly maximum: number;
  /** Expected share of the variable part, in percent. */
  readonly rate: number;
  /** Months the mission runs that year. */
  readonly months: number;
  /** How the amount is made, in French. */
  readonly why: string;
  readonly parts: readonly LinePart[];
}

/** One contract year, from one anniversary to the next. Euros. */
export interface FundingYear {
  readonly year: number;
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
  readonly total: number;
  readonly fixed: number;
  readonly variable: number;
  readonly evidence: Evidence;
  readonly lines: readonly FundingLine[];
}

/** A sum that arrives on the account. Euros. */
export interface Payment {
  readonly date: string;
  readonly year: number;
  readonly mission: string;
  readonly part: Part;
  readonly kind: 'avance' | 'solde';
  readonly label: string;
  readonly amount: number;
  /** The less sure of the amount and of the payment rule. */
  readonly evidence: Evidence;
}

/** What arrives in one calendar month (`2027-04`); months without payment are there too. Euros. */
export interface CashMonth {
  readonly month: string;
  readonly amount: number;
  /** Everything received since the signature. */
  readonly cumulative: number;
  readonly payments: readonly Payment[];
}

/** What a CPTS is entitled to, and when it arrives. Euros. */
export interface Simulation {
  readonly bareme: {
    readonly id: string;
    readonly label: string;
    readonly own: boolean;
    readonly notice: string;
  };
  readonly size: string;
  readonly signature: string;
  readonly years: readonly FundingYear[];
  /** The lines of every year, in order. */
  readonly lines: readonly FundingLine[];
  /** Sum over the years simulated. */
  readonly total: number;
  readonly evidence: Evidence;
  readonly cashflow: readonly CashMonth[];
  /** What a reader must know, in French. */
  readonly notes: readonly string[];
}
