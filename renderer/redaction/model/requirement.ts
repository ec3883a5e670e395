import { type FieldDef, overlayOf, type Plan } from '../../../app/plan/index.ts';

/** Who asks for an answer, in words, with the law told apart. */
export interface RequirementWords {
  readonly text: string;
  readonly kind: 'law' | 'other' | 'optional';
  /** Why this region asks, from its overlay. */
  readonly reason?: string | undefined;
}

/**
 * Says who asks for a field. `arsName` is the dossier's ARS (« ARS Normandie »): it is named only when that
 * region's own frame asks, never for another's habit.
 */
export function requirementOf(
  plan: Plan,
  field: FieldDef,
  region: string | undefined,
  arsName: string | undefined,
): RequirementWords {
  const asked = overlayOf(plan, region)?.changes.find(
    (change) => change.op === 'require' && change.field === field.id,
  );
  if (!field.required) return { text: 'Facultatif', kind: 'optional' };
  if (asked && arsName && field.requiredBy === 'region')
    return {
      text: `Requis par l’${arsName}`,
      kind: 'other',
      reason: 'reason' in asked ? asked.reason : undefined,
    };
  switch (field.requiredBy) {
    case 'loi':
      return { text: 'Requis par la loi', kind: 'law' };
    case 'convention':
      return { text: 'Requis par la convention', kind: 'other' };
    case 'region':
      return { text: 'Demandé par au moins une ARS', kind: 'other' };
    case 'usage':
      return { text: 'Attendu d’usage', kind: 'other' };
  }
}
