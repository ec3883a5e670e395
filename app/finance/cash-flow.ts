import type { AciSetup } from './aci-setup.ts';
import { anniversary, monthsBetween } from './contract-dates.ts';
import type { Entitlement } from './entitlement.ts';
import { weakestEvidence } from './evidence.ts';
import { missionLabel, partLabel } from './labels.ts';
import { type Cents, percentOf, sumCents, toEuros } from './money.ts';
import type { CashMonth, Payment } from './simulation.ts';

interface Due {
  readonly payment: Payment;
  readonly cents: Cents;
}

/**
 * When each entitlement arrives: its advance when the mission starts (or at the anniversary), the rest at the next
 * anniversary. The balance is what the advance left, so that the payments add up to the entitlement, to the cent.
 */
export function cashFlow(setup: AciSetup, all: readonly Entitlement[]): CashMonth[] {
  const dues = all.flatMap((each) => duesOf(setup, each));
  const byMonth = new Map<string, Due[]>();
  for (const due of dues) {
    const month = due.payment.date.slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), due]);
  }
  let cumulative = 0;
  return monthsBetween(setup.signature, anniversary(setup.signature, setup.years)).map((month) => {
    const received = byMonth.get(month) ?? [];
    const cents = sumCents(received.map((due) => due.cents));
    cumulative += cents;
    return {
      month,
      amount: toEuros(cents),
      cumulative: toEuros(cumulative),
      payments: received.map(({ payment }) => payment),
    };
  });
}

function duesOf(setup: AciSetup, each: Entitlement): Due[] {
  const { year, mission, part, amount, rule } = each;
  if (amount === 0) return [];
  const percent =
    (year === 1 ? (rule?.firstYearAdvancePercent ?? rule?.advancePercent) : rule?.advancePercent) ?? 0;
  const advance = percentOf(amount, percent);
  const opening = anniversary(setup.signature, year - 1);
  const start = part === 'functioning' ? opening : later(opening, setup.start(mission));
  const evidence = weakestEvidence([each.line.evidence, rule?.evidence ?? 'reconstructed']);
  const due = (kind: Payment['kind'], date: string, cents: Cents): Due[] =>
    cents === 0
      ? []
      : [
          {
            cents,
            payment: {
              date,
              year,
              mission,
              part,
              kind,
              amount: toEuros(cents),
              evidence,
              label: `${missionLabel(setup.bareme, mission)} : ${partLabel(part)}, ${kind} année ${year}`,
            },
          },
        ];
  return [
    ...due('avance', start, advance),
    ...due('solde', anniversary(setup.signature, year), amount - advance),
  ];
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
