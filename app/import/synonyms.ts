import { z } from 'zod';
import { PrefigureError } from '../errors.ts';
import { indexPlan, type Plan, planWithAllRegions } from '../plan/index.ts';

const words = z.array(z.string().min(1));

/** Shape of a plan's `import-synonyms.json`: how teams' own files name what the plan asks. */
export const importSynonymsSchema = z.strictObject({
  /** Other titles of a section, a sub-section or a field, by its id. */
  titles: z.record(z.string(), words),
  /** The rich-text field that takes the words of a section or sub-section, by its id. */
  receivers: z.record(z.string(), z.string()),
  /** Other names of the columns of a table field: field id, then column id. */
  columns: z.record(z.string(), z.record(z.string(), words)),
  /** Words that open the title of one item of a collection (« Fiche action n° 3 »), and the field of its text. */
  collections: z.record(
    z.string(),
    z.strictObject({
      opens: words,
      receiver: z.string(),
      /** Field of the item that says its mission, when its options know theirs. */
      mission: z.string().optional(),
    }),
  ),
  /** Other names of the options of a list: list id, then option id. */
  options: z.record(z.string(), z.record(z.string(), words)),
});
export type ImportSynonyms = z.infer<typeof importSynonymsSchema>;

/**
 * Reads the synonyms of a plan.
 * @throws PrefigureError `invalid` naming an id the plan does not know
 */
export function readImportSynonyms(plan: Plan, value: unknown): ImportSynonyms {
  const synonyms = importSynonymsSchema.parse(value);
  const index = indexPlan(planWithAllRegions(plan));
  const sections = new Set(plan.sections.map(({ id }) => id));
  const isPlace = (id: string) =>
    sections.has(id) || index.subsection(id) !== undefined || index.place(id)?.field.id === id;
  const isRichText = (id: string) => index.place(id)?.field.type === 'richText';
  const isColumn = (field: string) => (id: string) =>
    index.place(field)?.field.columns?.some((column) => column.id === id) ?? false;
  const unknown = [
    ...Object.keys(synonyms.titles).filter((id) => !isPlace(id)),
    ...Object.entries(synonyms.receivers)
      .filter(([id, field]) => !isPlace(id) || !isRichText(field))
      .map(([id]) => id),
    ...Object.entries(synonyms.columns).flatMap(([field, columns]) =>
      Object.keys(columns).filter((id) => !isColumn(field)(id)),
    ),
    ...Object.entries(synonyms.collections)
      .filter(([id, { receiver }]) => !index.collections.has(id) || !isRichText(receiver))
      .map(([id]) => id),
  ];
  if (unknown.length)
    throw new PrefigureError('invalid', `Synonymes d’import, inconnus du plan : ${unknown.join(', ')}.`);
  return synonyms;
}
