import { cents, numberCell, rowsOf, textCell } from '../../computed/index.ts';
import { type Dossier, isEmptyAnswer, isEmptyCell, isEmptyRow, type Row } from '../../dossier/index.ts';
import type { Plan, PlanCheck } from '../../plan/index.ts';
import { someNames } from '../reading/index.ts';
import { defineRule, type FindingDraft } from '../rule.ts';

/** What the plan itself states in `checks.json`: thresholds and pieces of its structure. */
export const planRules = defineRule({
  id: 'plan',
  levels: ['bloquant', 'a_corriger', 'conseil'],
  check: ({ plan, dossier }) => (plan.checks ?? []).flatMap((rule) => findingsOf(plan, dossier, rule)),
});

function findingsOf(plan: Plan, dossier: Dossier, rule: PlanCheck): FindingDraft[] {
  if (rule.unless && !isEmptyAnswer(dossier.answers[rule.unless])) return [];
  const failed = failure(dossier, rule);
  if (failed === undefined) return [];
  const source = rule.sources.map((id) => plan.sources[id]?.title ?? id).join(' ; ');
  const { id: part, level, field, reason, message } = rule;
  return [
    {
      level,
      field,
      part,
      reason,
      message: [message, failed].filter(Boolean).join(' '),
      ...(source ? { source } : {}),
    },
  ];
}

/** Undefined when the rule holds or cannot be judged yet; else what to add to its message. */
function failure(dossier: Dossier, rule: PlanCheck): string | undefined {
  const rows = rowsOf(dossier, rule.field).filter((row) => !isEmptyRow(row));
  switch (rule.kind) {
    case 'count': {
      // An empty table is asked by completeness.
      if (!rows.length) return undefined;
      const named = rows.filter((row) => textCell(row[rule.column]));
      const count = named.filter(
        (row) => rule.values.includes(textCell(row[rule.column])) !== (rule.others ?? false),
      );
      return failsWhen(count.length < rule.min);
    }
    case 'everyRow': {
      const wrong = rows.filter((row) => !fits(row, rule));
      return wrong.length ? `(${someNames(wrong.map(nameOf))})` : undefined;
    }
    case 'numberAtLeast':
      return failsWhen(below(numberAt(dossier, rule.field), rule.min));
    case 'shareAtLeast':
      return failsWhen(below(share(dossier, rule), rule.min));
    case 'shareAtMost':
      return failsWhen(below(rule.max, share(dossier, rule)));
    case 'sumAtMost': {
      const sum = rows.reduce((all, row) => all + cents(numberCell(row[rule.column])), 0);
      return failsWhen(sum > cents(rule.max));
    }
    case 'rowsAtMost':
      return failsWhen(rows.length > rule.max);
    case 'needs':
      return failsWhen(asked(dossier, rule) && !answeredAs(dossier, rule));
  }
}

function failsWhen(failed: boolean): string | undefined {
  return failed ? '' : undefined;
}

function fits(row: Row, rule: Extract<PlanCheck, { kind: 'everyRow' }>): boolean {
  const cell = row[rule.column];
  return rule.values ? rule.values.includes(textCell(cell)) : !isEmptyCell(cell);
}

function nameOf(row: Row): string {
  return [textCell(row.prenom), textCell(row.nom)].filter(Boolean).join(' ') || 'une ligne sans nom';
}

function numberAt(dossier: Dossier, field: string): number | undefined {
  const answer = dossier.answers[field];
  return typeof answer === 'number' ? answer : undefined;
}

// In per cent; unknown while one of the two numbers is.
function share(dossier: Dossier, { field, of }: { field: string; of: string }): number | undefined {
  const part = numberAt(dossier, field);
  const whole = numberAt(dossier, of);
  return part === undefined || !whole ? undefined : (part / whole) * 100;
}

function below(value: number | undefined, least: number | undefined): boolean {
  return value !== undefined && least !== undefined && value < least;
}

type Needs = Extract<PlanCheck, { kind: 'needs' }>;

function asked(dossier: Dossier, { whenField, whenAny }: Needs): boolean {
  const answer = dossier.answers[whenField];
  return whenAny ? [answer].flat().some((each) => whenAny.some((id) => id === each)) : !isEmptyAnswer(answer);
}

function answeredAs(dossier: Dossier, { field, values }: Needs): boolean {
  const answer = dossier.answers[field];
  return values ? values.some((id) => id === answer) : !isEmptyAnswer(answer);
}
