import { indexPlan, type Plan } from '../plan/index.ts';
import { type MakeId, randomId } from './ids.ts';
import { DOSSIER_FORMAT, type Dossier, SCHEMA_VERSION } from './schema.ts';
import type { Answer } from './values.ts';

export interface NewDossierOptions {
  readonly name: string;
  /** Region code of the ARS. */
  readonly region?: string | undefined;
  readonly now?: Date;
  readonly makeId?: MakeId;
}

/** An empty dossier of this plan, with its name and the plan's default answers. */
export function newDossier(plan: Plan, options: NewDossierOptions): Dossier {
  const { name, region, now = new Date(), makeId = randomId } = options;
  const answers: Record<string, Answer> = { [plan.nameField]: name };
  for (const { field } of indexPlan(plan).places) if (field.default) answers[field.id] = [...field.default];
  return {
    format: DOSSIER_FORMAT,
    schemaVersion: SCHEMA_VERSION,
    id: makeId(),
    plan: { id: plan.id, version: plan.version },
    ...(region ? { region } : {}),
    createdAt: now.toISOString(),
    modifiedAt: now.toISOString(),
    answers,
    collections: {},
    attachments: [],
    notes: {},
    citations: {},
    notApplicable: {},
    overrides: {},
  };
}
