import { cents, itemRows, numberCell, rowsOf, textCell } from '../../../computed/index.ts';
import type { Row } from '../../../dossier/index.ts';
import { optionLabel } from '../../../plan/index.ts';
import { formatAmount } from '../../../text/index.ts';
import { type Fiche, groupBy, missionNamed, missionOfAxis, readFiches } from '../../reading/index.ts';
import { type CheckContext, defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const YEARS = ['n1', 'n2', 'n3'] as const;
const CHARGES = 'budget.charges';

const total = (rows: readonly Row[], year: string) =>
  rows.reduce((sum, row) => sum + cents(numberCell(row[year])), 0);

/** The budgets of the fiches fit in the overall budget, as a whole and by mission where it is told apart. */
export const ficheBudgets = defineRule({
  id: 'budget-fiches',
  levels: ['a_corriger'],
  check: (context) => {
    const fiches = readFiches(context.dossier);
    const charges = rowsOf(context.dossier, CHARGES);
    if (!charges.length || !fiches.length) return [];
    const whole = overflows('l’ensemble du budget', fiches, charges, 'total');
    return whole.length ? whole : byMission(context, fiches, charges);
  },
});

function byMission(
  { plan }: CheckContext,
  fiches: readonly Fiche[],
  charges: readonly Row[],
): FindingDraft[] {
  const named = groupBy(charges, (row) => missionNamed(plan, textCell(row.mission)) ?? '');
  // Lines shared between missions may pay for any of them.
  const shared = named.get('') ?? [];
  return [...groupBy(fiches, ({ axes }) => missionOfAxis(plan, axes[0] ?? ''))].flatMap(([mission, own]) => {
    const lines = named.get(mission);
    if (!lines) return [];
    return overflows(`« ${optionLabel(plan, 'missionsAci', mission)} »`, own, [...lines, ...shared], mission);
  });
}

function overflows(
  where: string,
  fiches: readonly Fiche[],
  charges: readonly Row[],
  part: string,
): FindingDraft[] {
  const rows = fiches.flatMap(({ item }) => itemRows(item, 'ficheAction.budget'));
  return YEARS.flatMap((year, index): FindingDraft[] => {
    const asked = total(rows, year);
    const planned = total(charges, year);
    if (asked <= planned) return [];
    return [
      {
        level: 'a_corriger',
        field: CHARGES,
        part: `${part}-${year}`,
        related: fiches.map((fiche) => fiche.key('ficheAction.budget')),
        message: `Année ${index + 1} : les fiches action demandent ${formatAmount(asked / 100)}, ${where} n’en prévoit que ${formatAmount(planned / 100)}.`,
        reason: 'Chaque action doit trouver son argent dans le budget prévisionnel.',
        source: SOURCES.budget,
      },
    ];
  });
}
