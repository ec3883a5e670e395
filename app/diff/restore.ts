import { type Change, type Dossier, type Item, parseFieldKey } from '../dossier/index.ts';
import { PrefigureError } from '../errors.ts';
import { indexPlan, type Plan, planWithAllRegions } from '../plan/index.ts';
import { equalJson } from './equal-json.ts';
import { itemListChanges } from './item-list-changes.ts';
import { answersTo, differing, type Wanted } from './record-changes.ts';

/** What to bring back: everything, a section of the plan, a whole collection or one item of it, or one field. */
export type RestoreScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'collection'; readonly collection: string }
  | { readonly kind: 'item'; readonly collection: string; readonly id: string }
  /** `from`: the key in the version, when the same fiche has another id there. */
  | { readonly kind: 'field'; readonly key: string; readonly from?: string };

/**
 * The typed changes that bring a dossier to the state of another one of the same plan, in the given scope. Applied in
 * order they give it exactly (dates, id and plan version apart), and their inverses undo it. Empty when there is
 * nothing to bring back. The pictures and files that the brought back answers name come with them.
 * @throws PrefigureError `notFound` for a field of a fiche that is no more, `unknownField` for an unknown section
 */
export function restoreChanges(
  plan: Plan,
  present: Dossier,
  version: Dossier,
  scope: RestoreScope = { kind: 'all' },
): Change[] {
  switch (scope.kind) {
    case 'all':
      return changesBetween(present, version);
    case 'section':
      return withAttachments(present, version, sectionChanges(plan, present, version, scope.id));
    case 'collection': {
      const { collection } = scope;
      const changes = itemListChanges(present, version, collection, () => true);
      const notes = besideChanges(
        present,
        version,
        (key) => parseFieldKey(key).item?.collection === collection,
      );
      return withAttachments(present, version, [...changes, ...notes]);
    }
    case 'item': {
      const changes = itemListChanges(present, version, scope.collection, (id) => id === scope.id);
      const notes = besideChanges(present, version, (key) => parseFieldKey(key).item?.id === scope.id);
      return withAttachments(present, version, [...changes, ...notes]);
    }
    case 'field':
      return withAttachments(present, version, fieldChanges(present, version, scope.key, scope.from));
  }
}

/** Every typed change from one dossier to another. */
export function changesBetween(before: Dossier, after: Dossier): Change[] {
  const collections = new Set([...Object.keys(before.collections), ...Object.keys(after.collections)]);
  return [
    ...attachmentChanges(before, after),
    ...answerChanges(before, after, () => true),
    ...[...collections].flatMap((each) => itemListChanges(before, after, each, () => true)),
    ...besideChanges(before, after, () => true),
    ...trayChanges(before, after),
    ...settingChanges(before, after),
  ];
}

function sectionChanges(plan: Plan, present: Dossier, version: Dossier, id: string): Change[] {
  const { places } = indexPlan(planWithAllRegions(plan));
  const own = places.filter(({ section }) => section.id === id);
  if (!own.length)
    throw new PrefigureError(
      'unknownField',
      `Section inconnue : « ${id} ».`,
      'Les sections sont celles du plan, par exemple « territoire » ou « budget ».',
    );
  const fields = new Set(own.map(({ field }) => field.id));
  const collections = new Set(own.flatMap(({ collection }) => collection ?? []));
  const wanted = (key: string) => fields.has(parseFieldKey(key).field);
  return [
    ...answerChanges(present, version, wanted),
    ...[...collections].flatMap((each) => itemListChanges(present, version, each, () => true)),
    ...besideChanges(present, version, wanted),
  ];
}

function fieldChanges(present: Dossier, version: Dossier, key: string, from = key): Change[] {
  const { item } = parseFieldKey(key);
  const source = rekeyed(version, from, key);
  if (!item) {
    const only = (each: string) => each === key;
    return [...answerChanges(present, source, only), ...besideChanges(present, source, only)];
  }
  const find = ({ collections }: Dossier): Item | undefined =>
    collections[item.collection]?.find(({ id }) => id === item.id);
  const [now, then] = [find(present), find(source)];
  if (!now || !then)
    throw new PrefigureError(
      'notFound',
      'La fiche de cette réponse n’existe pas dans les deux versions.',
      'Reprenez la fiche entière.',
    );
  return [
    ...answersTo(now, then, item.collection, (each) => each === key),
    ...besideChanges(present, source, (each) => each === key),
  ];
}

/** The version with what stands at one key put at another, where the same fiche has two ids. */
function rekeyed(version: Dossier, from: string, to: string): Dossier {
  const [old, now] = [parseFieldKey(from), parseFieldKey(to)];
  if (from === to || !old.item || !now.item) return version;
  const { collection, id } = old.item;
  const items = (version.collections[collection] ?? []).map((each) =>
    each.id === id ? { ...each, id: now.item?.id ?? id } : each,
  );
  const moved = <T>(record: Readonly<Record<string, T>>): Record<string, T> => {
    const value = record[from];
    return value === undefined ? { ...record } : { ...record, [to]: value };
  };
  return {
    ...version,
    collections: { ...version.collections, [collection]: items },
    notes: moved(version.notes),
    citations: moved(version.citations),
    notApplicable: moved(version.notApplicable),
    overrides: moved(version.overrides),
  };
}

function answerChanges(before: Dossier, after: Dossier, wanted: Wanted): Change[] {
  return differing(before.answers, after.answers, wanted).map((at) => ({
    type: 'setAnswer',
    at,
    value: after.answers[at] ?? null,
  }));
}

function besideChanges(before: Dossier, after: Dossier, wanted: Wanted): Change[] {
  const of = (name: 'notes' | 'citations' | 'notApplicable' | 'overrides') =>
    differing<unknown>(before[name], after[name], wanted);
  return [
    ...of('notes').map((at): Change => ({ type: 'setNote', at, value: after.notes[at] ?? null })),
    ...of('citations').map((at): Change => ({ type: 'setCitation', at, value: after.citations[at] ?? null })),
    ...of('notApplicable').map(
      (at): Change => ({ type: 'setNotApplicable', at, value: after.notApplicable[at] ?? null }),
    ),
    ...of('overrides').map((at): Change => ({ type: 'setOverride', at, value: after.overrides[at] ?? null })),
  ];
}

function attachmentChanges(before: Dossier, after: Dossier): Change[] {
  const old = new Map(before.attachments.map((each) => [each.id, each]));
  const now = new Map(after.attachments.map((each) => [each.id, each]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((id) => !equalJson(old.get(id), now.get(id)))
    .map((id) => ({ type: 'setAttachment', id, value: now.get(id) ?? null }));
}

/** The changes, after the arrival of the files that they name and that the present dossier lacks. */
function withAttachments(present: Dossier, version: Dossier, changes: Change[]): Change[] {
  const known = new Set(present.attachments.map(({ id }) => id));
  const words = JSON.stringify(changes);
  const arriving = version.attachments.filter(
    ({ id }) => !known.has(id) && words.includes(JSON.stringify(id)),
  );
  return [...arriving.map((value): Change => ({ type: 'setAttachment', id: value.id, value })), ...changes];
}

function trayChanges(before: Dossier, after: Dossier): Change[] {
  const target = after.tray ?? [];
  const kept = new Set(target.map(({ id }) => id));
  const gone = (before.tray ?? []).filter(({ id }) => !kept.has(id));
  const removals = gone.map(({ id }): Change => ({ type: 'setTray', id, value: null }));
  let current = (before.tray ?? []).filter(({ id }) => kept.has(id));
  const placed = target.flatMap((value, index): Change[] => {
    if (equalJson(current[index], value)) return [];
    const others = current.filter(({ id }) => id !== value.id);
    current = [...others.slice(0, index), value, ...others.slice(index)];
    return [{ type: 'setTray', id: value.id, index, value }];
  });
  return [...removals, ...placed];
}

function settingChanges(before: Dossier, after: Dossier): Change[] {
  const { region = null, look = null, funding = null } = after;
  return [
    ...(equalJson(before.region ?? null, region) ? [] : [{ type: 'setRegion' as const, value: region }]),
    ...(equalJson(before.look ?? null, look) ? [] : [{ type: 'setLook' as const, value: look }]),
    ...(equalJson(before.funding ?? null, funding) ? [] : [{ type: 'setFunding' as const, value: funding }]),
  ];
}
