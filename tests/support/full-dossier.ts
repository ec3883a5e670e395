import {
  type Answer,
  coerceAnswer,
  countingIds,
  type Dossier,
  type Item,
  newDossier,
} from '../../app/dossier/index.ts';
import { type Column, type FieldDef, indexPlan, listOptions, type Plan } from '../../app/plan/index.ts';
import { TEST_ATTACHMENTS } from './random-dossier.ts';

const MARKDOWN = [
  'Les soignants du **plateau** et de la *vallée* travaillent ensemble : voir [la page](https://exemple.fr).',
  '### Un petit titre',
  '- un point\n- un autre point\n  - un point dessous',
  '1. d’abord\n2. ensuite',
  '> Une parole d’habitant.',
  '| Commune | Habitants |\n| --- | --- |\n| Gisors | 11 000 |',
].join('\n\n');

/** A dossier with every field of the plan answered, each in its own words, so that a lost answer shows. */
export function fullDossier(plan: Plan): Dossier {
  const makeId = countingIds();
  const places = indexPlan(plan).places.filter(({ field }) => field.type !== 'computed');
  const answerTo = (field: FieldDef): Answer => coerceAnswer(plan, field, loose(plan, field), makeId);
  const answers: Record<string, Answer> = {};
  for (const { field, collection } of places) if (!collection) answers[field.id] = answerTo(field);
  const collections = [...indexPlan(plan).collections].map(([collection, { fields }]) => {
    const item = () => ({
      id: makeId(),
      answers: Object.fromEntries(
        fields.filter(({ type }) => type !== 'computed').map((field) => [field.id, answerTo(field)]),
      ),
    });
    const items: Item[] = [item(), item()];
    return [collection, items] as const;
  });
  const base = newDossier(plan, {
    name: 'CPTS d’essai',
    region: '28',
    now: new Date('2026-11-02T10:00:00Z'),
    makeId: () => 'essai-complet',
  });
  return {
    ...base,
    answers: { ...answers, [plan.nameField]: 'CPTS d’essai' },
    collections: Object.fromEntries(collections),
    attachments: [...TEST_ATTACHMENTS],
    citations: { 'population.repartitionAge': { source: 'Insee, recensement', year: '2022' } },
    notes: { 'territoire.pertinence': 'NOTE DE TRAVAIL SECRÈTE' },
  };
}

function loose(plan: Plan, field: FieldDef): unknown {
  switch (field.type) {
    case 'richText':
      return `Réponse à ${field.id}.\n\n${MARKDOWN}`;
    case 'list':
      return [`premier de ${field.id}`, `second de ${field.id}`];
    case 'table':
      return [1, 2, 3].map((row) =>
        Object.fromEntries(
          (field.columns ?? [])
            .filter(({ type }) => type !== 'computed')
            .map((column) => [
              column.id,
              looseScalar(plan, column, `${column.id} ${row} de ${field.id}`, row),
            ]),
        ),
      );
    case 'multipleChoice':
      return field.default ?? [listOptions(plan, field.list)[0]?.id ?? `choix de ${field.id}`];
    case 'attachment':
      return ['carte', 'statuts'];
    default:
      return looseScalar(plan, { ...field, type: field.type }, `réponse à ${field.id}`, 1);
  }
}

function looseScalar(
  plan: Plan,
  { type, list }: Pick<Column, 'list'> & { type: string },
  words: string,
  row: number,
): unknown {
  switch (type) {
    case 'number':
      return `1 23${row},5`;
    case 'amount':
      return `${row} 234,50 €`;
    case 'percentage':
      return `${row},5 %`;
    case 'date':
      return `0${row}/03/2027`;
    case 'choice':
      return listOptions(plan, list)[row % Math.max(1, listOptions(plan, list).length)]?.id ?? words;
    case 'yesNo':
      return row % 2 ? 'oui' : 'non';
    case 'attachment':
      return ['statuts'];
    case 'signature':
      return { name: `Dr ${words}`, date: '2026-10-14' };
    default:
      return words;
  }
}
