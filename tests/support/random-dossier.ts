import fc from 'fast-check';
import {
  type Answer,
  type Attachment,
  type Cell,
  countingIds,
  type Dossier,
  type Item,
  newDossier,
  type Row,
} from '../../app/dossier/index.ts';
import { type Column, type FieldDef, indexPlan, listOptions, type Plan } from '../../app/plan/index.ts';
import { randomRichText } from './random-rich-text.ts';
import { randomLine, randomText } from './random-text.ts';

/** The attached files of random dossiers: pictures that {@link readTestPicture} gives, and others. */
export const TEST_ATTACHMENTS: readonly Attachment[] = [
  { id: 'carte', name: 'carte.png', mediaType: 'image/png', alt: 'Carte du territoire' },
  { id: 'logo', name: 'logo.png', mediaType: 'image/png' },
  { id: 'photo', name: 'photo perdue.jpg', mediaType: 'image/jpeg' },
  { id: 'statuts', name: 'statuts & règlement.pdf', mediaType: 'application/pdf' },
].map((file) => ({ ...file, size: 1, sha256: '0'.repeat(64) }));

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mPgiwoHAAE5AMA6qhISAAAAAElFTkSuQmCC';

/** The pictures of random dossiers; `photo` is missing on purpose. */
export function readTestPicture(
  id: string,
): { bytes: Uint8Array; width: number; height: number } | undefined {
  const bytes = new Uint8Array(Buffer.from(PIXEL, 'base64'));
  if (id === 'carte') return { bytes, width: 1400, height: 1000 };
  return id === 'logo' ? { bytes, width: 40, height: 40 } : undefined;
}

const attachmentIds = TEST_ATTACHMENTS.map(({ id }) => id);
const amount = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100);
const number = fc.oneof(
  fc.integer({ min: -1000, max: 1e6 }),
  fc.integer({ min: -1e6, max: 1e6 }).map((value) => value / 1000),
);
const date = fc.constantFrom('2026', '2026-03', '2026-03-01', '2024-02-29', '1999-12-31');
const files = fc.uniqueArray(fc.constantFrom(...attachmentIds), { minLength: 1, maxLength: 3 });
const signature = fc.record(
  { name: randomLine.map((name) => name.slice(0, 300)), date },
  { requiredKeys: [] },
);

function choice(plan: Plan, list: string | undefined): fc.Arbitrary<string> {
  const ids = listOptions(plan, list).map(({ id }) => id);
  return ids.length ? fc.constantFrom(...ids) : randomLine;
}

/** Some of the entries, each with its own kind of value. */
function partial<T>(
  entries: readonly (readonly [string, fc.Arbitrary<T>])[],
): fc.Arbitrary<Record<string, T>> {
  return fc
    .record(Object.fromEntries(entries), { requiredKeys: [] })
    .map((some) =>
      Object.fromEntries(
        Object.entries(some).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
      ),
    );
}

function cell(plan: Plan, column: Column): fc.Arbitrary<Cell> {
  switch (column.type) {
    case 'number':
    case 'percentage':
      return number;
    case 'amount':
      return amount;
    case 'date':
      return date;
    case 'choice':
      return choice(plan, column.list);
    case 'yesNo':
      return fc.boolean();
    case 'attachment':
      return files;
    case 'signature':
      return signature;
    case 'shortText':
      return randomLine;
    default:
      return randomText;
  }
}

function rows(cells: fc.Arbitrary<Readonly<Record<string, Cell>>>, maxLength: number): fc.Arbitrary<Row[]> {
  return fc
    .array(cells, { maxLength })
    .map((all) => all.map((row, index) => ({ ...row, id: `r${index + 1}` })));
}

/** A random answer of the shape the field wants; undefined for a computed field. */
export function randomAnswer(plan: Plan, field: FieldDef): fc.Arbitrary<Answer> | undefined {
  switch (field.type) {
    case 'shortText':
      return randomText;
    case 'richText':
      return randomRichText(attachmentIds);
    case 'number':
    case 'percentage':
      return number;
    case 'amount':
      return amount;
    case 'date':
      return date;
    case 'choice':
      return choice(plan, field.list);
    case 'multipleChoice':
      return fc.uniqueArray(choice(plan, field.list), { maxLength: 4 });
    case 'yesNo':
      return fc.boolean();
    case 'list':
      return rows(fc.record({ text: randomLine }), 4);
    case 'table': {
      const columns = field.columns?.filter(({ type }) => type !== 'computed') ?? [];
      const cells = partial(columns.map((column) => [column.id, cell(plan, column)] as const));
      return rows(cells, 9);
    }
    case 'attachment':
      return files;
    case 'signature':
      return signature;
    case 'computed':
      return undefined;
  }
}

function answersOf(plan: Plan, fields: readonly FieldDef[]): fc.Arbitrary<Record<string, Answer>> {
  const known = fields.flatMap((field) => {
    const answer = randomAnswer(plan, field);
    return answer ? [[field.id, answer] as const] : [];
  });
  return partial(known);
}

function someKeys<T>(keys: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 8, noNullPrototype: true });
}

/** Dossiers of a plan with about half of the fields answered in every shape they allow, remarks and sources included. */
export function randomDossier(plan: Plan): fc.Arbitrary<Dossier> {
  const { places, collections } = indexPlan(plan);
  const single = places.filter(({ collection }) => !collection).map(({ field }) => field);
  const keys = single.map(({ id }) => id);
  const items = [...collections].map(([collection, { fields }]) => {
    const some = fc.array(answersOf(plan, fields), { maxLength: 2 });
    return [
      collection,
      some.map((all) => all.map((answers, index): Item => ({ id: `i${index}`, answers }))),
    ] as const;
  });
  return fc
    .record({
      answers: answersOf(plan, single),
      collections: fc.record(Object.fromEntries(items)),
      region: fc.constantFrom(undefined, ...plan.regions.map(({ ars }) => ars)),
      notes: someKeys(keys, fc.constant('NOTE DE TRAVAIL SECRÈTE')),
      citations: someKeys(keys, fc.record({ source: randomLine, year: fc.constant('2025') })),
      notApplicable: someKeys(keys, randomLine),
    })
    .map(({ region, ...parts }): Dossier => {
      const base = newDossier(plan, {
        name: 'CPTS d’essai',
        region,
        now: new Date('2026-11-02T10:00:00Z'),
        makeId: countingIds('dossier'),
      });
      return {
        ...base,
        ...parts,
        answers: { ...base.answers, ...parts.answers },
        attachments: [...TEST_ATTACHMENTS],
      };
    });
}
