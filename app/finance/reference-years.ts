import type { Evidence } from '../plan/index.ts';
import { resolveSource } from './evidence.ts';
import { toCents } from './money.ts';
import { simulateAci } from './simulate-aci.ts';
import type { AciRequest } from './simulation.ts';

/** One full contract year of some kind, to set beside the others. Euros. */
export interface ReferenceYear {
  readonly id: 'ceiling' | 'planYear' | 'ordinary' | 'safe';
  readonly label: string;
  readonly total: number;
  readonly evidence: Evidence;
  /** What a source publishes for the ceiling, and whether the lines add up to it. */
  readonly published?: {
    readonly amount: number;
    readonly matches: boolean;
    readonly evidence: Evidence;
    readonly source: string;
    readonly url: string;
  };
}

/**
 * The same size and missions in a ceiling year (100 %, plan written, crisis recognised), a plan year without
 * crisis, an ordinary year, and an ordinary year with nothing variable: why a ceiling is no budget.
 * Full years: every mission running, at `rate` (percent) of the variable part for the two in the middle.
 */
export function referenceYears({
  bareme,
  size,
  missions,
  signature,
  rate = 100,
}: Pick<AciRequest, 'bareme' | 'size' | 'missions' | 'signature'> & { rate?: number }): ReferenceYear[] {
  const base = { bareme, size, missions, signature, years: 1 };
  const year = (
    id: ReferenceYear['id'],
    label: string,
    options: Pick<AciRequest, 'rate' | 'planYear' | 'crisis'>,
  ): ReferenceYear => {
    const { total, evidence } = simulateAci({ ...base, ...options });
    return { id, label, total, evidence };
  };
  const ceiling = year('ceiling', 'Plafond : 100 %, rédaction du plan et crise reconnue', {
    rate: 100,
    planYear: 1,
    crisis: true,
  });
  const published = bareme.ceilings.find((each) => each.size === size);
  const whole = bareme.missions.every(({ id }) => missions.includes(id));
  const { title = '', url = '' } = published ? resolveSource(bareme, published.source) : {};
  return [
    {
      ...ceiling,
      ...(published && whole
        ? {
            published: {
              amount: published.amount,
              matches: toCents(published.amount) === toCents(ceiling.total),
              evidence: published.evidence,
              source: title,
              url,
            },
          }
        : {}),
    },
    year('planYear', 'Année de rédaction du plan, sans crise', { rate, planYear: 1 }),
    year('ordinary', 'Année ordinaire : plan mis à jour, sans crise', { rate }),
    year('safe', 'Part sûre d’une année ordinaire : rien de variable', { rate: 0 }),
  ];
}
