import { answerAt, type Dossier, fieldKey, type Item } from '../dossier/index.ts';
import { type FieldDef, indexPlan, type Plan, type Section, type Subsection } from '../plan/index.ts';
import { answerDetail, kindOf } from './answer-change.ts';
import { besideChanges } from './beside-changes.ts';
import type { Comparison, FieldChange } from './model.ts';
import { type Matched, matchLists } from './rows.ts';
import { settingChanges } from './setting-changes.ts';
import { type Sides, sidesOf } from './sides.ts';
import { totalChanges } from './totals.ts';

/** Where a field stands, as both sides know it. */
export interface ComparedPlace {
  readonly field: FieldDef;
  readonly section: Section;
  readonly subsection: Subsection;
  /** Key of the answer on each side: they differ when the same fiche has another id in another file. */
  readonly oldKey: string;
  readonly newKey: string;
  readonly item?: string;
}

/**
 * What changed from one dossier to another of the same plan, as people read it: by section and field, in the plan's
 * order. Only what a reader can see counts: an empty row or the same words saved otherwise are no change.
 */
export function compareDossiers(plan: Plan, before: Dossier, after: Dossier): Comparison {
  const sides = sidesOf(plan, before, after);
  const changes = [
    ...settingChanges(sides),
    ...sides.whole.sections.flatMap((each) => sectionChanges(sides, each)),
  ];
  return {
    same: changes.length === 0,
    changes,
    totals: changes.length ? totalChanges(plan, before, after) : [],
  };
}

function sectionChanges(sides: Sides, section: Section): FieldChange[] {
  return section.subsections.flatMap((subsection) => {
    const { repeat } = subsection;
    if (repeat) return itemChanges(sides, section, subsection, repeat);
    return subsection.fields.flatMap((field) =>
      fieldChanges(sides, { field, section, subsection, oldKey: field.id, newKey: field.id }),
    );
  });
}

function itemChanges(
  sides: Sides,
  section: Section,
  subsection: Subsection,
  { collection, titleField, itemLabel }: NonNullable<Subsection['repeat']>,
): FieldChange[] {
  const itemsOf = ({ dossier }: Sides['before']): readonly Item[] => dossier.collections[collection] ?? [];
  const titleOf = ({ answers }: Item) => {
    const title = answers[titleField];
    return typeof title === 'string' ? title.trim() : '';
  };
  const matches = matchLists(itemsOf(sides.before), itemsOf(sides.after), titleOf);
  return matches.flatMap(({ before, after, moved }): FieldChange[] => {
    const shown = after ?? before;
    if (!shown) return [];
    const name = titleOf(shown.value) || `${itemLabel} ${shown.index + 1}`;
    const oldId = before?.value.id ?? shown.value.id;
    const fields = subsection.fields.flatMap((field) =>
      fieldChanges(sides, {
        field,
        section,
        subsection,
        oldKey: fieldKey(field.id, { collection, id: oldId }),
        newKey: fieldKey(field.id, { collection, id: shown.value.id }),
        item: name,
      }),
    );
    const head = itemHead({ before, after, moved }, name);
    if (!head) return fields;
    const place = { section: section.id, sectionTitle: section.title, subsection: subsection.id };
    return [
      { ...place, field: `${collection}/${shown.value.id}`, label: itemLabel, item: name, ...head },
      ...fields,
    ];
  });
}

/** What happened to the item itself; undefined when only its answers changed. */
function itemHead(
  { before, after, moved }: Matched<Item>,
  name: string,
): Pick<FieldChange, 'aspect' | 'kind' | 'detail'> | undefined {
  const aspect = 'item';
  if (!before) return { aspect, kind: 'added', detail: { type: 'value', after: name } };
  if (!after) return { aspect, kind: 'removed', detail: { type: 'value', before: name } };
  if (!moved) return undefined;
  const [from, to] = [`n° ${before.index + 1}`, `n° ${after.index + 1}`];
  return { aspect, kind: 'moved', detail: { type: 'value', before: from, after: to } };
}

function fieldChanges(sides: Sides, place: ComparedPlace): FieldChange[] {
  const { field, section, subsection, oldKey, newKey, item } = place;
  const before = answerAt(sides.before.dossier, oldKey);
  const after = answerAt(sides.after.dossier, newKey);
  const label = indexPlan(sides.regional).place(field.id)?.field.label ?? field.label;
  const base = {
    section: section.id,
    sectionTitle: section.title,
    subsection: subsection.id,
    field: newKey,
    ...(oldKey === newKey ? {} : { from: oldKey }),
    label,
    ...(item === undefined ? {} : { item }),
  };
  const detail = field.type === 'computed' ? undefined : answerDetail(sides, field, newKey, before, after);
  const answer: FieldChange[] = detail
    ? [{ ...base, aspect: 'answer', kind: kindOf(before, after), detail }]
    : [];
  return [...answer, ...besideChanges(sides, place, base)];
}
