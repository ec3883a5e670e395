import type { Dossier } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import {
  type FieldPlace,
  indexPlan,
  type Plan,
  planWithAllRegions,
  type Subsection,
} from '../../app/plan/index.ts';

/** What a FIELD_ID on the command line points at. */
export type Target =
  | { readonly kind: 'field'; readonly place: FieldPlace }
  | { readonly kind: 'collection'; readonly collection: string; readonly subsection: Subsection }
  | {
      readonly kind: 'item';
      readonly place: FieldPlace;
      readonly collection: string;
      readonly index: number;
    };

/**
 * Reads a FIELD_ID: a field (`territoire.pertinence`, or its id in the published outline), a collection
 * (`fichesAction`), or a field of one of its items, counted from 1: `fichesAction[2].ficheAction.pilote`.
 * A repeated field without a number means the first item.
 * @throws PrefigureError `unknownField`
 */
export function parseTarget(plan: Plan, text: string): Target {
  const index = indexPlan(planWithAllRegions(plan));
  const subsection = index.collections.get(text);
  if (subsection) return { kind: 'collection', collection: text, subsection };
  const numbered = /^([A-Za-z]+)\[(\d+)\]\.(.+)$/.exec(text);
  const place = index.place(numbered?.[3] ?? text);
  const collection = place?.collection;
  if (!place || (numbered && numbered[1] !== collection)) throw unknown(plan, text);
  if (!collection) return { kind: 'field', place };
  return { kind: 'item', place, collection, index: Math.max(0, Number(numbered?.[2] ?? 1) - 1) };
}

function unknown(plan: Plan, text: string): PrefigureError {
  return new PrefigureError(
    'unknownField',
    `Champ inconnu : « ${text} » dans le plan « ${plan.id} ».`,
    'La commande « fields » donne tous les champs.',
  );
}

/**
 * The id of the n-th item of a collection.
 * @throws PrefigureError `notFound`
 */
export function itemIdAt(dossier: Dossier, collection: string, index: number): string {
  const items = dossier.collections[collection] ?? [];
  const item = items[index];
  if (!item)
    throw new PrefigureError(
      'notFound',
      `« ${collection} » compte ${items.length} élément(s) : pas de n° ${index + 1}.`,
    );
  return item.id;
}
