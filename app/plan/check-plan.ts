import { planFields, planSubsections } from './plan-index.ts';
import type { Column, FieldDef, Formula, Plan, Prefill } from './schema.ts';

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
  const subsections = new Set(subsectionIds);
  return [
    ...problems,
    ...checkOrder(plan, subsections),
    ...checkOverlays(plan, ids, subsections),
    ...checkRules(plan, ids),
  ];
}

function checkField(plan: Plan, field: FieldDef, ids: ReadonlySet<string>): string[] {
  const columns = field.columns ?? [];
  const ownProblems = [
    ...unknownSources(plan, field.sources),
    ...missingParts(field),
    ...(field.list && !plan.lists[field.list] ? [`unknown list ${field.list}`] : []),
    ...(field.when ? unknownField(ids, field.when.field) : []),
    ...(field.prefill && 'field' in field.prefill ? unknownPrefill(plan, field, field.prefill, ids) : []),
    ...duplicates(columns.map((column) => column.id)).map((id) => `duplicate column ${id}`),
  ];
  return [
    ...ownProblems.map((what) => `${field.id}: ${what}`),
    ...columns.flatMap((column) => checkColumn(plan, field, column)),
  ];
}

function missingParts(field: FieldDef): string[] {
  if ((field.type === 'choice' || field.type === 'multipleChoice') && !field.list)
    return ['a choice needs a list'];
  if (field.type === 'computed' && !field.compute) return ['a computed field needs `compute`'];
  if (field.type === 'table' && !field.columns?.length) return ['a table needs columns'];
  return [];
}

function checkColumn(plan: Plan, field: FieldDef, column: Column): string[] {
  const where = `${field.id}#${column.id}`;
  if (column.id === 'id') return [`${where}: "id" is reserved for the row`];
  if (column.type === 'choice' && !(column.list && plan.lists[column.list]))
    return [`${where}: unknown list ${column.list ?? '(none)'}`];
  if (column.type !== 'computed') return [];
  if (!column.formula) return [`${where}: a computed column needs a formula`];
  const names = new Set(field.columns?.map((other) => other.id));
  return columnsUsed(column.formula)
    .filter((name) => !names.has(name))
    .map((name) => `${where}: formula uses unknown column ${name}`);
}

function columnsUsed(formula: Formula): readonly string[] {
  if ('columns' in formula) return formula.columns;
  if ('of' in formula) return [formula.of];
  return 'plus' in formula ? [formula.plus, formula.minus] : [];
}

function checkOrder(plan: Plan, subsections: ReadonlySet<string>): string[] {
  const steps = plan.order?.phases.flatMap((phase) => phase.steps) ?? [];
  const named = steps.flatMap((step) => step.subsections);
  return [
    ...duplicates(steps.map((step) => step.id)).map((id) => `order: duplicate step id ${id}`),
    ...duplicates(named).map((id) => `order: subsection ${id} in two steps`),
    ...named.filter((id) => !subsections.has(id)).map((id) => `order: unknown subsection ${id}`),
  ];
}

function checkOverlays(plan: Plan, ids: ReadonlySet<string>, subsections: ReadonlySet<string>): string[] {
  return plan.regions.flatMap((region) =>
    region.changes
      .flatMap((change) => {
        if (change.op !== 'add')
          return [...unknownField(ids, change.field), ...unknownSources(plan, change.sources)];
        const missing = subsections.has(change.subsection) ? [] : [`unknown subsection ${change.subsection}`];
        return change.after ? [...missing, ...unknownField(ids, change.after)] : missing;
      })
      .map((what) => `region ${region.ars}: ${what}`),
  );
}

function checkRules(plan: Plan, ids: ReadonlySet<string>): string[] {
  const rules = plan.checks ?? [];
  return [
    ...duplicates(rules.map(({ id }) => id)).map((id) => `duplicate check ${id}`),
    ...rules.flatMap((rule) => {
      const named = ['of', 'whenField', 'unless', 'field'].flatMap((key) => {
        const field: unknown = Reflect.get(rule, key);
        return typeof field === 'string' ? unknownField(ids, field) : [];
      });
      const columns = fieldColumns(plan, rule.field);
      const column =
        'column' in rule && !columns.includes(rule.column) ? [`unknown column ${rule.column}`] : [];
      return [...named, ...column, ...unknownSources(plan, rule.sources)].map(
        (what) => `check ${rule.id}: ${what}`,
      );
    }),
  ];
}

function fieldColumns(plan: Plan, id: string): string[] {
  const field = planFields(plan).find((each) => each.id === id);
  return field?.columns?.map((column) => column.id) ?? [];
}

function unknownField(ids: ReadonlySet<string>, field: string): string[] {
  return ids.has(field) ? [] : [`unknown field ${field}`];
}

function unknownPrefill(
  plan: Plan,
  { columns = [] }: FieldDef,
  prefill: Extract<Prefill, { field: string }>,
  ids: ReadonlySet<string>,
): string[] {
  const source = planFields(plan).find(({ id }) => id === prefill.field)?.columns ?? [];
  const unknown = (all: readonly Column[], wanted: readonly string[]) =>
    wanted.filter((id) => !all.some((column) => column.id === id)).map((id) => `unknown column ${id}`);
  return [
    ...unknownField(ids, prefill.field),
    ...unknown(columns, Object.keys(prefill.columns)),
    ...unknown(source, [...Object.values(prefill.columns).flat(), ...(prefill.among ? [prefill.among] : [])]),
  ];
}

function unknownSources(plan: Plan, sources: readonly string[]): string[] {
  return sources.filter((source) => !plan.sources[source]).map((source) => `unknown source ${source}`);
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
