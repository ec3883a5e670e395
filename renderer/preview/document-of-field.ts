import { parseFieldKey } from '../../app/dossier/index.ts';
import { documentsOfField, type Plan, type PlanDocument } from '../../app/plan/index.ts';

/** The document to open for a field: the one being read if it has it, else the project, else any that has it. */
export function documentToOpen(
  plan: Plan,
  key: string | undefined,
  current: PlanDocument['id'],
): PlanDocument['id'] {
  const ids = key === undefined ? [] : documentsOfField(plan, parseFieldKey(key).field).map(({ id }) => id);
  return [current, 'projet' as const].find((id) => ids.includes(id)) ?? ids[0] ?? current;
}
