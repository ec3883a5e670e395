import { setUp } from './aci-setup.ts';
import { cashFlow } from './cash-flow.ts';
import { anniversary } from './contract-dates.ts';
import { type Entitlement, entitlements } from './entitlement.ts';
import { weakestEvidence } from './evidence.ts';
import { fundingLines } from './funding-lines.ts';
import { sumCents, toEuros } from './money.ts';
import type { AciRequest, FundingYear, Simulation } from './simulation.ts';
import { simulationNotes } from './simulation-notes.ts';

/**
 * What a CPTS is entitled to each contract year, line by line with the proof of each figure, and the months in
 * which the money arrives. Pure and total: what cannot be used in the request is told in `notes`.
 * The payments add up to the entitlement, to the cent.
 */
export function simulateAci(request: AciRequest): Simulation {
  const setup = setUp(request);
  const { bareme, size, signature } = setup;
  const all = entitlements(setup);
  const years = Array.from({ length: setup.years }, (_, index) => yearOf(index + 1));
  return {
    bareme: { id: bareme.id, label: bareme.label, own: bareme.own ?? false, notice: bareme.notice },
    size,
    signature,
    years,
    lines: years.flatMap(({ lines }) => lines),
    total: toEuros(sumCents(all.map(({ amount }) => amount))),
    evidence: evidenceOf(all),
    cashflow: cashFlow(setup, all),
    notes: simulationNotes(setup, all),
  };

  function yearOf(year: number): FundingYear {
    const mine = all.filter((each) => each.year === year);
    const lines = fundingLines(setup, mine);
    const sure = sumCents(mine.filter(isSure).map(({ amount }) => amount));
    const total = sumCents(mine.map(({ amount }) => amount));
    return {
      year,
      from: anniversary(signature, year - 1),
      to: dayBefore(anniversary(signature, year)),
      total: toEuros(total),
      fixed: toEuros(sure),
      variable: toEuros(total - sure),
      evidence: evidenceOf(mine),
      lines,
    };
  }
}

function isSure({ part }: Entitlement): boolean {
  return part !== 'variable' && part !== 'crisis';
}

// A total is worked out, so it is never surer than that, whatever its lines.
function evidenceOf(all: readonly Entitlement[]) {
  const counted = all.filter(({ amount }) => amount > 0).map(({ line }) => line.evidence);
  return weakestEvidence([...counted, 'derived']);
}

function dayBefore(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
