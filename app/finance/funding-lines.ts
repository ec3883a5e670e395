import { formatAmount, formatPercentage } from '../text/index.ts';
import type { AciSetup } from './aci-setup.ts';
import type { Part } from './bareme-schema.ts';
import type { Entitlement } from './entitlement.ts';
import { resolveSource, weakestEvidence } from './evidence.ts';
import { missionLabel, partLabel } from './labels.ts';
import { sumCents, toEuros } from './money.ts';
import type { FundingLine, LinePart } from './simulation.ts';

type Group = 'functioning' | 'mission' | 'plan' | 'crisis';
const GROUPS: Readonly<Record<Part, Group>> = {
  functioning: 'functioning',
  fixed: 'mission',
  variable: 'mission',
  planWriting: 'plan',
  planUpdate: 'plan',
  crisis: 'crisis',
};

/** The entitlements of one year as lines people know: one a mission, the crisis plan and the crisis apart. */
export function fundingLines(setup: AciSetup, all: readonly Entitlement[]): FundingLine[] {
  const groups = new Map<string, Entitlement[]>();
  for (const each of all) {
    const key = `${each.mission}/${GROUPS[each.part]}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((group) => lineOfGroup(setup, group));
}

function lineOfGroup(setup: AciSetup, group: readonly Entitlement[]): FundingLine {
  const parts = group.map((each) => partOf(setup, each));
  const [first] = group;
  const amounts = (wanted: (part: Part) => boolean) =>
    toEuros(sumCents(group.filter(({ part }) => wanted(part)).map(({ amount }) => amount)));
  const isVariable = (part: Part) => part === 'variable' || part === 'crisis';
  const notes = [...new Set(parts.flatMap(({ note }) => note ?? []))].join(' ');
  const label = missionLabel(setup.bareme, first?.mission ?? '');
  const suffix =
    first && ['plan', 'crisis'].includes(GROUPS[first.part]) ? ` : ${partLabel(first.part)}` : '';
  return {
    year: first?.year ?? 0,
    mission: first?.mission ?? '',
    label: `${label}${suffix}`,
    amount: amounts(() => true),
    fixed: amounts((part) => !isVariable(part)),
    variable: amounts(isVariable),
    maximum: toEuros(sumCents(group.map(({ maximum }) => maximum))),
    rate: group.find(({ part }) => part === 'variable')?.rate ?? 100,
    months: first?.months ?? 0,
    why: group.map(reasonOf).join(' + '),
    evidence: weakestEvidence(parts.map(({ evidence }) => evidence)),
    own: parts.some(({ own }) => own),
    source: [...new Set(parts.map(({ source }) => source))].join(' ; '),
    url: parts.find(({ url }) => url)?.url ?? '',
    ...(notes ? { note: notes } : {}),
    parts,
  };
}

function partOf({ bareme }: AciSetup, { part, line, amount }: Entitlement): LinePart {
  const { title, url } = resolveSource(bareme, line.source);
  return {
    part,
    label: partLabel(part),
    base: line.amount,
    amount: toEuros(amount),
    evidence: line.evidence,
    own: line.own ?? false,
    source: title,
    url,
    ...(line.note ? { note: line.note } : {}),
  };
}

function reasonOf({ part, line, months, rate, amount, rule }: Entitlement): string {
  const base = `${partLabel(part)} ${formatAmount(line.amount)}`;
  if (part === 'crisis' && amount === 0)
    return `${base} seulement si l’ARS reconnaît une crise (non comptée)`;
  const time = rule?.prorata && months < 12 ? ` × ${months}/12` : '';
  const share = part === 'variable' ? ` × ${formatPercentage(rate)}` : '';
  return `${base}${time}${share}`;
}
