import { computeField } from '../computed/index.ts';
import type { Dossier } from '../dossier/index.ts';
import { type FieldDef, indexPlan, type Plan } from '../plan/index.ts';
import { formatNumber } from '../text/index.ts';
import type { TotalChange } from './model.ts';

interface Figure {
  readonly field: string;
  readonly label: string;
  readonly words: string;
}

/** The figures that follow from the answers and that are not the same in the two dossiers. */
export function totalChanges(plan: Plan, before: Dossier, after: Dossier): TotalChange[] {
  const old = new Map(figures(plan, before).map((figure) => [`${figure.field} ${figure.label}`, figure]));
  const now = new Map(figures(plan, after).map((figure) => [`${figure.field} ${figure.label}`, figure]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key): TotalChange[] => {
    const figure = now.get(key) ?? old.get(key);
    const was = old.get(key)?.words ?? '';
    const is = now.get(key)?.words ?? '';
    return figure && was !== is ? [{ field: figure.field, label: figure.label, before: was, after: is }] : [];
  });
}

function figures(plan: Plan, dossier: Dossier): Figure[] {
  const { places, collections } = indexPlan(plan);
  const computed = places.flatMap(({ field }) =>
    field.compute ? computedFigures(plan, dossier, field) : [],
  );
  const counts = [...collections].map(([collection, { repeat, title }]): Figure => {
    const items = dossier.collections[collection] ?? [];
    return {
      field: collection,
      label: `${repeat?.itemLabel ?? title} : nombre`,
      words: formatNumber(items.length),
    };
  });
  return [...computed, ...counts];
}

/** The balance of the budget is a table whose every line counts; other tables are told by their own fields. */
function computedFigures(plan: Plan, dossier: Dossier, field: FieldDef): Figure[] {
  const computed = computeField(plan, dossier, field);
  if (computed.kind === 'figure') return [{ field: field.id, label: field.label, words: computed.text }];
  if (computed.kind !== 'table' || field.compute !== 'equilibreBudget') return [];
  return computed.rows.flatMap(([title = '', ...years]) =>
    years.map((words, index) => ({
      field: field.id,
      label: `${title}, ${computed.columns[index + 1]?.label.toLowerCase() ?? ''}`,
      words,
    })),
  );
}
