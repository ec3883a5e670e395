import { formatNumber, NBSP, searchable } from '../text/index.ts';
import type { Part } from './bareme-schema.ts';
import type { BudgetLine } from './budget-lines.ts';
import { weakestEvidence } from './evidence.ts';
import { sumCents, toCents, toEuros } from './money.ts';
import type { Payment, Simulation } from './simulation.ts';

/** What the ACI pays over the calendar years of a budget, as one line of its resources. Euros. */
export interface AciResource {
  readonly label: string;
  /** Id of the list `certitudesProduit`. */
  readonly certainty: 'demande' | 'espere';
  readonly amounts: readonly number[];
  readonly evidence: Payment['evidence'];
}

const GROUPS: readonly { words: string; certainty: AciResource['certainty']; parts: readonly Part[] }[] = [
  { words: 'fonctionnement', certainty: 'demande', parts: ['functioning'] },
  { words: 'missions, part fixe', certainty: 'demande', parts: ['fixed', 'planWriting', 'planUpdate'] },
  { words: 'missions, part variable', certainty: 'espere', parts: ['variable'] },
  { words: 'crise reconnue', certainty: 'espere', parts: ['crisis'] },
];

/**
 * The payments of a simulation as lines of a budget, each in the calendar year in which it reaches the account.
 * @param firstYear calendar year of the budget's first year
 */
export function aciResources(simulation: Simulation, firstYear: number, yearCount: number): AciResource[] {
  const payments = simulation.cashflow.flatMap((month) => month.payments);
  return GROUPS.flatMap(({ words, certainty, parts }) => {
    const mine = payments.filter(({ part }) => parts.includes(part));
    const amounts = Array.from({ length: yearCount }, (_, index) => {
      const year = String(firstYear + index);
      return toEuros(
        sumCents(mine.filter(({ date }) => date.startsWith(year)).map(({ amount }) => toCents(amount))),
      );
    });
    if (amounts.every((amount) => amount === 0)) return [];
    const rates = parts.includes('variable') ? ratesText(simulation) : '';
    const details = ['estimation', `taille ${simulation.size.slice(1)}`, rates].filter(Boolean).join(', ');
    return [
      {
        label: `ACI – ${words} (${details})`,
        certainty,
        amounts,
        evidence: weakestEvidence(mine.map(({ evidence }) => evidence)),
      },
    ];
  });
}

/** True when a line of the resources speaks of the ACI. */
export function isAciLine({ label, funder }: Pick<BudgetLine, 'label' | 'funder'>): boolean {
  return /\baci\b/.test(searchable(`${label} ${funder}`));
}

/** The rates of the variable part a simulation counts: « 40 % », or « de 30 à 80 % » when they differ. */
export function ratesText({ lines }: Pick<Simulation, 'lines'>): string {
  const rates = lines
    .filter(({ parts }) => parts.some(({ part, base }) => part === 'variable' && base > 0))
    .map(({ rate }) => rate);
  if (!rates.length) return '';
  const low = Math.min(...rates);
  const high = Math.max(...rates);
  const unit = `${NBSP}%`;
  return low === high
    ? `${formatNumber(low)}${unit}`
    : `de ${formatNumber(low)} à ${formatNumber(high)}${unit}`;
}
