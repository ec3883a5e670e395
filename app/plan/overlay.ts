import type { FieldDef, Plan, RegionOverlay, Section, Subsection } from './schema.ts';

const cache = new WeakMap<Plan, Map<string, Plan>>();

/** The overlay of an ARS (by region code), when the plan ships one. */
export function overlayOf(plan: Plan, ars: string | undefined): RegionOverlay | undefined {
  return plan.regions.find((region) => region.ars === ars);
}

/**
 * The plan as the given ARS wants it: fields required, relaxed, renamed, hidden or added.
 * Without an overlay for that ARS the plan is returned as it is. Results are kept per plan.
 */
export function planForRegion(plan: Plan, ars: string | undefined): Plan {
  const overlay = overlayOf(plan, ars);
  if (!overlay) return plan;
  const known = cache.get(plan)?.get(overlay.ars);
  if (known) return known;
  const sections = plan.sections.map((section) => applyToSection(section, overlay));
  const regional: Plan = { ...plan, sections };
  const byRegion = cache.get(plan) ?? new Map<string, Plan>();
  cache.set(plan, byRegion.set(overlay.ars, regional));
  return regional;
}

/** The plan with the fields of every region added: what a dossier may hold, whatever its region. */
export function planWithAllRegions(plan: Plan): Plan {
  const known = cache.get(plan)?.get('*');
  if (known) return known;
  const additions: RegionOverlay = {
    ars: '*',
    name: '',
    date: plan.date,
    notice: '',
    changes: plan.regions.flatMap((region) => region.changes.filter((change) => change.op === 'add')),
  };
  const whole: Plan = {
    ...plan,
    sections: plan.sections.map((section) => applyToSection(section, additions)),
  };
  const byRegion = cache.get(plan) ?? new Map<string, Plan>();
  cache.set(plan, byRegion.set('*', whole));
  return whole;
}

function applyToSection(section: Section, overlay: RegionOverlay): Section {
  return { ...section, subsections: section.subsections.map((sub) => applyToSubsection(sub, overlay)) };
}

function applyToSubsection(subsection: Subsection, overlay: RegionOverlay): Subsection {
  const fields = subsection.fields.flatMap((field) => applyToField(field, overlay));
  for (const change of overlay.changes) {
    if (change.op !== 'add' || change.subsection !== subsection.id) continue;
    const after = fields.findIndex((field) => field.id === change.after);
    fields.splice(after < 0 ? fields.length : after + 1, 0, change.field);
  }
  return { ...subsection, fields };
}

function applyToField(field: FieldDef, overlay: RegionOverlay): FieldDef[] {
  let result = field;
  for (const change of overlay.changes) {
    if (change.op === 'add' || change.field !== field.id) continue;
    // A hidden field stays in the plan as optional: an answer already written must never vanish.
    if (change.op === 'hide')
      result = { ...result, required: false, when: { field: field.id, includes: '*' } };
    if (change.op === 'rename') result = { ...result, label: change.label };
    if (change.op === 'require') result = { ...result, required: true, requiredBy: 'region' };
    if (change.op === 'relax') result = { ...result, required: false };
  }
  return [result];
}
