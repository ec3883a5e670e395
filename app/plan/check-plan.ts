import { planFields, planSubsections } from './plan-index.ts';
import type { Column, FieldDef, Plan } from './schema.ts';

/**
 * Lists what is wrong in a plan's cross-references: duplicate ids, unknown lists, fields, columns or sources.
 * An empty array means the plan may be used. Messages are in English: they speak to the plan's author.
 */
export function checkPlan(plan: Plan): string[] {
  const problems: string[] = [];
  const added = plan.regions.flatMap((region) =>
    region.changes.flatMap((change) => (change.op === 'add' ? [change.field] : [])),
  );
  const fields = [...planFields(plan), ...added];
  const ids = new Set<string>();
  for (const field of fields) {
    if (ids.has(field.id)) problems.push(`duplicate field id ${field.id}`);
    ids.add(field.id);
  }
  const subsectionIds = planSubsections(plan).map((subsection) => subsection.id);
  for (const id of duplicates(subsectionIds)) problems.push(`duplicate subsection id ${id}`);
  for (const id of duplicates(plan.sections.map((section) => section.id)))
    problems.push(`duplicate section id ${id}`);
  for (const field of fields) problems.push(...checkField(plan, field, ids));
  for (const subsection of planSubsections(plan)) {
    if (subsection.when && !ids.has(subsection.when.field))
      problems.push(`${subsection.id}: condition on unknown field ${subsection.when.field}`);
    if (subsection.repeat && !ids.has(subsection.repeat.titleField))
      problems.push(`${subsection.id}: unknown title field ${subsection.repeat.titleField}`);
  }
  if (!ids.has(plan.nameField)) problems.push(`unknown name field ${plan.nameField}`);
  return [...problems, ...checkOverlays(plan, ids, new Set(subsectionIds))];
}

function checkField(plan: Plan, field: FieldDef, ids: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  const at = (what: string) => problems.push(`${field.id}: ${what}`);
  for (const source of field.sources) if (!plan.sources[source]) at(`unknown source ${source}`);
  const needsList = field.type === 'choice' || field.type === 'multipleChoice';
  if (needsList && !field.list) at('a choice needs a list');
  if (field.list && !plan.lists[field.list]) at(`unknown list ${field.list}`);
  if (field.type === 'computed' && !field.compute) at('a computed field needs `compute`');
  if (field.type === 'table' && !field.columns?.length) at('a table needs columns');
  if (field.when && !ids.has(field.when.field)) at(`condition on unknown field ${field.when.field}`);
  const columns = field.columns ?? [];
  for (const id of duplicates(columns.map((column) => column.id))) at(`duplicate column ${id}`);
  for (const column of columns) problems.push(...checkColumn(plan, field, column));
  if (field.prefill && 'field' in field.prefill && !ids.has(field.prefill.field))
    at(`prefill from unknown field ${field.prefill.field}`);
  return problems;
}

function checkColumn(plan: Plan, field: FieldDef, column: Column): string[] {
  const where = `${field.id}#${column.id}`;
  if (column.id === 'id') return [`${where}: "id" is reserved for the row`];
  if (column.type === 'choice' && !(column.list && plan.lists[column.list]))
    return [`${where}: unknown list ${column.list ?? '(none)'}`];
  if (column.type !== 'computed') return [];
  if (!column.formula) return [`${where}: a computed column needs a formula`];
  const names = new Set(field.columns?.map((other) => other.id));
  const { formula } = column;
  const used = 'columns' in formula ? formula.columns : 'of' in formula ? [formula.of] : [formula.plus, formula.minus];
  return used.filter((name) => !names.has(name)).map((name) => `${where}: formula uses unknown column ${name}`);
}

function checkOverlays(plan: Plan, ids: ReadonlySet<string>, subsections: ReadonlySet<string>): string[] {
  return plan.regions.flatMap((region) =>
    region.changes.flatMap((change) => {
      if (change.op === 'add') {
        const missing = subsections.has(change.subsection) ? [] : [`unknown subsection ${change.subsection}`];
        if (change.after && !ids.has(change.after)) missing.push(`unknown field ${change.after}`);
        return missing.map((what) => `region ${region.ars}: ${what}`);
      }
      const problems = ids.has(change.field) ? [] : [`unknown field ${change.field}`];
      for (const source of change.sources) if (!plan.sources[source]) problems.push(`unknown source ${source}`);
      return problems.map((what) => `region ${region.ars}: ${what}`);
    }),
  );
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
