import fc from 'fast-check';
import { type Answer, type Dossier, type Item, isRows } from '../../app/dossier/index.ts';
import {
  type FieldDef,
  type FieldPlace,
  indexPlan,
  type Plan,
  planWithAllRegions,
} from '../../app/plan/index.ts';
import { randomAnswer, randomDossier } from './random-dossier.ts';
import { wildLine, wildRichText } from './wild-text.ts';

const LONG_TABLE = 400;
const MANY_ITEMS = 25;

type Answers = Readonly<Record<string, Answer>>;
type Excess = (dossier: Dossier) => Dossier;

/**
 * Dossiers from empty to huge: the {@link randomDossier} of the plan and of its regions, thinned out or filled up, then
 * pushed too far in up to three ways (400-row tables, deep lists, wide tables, endless words, many fiches).
 */
export function wildDossier(plan: Plan): fc.Arbitrary<Dossier> {
  const whole = planWithAllRegions(plan);
  const size = fc.oneof(
    { weight: 1, arbitrary: fc.constant<Excess>(emptied) },
    { weight: 2, arbitrary: thinned(whole) },
    { weight: 3, arbitrary: fc.constant<Excess>((dossier) => dossier) },
    { weight: 1, arbitrary: filled(whole) },
  );
  const excess = fc.oneof(longTable(whole), richExcess(whole), lineExcess(whole), manyItems);
  return fc
    .record({ dossier: randomDossier(plan), size, excesses: fc.array(excess, { maxLength: 3 }) })
    .map((parts) => [parts.size, ...parts.excesses].reduce((dossier, push) => push(dossier), parts.dossier));
}

function emptied(dossier: Dossier): Dossier {
  return { ...dossier, answers: {}, collections: {}, citations: {}, notApplicable: {} };
}

function thinned(plan: Plan): fc.Arbitrary<Excess> {
  const ids = indexPlan(plan).places.map(({ field }) => field.id);
  return fc.subarray(ids, { minLength: 1, maxLength: 15 }).map((kept) => {
    const only = (answers: Answers): Answers =>
      Object.fromEntries(Object.entries(answers).filter(([id]) => kept.includes(id)));
    return (dossier) => ({
      ...dossier,
      answers: only(dossier.answers),
      collections: mapItems(dossier, ({ id, answers }) => ({ id, answers: only(answers) })),
    });
  });
}

function filled(plan: Plan): fc.Arbitrary<Excess> {
  const answersOf = (places: readonly FieldPlace[]) =>
    fc.record(
      Object.fromEntries(
        places.flatMap(({ field }) => {
          const answer = randomAnswer(plan, field);
          return answer ? [[field.id, answer] as const] : [];
        }),
      ),
    );
  const { places, collections } = indexPlan(plan);
  const of = (collection: string | undefined) => places.filter((place) => place.collection === collection);
  const items = [...collections.keys()].map((name) => [name, answersOf(of(name))] as const);
  return fc
    .record({ single: answersOf(of(undefined)), items: fc.record(Object.fromEntries(items)) })
    .map(({ single, items: each }) => (dossier) => ({
      ...dossier,
      answers: { ...dossier.answers, ...single },
      collections: Object.fromEntries(
        Object.entries(each).map(([name, answers]): [string, Item[]] => [name, [{ id: 'i0', answers }]]),
      ),
    }));
}

/** One field not repeated, of a type. */
function oneField(plan: Plan, type: FieldDef['type']): fc.Arbitrary<FieldDef> {
  const places = indexPlan(plan).places.filter(({ field, collection }) => !collection && field.type === type);
  return fc.constantFrom(...places.map(({ field }) => field));
}

function setAnswer(field: FieldDef, answer: Answer): Excess {
  return (dossier) => ({ ...dossier, answers: { ...dossier.answers, [field.id]: answer } });
}

function longTable(plan: Plan): fc.Arbitrary<Excess> {
  return oneField(plan, 'table').chain((field) => {
    const answer = randomAnswer(plan, field) ?? fc.constant<Answer>([]);
    return answer.map((rows) => {
      const models = isRows(rows) ? rows : [];
      if (!models.length) return (dossier) => dossier;
      const long = Array.from({ length: LONG_TABLE }, (_, index) => ({
        ...models[index % models.length],
        id: `r${index}`,
      }));
      return setAnswer(field, long);
    });
  });
}

function richExcess(plan: Plan): fc.Arbitrary<Excess> {
  return fc
    .record({ field: oneField(plan, 'richText'), text: wildRichText })
    .map(({ field, text }) => setAnswer(field, text));
}

function lineExcess(plan: Plan): fc.Arbitrary<Excess> {
  const cells = fc.record({ field: oneField(plan, 'table'), line: wildLine }).map(({ field, line }) => {
    const texts = field.columns?.filter(({ type }) => type === 'shortText' || type === 'longText') ?? [];
    const row = Object.fromEntries(texts.map(({ id }) => [id, line]));
    return setAnswer(field, [
      { ...row, id: 'r1' },
      { ...row, id: 'r2' },
    ]);
  });
  const words = fc
    .record({ field: oneField(plan, 'shortText'), line: wildLine })
    .map(({ field, line }) => setAnswer(field, line));
  return fc.oneof(cells, words);
}

const manyItems: fc.Arbitrary<Excess> = fc.constant((dossier) => ({
  ...dossier,
  collections: Object.fromEntries(
    Object.entries(dossier.collections).map(([name, items]): [string, Item[]] => [
      name,
      items.length
        ? Array.from({ length: MANY_ITEMS }, (_, index) => ({
            answers: items[index % items.length]?.answers ?? {},
            id: `i${index}`,
          }))
        : [],
    ]),
  ),
}));

function mapItems(dossier: Dossier, change: (item: Item) => Item): Dossier['collections'] {
  return Object.fromEntries(
    Object.entries(dossier.collections).map(([name, items]) => [name, items.map(change)]),
  );
}
