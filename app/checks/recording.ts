import type { Answer, Dossier, Item } from '../dossier/index.ts';
import { listWrittenAnswers, memoByObject, type WrittenAnswer } from './reading/index.ts';

/** A view of a dossier that remembers what was read through it. */
export interface Recording {
  readonly view: Dossier;
  /** The written answers; counts as reading them all. */
  readonly written: () => readonly WrittenAnswer[];
  /** True when everything read is the same in another version: answers are compared by reference. */
  readonly sameIn: (dossier: Dossier) => boolean;
}

/** What was read of one record (the answers, the answers of one item…). */
interface RecordReads {
  readonly same: (dossier: Dossier) => boolean;
}

/** Finds the same record in another version of the dossier. */
type Locate<T> = (dossier: Dossier) => Readonly<Record<string, T>> | undefined;

const byId = memoByObject((items: readonly Item[]) => new Map(items.map((item) => [item.id, item])));
const ids = memoByObject((items: readonly Item[]) => items.map(({ id }) => id).join('/'));

/**
 * Wraps a dossier so that each answer, note or item field read is noted. A dossier is never changed in place
 * and shares what a change leaves alone, so comparing references tells whether a check must run again.
 */
export function recordReads(dossier: Dossier): Recording {
  const reads: RecordReads[] = [];
  const record = <T>(source: Readonly<Record<string, T>>, locate: Locate<T>): Record<string, T> => {
    const { view, same } = recordingRecord(source, locate);
    reads.push({ same });
    return view;
  };
  const noted = new Map<string, RecordReads>();
  const note = (name: string, of: (dossier: Dossier) => unknown) => {
    if (!noted.has(name)) noted.set(name, { same: (other) => of(other) === of(dossier) });
  };
  const collections = watchedCollections(dossier, record, note);
  const view: Dossier = {
    ...dossier,
    answers: record(dossier.answers, (each) => each.answers),
    notes: record(dossier.notes, (each) => each.notes),
    citations: record(dossier.citations, (each) => each.citations),
    notApplicable: record(dossier.notApplicable, (each) => each.notApplicable),
    overrides: record(dossier.overrides, (each) => each.overrides),
    collections,
    get region() {
      note('region', (each) => each.region);
      return dossier.region;
    },
    get attachments() {
      note('attachments', (each) => each.attachments);
      return dossier.attachments;
    },
    get modifiedAt() {
      note('modifiedAt', (each) => each.modifiedAt);
      return dossier.modifiedAt;
    },
  };
  return {
    view,
    written: () => {
      note('written', ({ answers }) => answers);
      note('written in items', (each) => each.collections);
      return listWrittenAnswers(dossier);
    },
    sameIn: (other) =>
      [...noted.values()].every(({ same }) => same(other)) && reads.every(({ same }) => same(other)),
  };
}

type RecordOf = <T>(source: Readonly<Record<string, T>>, locate: Locate<T>) => Record<string, T>;
type Note = (name: string, of: (dossier: Dossier) => unknown) => void;

// The list of items counts by its ids, each item by what was read in it.
function watchedCollections(dossier: Dossier, record: RecordOf, note: Note): Dossier['collections'] {
  const views = new Map<string, Item[]>();
  const read = (name: string): Item[] | undefined => {
    note(`collections/${name}`, (each) => {
      const items = each.collections[name];
      return items && ids(items);
    });
    const known = views.get(name);
    if (known) return known;
    const view = dossier.collections[name]?.map((item) =>
      watchedItem(
        item,
        (each) => {
          const items = each.collections[name];
          return items && byId(items).get(item.id)?.answers;
        },
        record,
      ),
    );
    if (view) views.set(name, view);
    return view;
  };
  return recordProxy(dossier.collections, read, () =>
    note('collections', (each) => Object.keys(each.collections).join('/')),
  );
}

// Its answers are wrapped when they are asked for: many checks read a few items, or only count them.
function watchedItem({ id, answers }: Item, locate: Locate<Answer>, record: RecordOf): Item {
  let view: Item['answers'] | undefined;
  return {
    id,
    get answers() {
      view ??= record(answers, locate);
      return view;
    },
  };
}

function recordingRecord<T>(source: Readonly<Record<string, T>>, locate: Locate<T>) {
  const keys = new Set<string>();
  let whole = false;
  const read = (key: string): T | undefined => {
    keys.add(key);
    return Object.hasOwn(source, key) ? source[key] : undefined;
  };
  return {
    view: recordProxy(source, read, () => {
      whole = true;
    }),
    same: (other: Dossier): boolean => {
      const now = locate(other);
      if (now === source || (!whole && !keys.size)) return true;
      if (!now || whole) return false;
      for (const key of keys) if (now[key] !== source[key]) return false;
      return true;
    },
  };
}

// A proxy over an empty object, so that a frozen dossier can be wrapped too.
function recordProxy<T>(
  source: Readonly<Record<string, T>>,
  read: (key: string) => T | undefined,
  readKeys: () => void,
): Record<string, T> {
  const target: Record<string, T> = {};
  return new Proxy(target, {
    get: (_, key) => (typeof key === 'string' ? read(key) : undefined),
    has: (_, key) => typeof key === 'string' && read(key) !== undefined,
    ownKeys: () => {
      readKeys();
      return Reflect.ownKeys(source);
    },
    getOwnPropertyDescriptor: (_, key) =>
      typeof key === 'string' && Object.hasOwn(source, key)
        ? { value: read(key), enumerable: true, configurable: true, writable: true }
        : undefined,
  });
}
