import { dossierProgress } from '../checks/index.ts';
import {
  type Answer,
  type Attachment,
  answerSchema,
  anyAnswerSchema,
  type Citation,
  type Dossier,
  isEmptyAnswer,
  isRows,
  type MakeId,
  newDossier,
  type Row,
  randomId,
} from '../dossier/index.ts';
import { type FieldDef, indexPlan, listOptions, type Plan } from '../plan/index.ts';
import { memberStructure, STRUCTURES_FIELD } from './member-structure.ts';

/** What two structures of one team share: who they are, with whom, where, and the needs they found. */
const SHARED = ['identite.', 'acteurs.', 'territoire.', 'patientele.', 'population.', 'offre.', 'besoins.'];

/** What belongs to one structure or one document only. */
const OWN = new Set([
  'identite.nom',
  'identite.typeDocument',
  'identite.dateVersion',
  'identite.formeJuridique',
  'identite.rnaSiret',
  'identite.finess',
  'identite.resume',
]);

export interface CarryOverInput {
  readonly from: { readonly plan: Plan; readonly dossier: Dossier };
  readonly plan: Plan;
  readonly name: string;
  readonly region?: string | undefined;
  readonly now?: Date;
  readonly makeId?: MakeId;
}

export interface CarryOver {
  /** The new dossier; its attachments keep the ids they had. */
  readonly dossier: Dossier;
  /** Fields taken over, in plan order. */
  readonly carried: readonly FieldDef[];
  /** Required questions that the new dossier still has to answer, in plan order. */
  readonly toWrite: readonly FieldDef[];
}

/**
 * A new dossier of another structure, with what the former one already says: identity, members, communes and
 * diagnosis, wherever the two plans ask the same thing. Signatures are not taken over: they were given to another
 * project. A CPTS also gets the former structure as its member. Pure.
 */
export function carryOver({ from, plan, name, region, now, makeId = randomId }: CarryOverInput): CarryOver {
  const base = newDossier(plan, {
    name,
    region: region ?? from.dossier.region,
    makeId,
    ...(now ? { now } : {}),
  });
  const answers: Record<string, Answer> = { ...base.answers };
  const citations: Record<string, Citation> = {};
  const carried: FieldDef[] = [];
  for (const { field, collection } of indexPlan(plan).places) {
    if (collection || !isShared(field, from.plan)) continue;
    const answer = fitAnswer(plan, field, from.dossier.answers[field.id]);
    if (answer === undefined) continue;
    answers[field.id] = answer;
    carried.push(field);
    const citation = from.dossier.citations[field.id];
    if (citation) citations[field.id] = citation;
  }
  const structures = indexPlan(plan).place(STRUCTURES_FIELD)?.field;
  if (structures && plan.id !== from.plan.id && !indexPlan(from.plan).place(STRUCTURES_FIELD)) {
    const row = memberStructure(from.plan, from.dossier);
    answers[STRUCTURES_FIELD] = [{ id: makeId(), ...row }];
    carried.push(structures);
  }
  const dossier: Dossier = { ...base, answers, citations, attachments: namedBy(plan, answers, from.dossier) };
  const toWrite = dossierProgress(plan, dossier).missing.map(({ field }) => field);
  return { dossier, carried, toWrite: [...new Set(toWrite)] };
}

function isShared(field: FieldDef, former: Plan): boolean {
  const same = indexPlan(former).place(field.id);
  return (
    field.type !== 'computed' &&
    field.type !== 'signature' &&
    !OWN.has(field.id) &&
    SHARED.some((start) => field.id.startsWith(start)) &&
    same?.field.id === field.id &&
    same.collection === undefined &&
    same.field.type === field.type
  );
}

/** The answer as the new plan takes it: columns and options it does not know are left behind; undefined when nothing is. */
function fitAnswer(plan: Plan, field: FieldDef, answer: Answer | undefined): Answer | undefined {
  if (isEmptyAnswer(answer)) return undefined;
  const fitted =
    isRows(answer) && field.type === 'table' ? answer.map((row) => fitRow(plan, field, row)) : answer;
  const parsed = answerSchema(plan, field).safeParse(fitted);
  if (!parsed.success) return undefined;
  const known = anyAnswerSchema.parse(parsed.data);
  return isEmptyAnswer(known) ? undefined : known;
}

function fitRow(plan: Plan, field: FieldDef, row: Row): Row {
  const cells = (field.columns ?? []).flatMap((column) => {
    const cell = row[column.id];
    if (cell === undefined || column.type === 'signature' || column.type === 'computed') return [];
    const list = column.list ? plan.lists[column.list] : undefined;
    const closed = column.type === 'choice' && list && !list.open && !list.from;
    if (closed && !listOptions(plan, column.list).some(({ id }) => id === cell)) return [];
    return [[column.id, cell] as const];
  });
  return { id: row.id, ...Object.fromEntries(cells) };
}

// The files that the answers taken over name.
function namedBy(
  plan: Plan,
  answers: Readonly<Record<string, Answer>>,
  { attachments }: Dossier,
): Attachment[] {
  const ids = indexPlan(plan).places.flatMap(({ field }) => {
    const answer = answers[field.id];
    if (field.type === 'attachment') return [answer].flat();
    const columns = field.columns?.filter(({ type }) => type === 'attachment') ?? [];
    if (!columns.length || !isRows(answer)) return [];
    return answer.flatMap((row) => columns.flatMap(({ id }) => [row[id]].flat()));
  });
  return attachments.filter(({ id }) => ids.includes(id));
}
