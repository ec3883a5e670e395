import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'zod';
import {
  type Answer,
  type Attachment,
  coerceAnswer,
  countingIds,
  type Dossier,
  fieldKey,
  type Item,
  type MakeId,
  newDossier,
  requireField,
} from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { FieldDef, Plan } from '../../app/plan/index.ts';
import { describeAttachment, type Exchange } from '../storage/index.ts';

const headSchema = z.object({
  plan: z.string(),
  region: z.string(),
  title: z.string(),
  notice: z.string().optional(),
  /** What each picture shows, by file name. */
  alt: z.record(z.string(), z.string()).optional(),
});
const partSchema = z.object({
  answers: z.record(z.string(), z.unknown()).optional(),
  collections: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).optional(),
});

/** Built once; the example's date is fixed so that two builds are the same to the byte. */
const EXAMPLE_DATE = new Date('2026-11-02T18:30:00.000Z');

/**
 * The complete fictional dossier of a plan, from its loosely written parts in `resources/examples/<plan>/`.
 * @throws PrefigureError `notFound` when the plan has none, `wrongType` naming the faulty field
 */
export function buildExample(resources: string, plan: Plan): Exchange {
  const folder = join(resources, 'examples', plan.id);
  if (!existsSync(join(folder, 'dossier.json')))
    throw new PrefigureError('notFound', `Le plan « ${plan.title} » n’a pas encore d’exemple.`);
  const head = headSchema.parse(readJson(join(folder, 'dossier.json')));
  const files = readAttachments(join(folder, 'attachments'), head.alt ?? {});
  const makeId = countingIds();
  const dossier = newDossier(plan, {
    name: head.title,
    region: head.region,
    now: EXAMPLE_DATE,
    makeId: () => `exemple-${plan.id}`,
  });
  const names = readdirSync(folder)
    .filter((name) => /^\d\d-.*\.json$/.test(name))
    .sort();
  const parts = names.map((name) => partSchema.parse(readJson(join(folder, name))));
  const read = (key: string, input: unknown) => readAnswer(plan, key, input, makeId, files);
  const answers: Record<string, Answer> = { ...dossier.answers };
  const collections: Record<string, Item[]> = {};
  for (const part of parts) {
    for (const [field, input] of Object.entries(part.answers ?? {})) answers[field] = read(field, input);
    for (const [collection, items] of Object.entries(part.collections ?? {}))
      collections[collection] = items.map((item) => {
        const id = makeId();
        const entries = Object.entries(item).map(
          ([field, input]) => [field, read(fieldKey(field, { collection, id }), input)] as const,
        );
        return { id, answers: Object.fromEntries(entries) };
      });
  }
  const attachments = [...files.values()].map(({ attachment }) => attachment);
  return {
    dossier: { ...dossier, example: true, answers, collections, attachments } satisfies Dossier,
    attachments: new Map([...files.values()].map(({ attachment, bytes }) => [attachment.id, bytes])),
  };
}

type Files = ReadonlyMap<string, { attachment: Attachment; bytes: Uint8Array }>;

function readAttachments(folder: string, alt: Readonly<Record<string, string>>): Files {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => {
        const bytes = readFileSync(join(folder, name));
        const id = name.slice(0, -extname(name).length);
        return [name, { attachment: describeAttachment({ name, bytes, alt: alt[name] }, id), bytes }];
      }),
  );
}

function readAnswer(plan: Plan, key: string, input: unknown, makeId: MakeId, files: Files): Answer {
  const field = requireField(plan, key);
  return coerceAnswer(plan, field, withAttachmentIds(field, input, files), makeId);
}

// The parts name files; the dossier names attachment ids.
function withAttachmentIds(field: FieldDef, input: unknown, files: Files): unknown {
  const toIds = (value: unknown): unknown =>
    [value].flat().map((name) => files.get(String(name))?.attachment.id ?? name);
  if (field.type === 'attachment') return toIds(input);
  const columns = field.columns?.filter(({ type }) => type === 'attachment') ?? [];
  if (!columns.length || !Array.isArray(input)) return input;
  return input.map((row: unknown) => {
    if (typeof row !== 'object' || row === null) return row;
    const cells = columns.flatMap(({ id }) => {
      const value: unknown = Reflect.get(row, id);
      return value ? [[id, toIds(value)] as const] : [];
    });
    return { ...row, ...Object.fromEntries(cells) };
  });
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
