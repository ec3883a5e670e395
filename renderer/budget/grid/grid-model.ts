import {
  type AccountsBareme,
  accountOf,
  type Budget,
  type BudgetLine,
  type BudgetSide,
  type BudgetSummary,
  ficheNumbers,
  fichesText,
  isAciLine,
} from '../../../app/finance/index.ts';

/** What a line is linked to: fiches action, a mission, who pays. */
export interface GridLink {
  readonly text: string;
  readonly kind: 'fiches' | 'mission' | 'funder' | 'estimation';
}

export interface GridLine {
  readonly id: string;
  readonly side: BudgetSide;
  readonly account: string;
  readonly label: string;
  readonly hypothesis: string;
  readonly links: readonly GridLink[];
  readonly amounts: readonly (number | undefined)[];
}

/** The lines of one class of accounts, and their sums. Euros. */
export interface GridClass {
  readonly key: string;
  readonly side: BudgetSide;
  /** First two digits; empty for lines whose account is not recognised. */
  readonly code: string;
  readonly label: string;
  readonly voluntary: boolean;
  readonly links: readonly GridLink[];
  readonly amounts: readonly number[];
  readonly lines: readonly GridLine[];
}

/** The budget as a grid: classes in the order of the chart of accounts, each with its lines. */
export function gridClasses(
  budget: Budget,
  summary: BudgetSummary,
  accounts: AccountsBareme | undefined,
): GridClass[] {
  return summary.classes.map(({ side, code, label, voluntary, amounts }) => {
    const lines = budget[side].filter(
      (line) => (accountOf(accounts?.lines ?? [], side, line)?.code ?? '') === code,
    );
    return {
      key: `${side}-${code}`,
      side,
      code,
      label,
      voluntary,
      amounts,
      links: classLinks(side, lines),
      lines: lines.map((line) => gridLine(side, line)),
    };
  });
}

function gridLine(side: BudgetSide, line: BudgetLine): GridLine {
  const { id, account, label, hypothesis, amounts } = line;
  return { id, side, account, label, hypothesis, amounts, links: lineLinks(side, line) };
}

function lineLinks(side: BudgetSide, line: BudgetLine): GridLink[] {
  if (side === 'produits')
    return [
      ...(line.funder ? [{ text: line.funder, kind: 'funder' as const }] : []),
      ...(isEstimate(line) ? [{ text: 'estimation', kind: 'estimation' as const }] : []),
    ];
  const fiches = fichesText(ficheNumbers(line.hypothesis));
  return [
    ...(line.missionLabel ? [{ text: line.missionLabel, kind: 'mission' as const }] : []),
    ...(fiches ? [{ text: fiches, kind: 'fiches' as const }] : []),
  ];
}

// A class says in one or two pills what its lines say one by one.
function classLinks(side: BudgetSide, lines: readonly BudgetLine[]): GridLink[] {
  if (side === 'produits')
    return [
      ...several(
        lines.map(({ funder }) => funder),
        'funder',
        'financeurs',
      ),
      ...(lines.some(isEstimate) ? [{ text: 'en partie estimé', kind: 'estimation' as const }] : []),
    ];
  const numbers = [...new Set(lines.flatMap(({ hypothesis }) => ficheNumbers(hypothesis)))];
  const fiches = fichesText(numbers.sort((a, b) => a - b));
  return [
    ...(fiches ? [{ text: fiches, kind: 'fiches' as const }] : []),
    ...(fiches
      ? []
      : several(
          lines.map(({ missionLabel }) => missionLabel),
          'mission',
          'missions',
        )),
  ];
}

function several(words: readonly string[], kind: GridLink['kind'], plural: string): GridLink[] {
  const distinct = [...new Set(words.filter(Boolean))];
  const [first] = distinct;
  if (!first) return [];
  return [{ text: distinct.length === 1 ? first : `${distinct.length} ${plural}`, kind }];
}

function isEstimate(line: BudgetLine): boolean {
  return isAciLine(line) && /estimation/i.test(line.label);
}
