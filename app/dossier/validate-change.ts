import { z } from 'zod';
import { PrefigureError } from '../errors.ts';
import { type FieldDef, indexPlan, type Plan, planWithAllRegions } from '../plan/index.ts';
import type { Change } from './change-schema.ts';
import { fieldKey, parseFieldKey } from './field-key.ts';
import { answerSchema, cellSchemaOf } from './plan-schema.ts';
import { dismissalSchema, fundingSettingsSchema, lookSchema } from './schema.ts';

/**
 * Refuses a change the plan does not know: unknown field, column or collection, or a value of the wrong type.
 * Only what the change touches is looked at, so the cost does not grow with the dossier.
 * @throws PrefigureError `unknownField` or `wrongType`, in French
 */
export function validateChange(plan: Plan, change: Change): void {
  switch (change.type) {
    case 'setAnswer': {
      const field = requireField(plan, change.at);
      if (change.value !== null) check(answerSchema(plan, field), change.value, field.label);
      return;
    }
    case 'insertRow': {
      const field = requireField(plan, change.at);
      check(answerSchema(plan, field), [change.row], field.label);
      return;
    }
    case 'removeRow':
    case 'moveRow':
      requireField(plan, change.at);
      return;
    case 'setCell':
      checkCell(plan, change);
      return;
    case 'insertItem': {
      const { collection, item } = change;
      requireCollection(plan, collection);
      for (const [id, value] of Object.entries(item.answers)) {
        const field = requireField(plan, fieldKey(id, { collection, id: item.id }));
        check(answerSchema(plan, field), value, field.label);
      }
      return;
    }
    case 'removeItem':
    case 'moveItem':
      requireCollection(plan, change.collection);
      return;
    case 'setNote':
    case 'setCitation':
    case 'setNotApplicable':
    case 'setOverride':
      requireField(plan, change.at);
      return;
    case 'setTray':
      checkTrayPiece(change);
      return;
    case 'setDismissal':
      if (change.value !== null) check(dismissalSchema, change.value, 'Constat écarté');
      return;
    case 'setAttachment':
    case 'setRegion':
      return;
    case 'setLook':
      if (change.value !== null) check(lookSchema, change.value, 'Présentation des documents');
      return;
    case 'setFunding':
      if (change.value !== null) check(fundingSettingsSchema, change.value, 'Simulation du financement');
      return;
  }
}

/**
 * The field a key speaks of, in any region's version of the plan.
 * @throws PrefigureError `unknownField`
 */
export function requireField(plan: Plan, key: string): FieldDef {
  const { field, item } = parseFieldKey(key);
  const place = indexPlan(planWithAllRegions(plan)).place(field);
  if (place?.field.id !== field || place.collection !== item?.collection)
    throw new PrefigureError('unknownField', `Champ inconnu : « ${key} ».`);
  return place.field;
}

function checkCell(plan: Plan, { at, column: id, value }: Extract<Change, { type: 'setCell' }>): void {
  const field = requireField(plan, at);
  if (field.type === 'list' && id === 'text') {
    if (value !== null) check(z.string(), value, field.label);
    return;
  }
  const column = field.columns?.find((each) => each.id === id);
  if (!column || column.type === 'computed')
    throw new PrefigureError('unknownField', `Colonne inconnue « ${id} » dans « ${field.label} ».`);
  if (value !== null) check(cellSchemaOf(plan, column), value, `${field.label} › ${column.label}`);
}

function checkTrayPiece({ id, value }: Extract<Change, { type: 'setTray' }>): void {
  if (value && value.id !== id)
    throw new PrefigureError('wrongType', 'Le passage à ranger porte un autre identifiant.');
}

function requireCollection(plan: Plan, collection: string): void {
  if (!indexPlan(plan).collections.has(collection))
    throw new PrefigureError('unknownField', `Collection inconnue : « ${collection} ».`);
}

function check(schema: z.ZodType, value: unknown, label: string): void {
  const parsed = schema.safeParse(value);
  if (parsed.success) return;
  const issue = parsed.error.issues[0];
  throw new PrefigureError('wrongType', `« ${label} » : ${issue?.message ?? 'valeur refusée'}.`);
}
