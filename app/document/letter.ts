import type { Slot } from '../checks/index.ts';
import { effectiveAnswer } from '../computed/index.ts';
import { isRows, type Row, type Signature } from '../dossier/index.ts';
import { optionLabel } from '../plan/index.ts';
import { formatDate } from '../text/index.ts';
import type { Context } from './context.ts';
import { plannedActions } from './letter-actions.ts';
import { communesInProse } from './letter-communes.ts';
import { recipientLines } from './letter-recipients.ts';
import { type Signer, SignerList, signersTable } from './letter-signers.ts';
import { versionDate } from './meta.ts';
import type { Block, DocumentSection, ParagraphRole } from './model.ts';
import { textRuns } from './runs.ts';
import { type GroupSetting, groupBlocks, heading, missingNote } from './subsection-blocks.ts';

const FIELD = {
  name: 'identite.nom',
  contact: 'identite.contact',
  date: 'identite.dateVersion',
  recipients: 'lettreIntention.destinataires',
  holders: 'lettreIntention.porteurs',
  presidency: 'identite.presidence',
  signers: 'signatures.liste',
  territory: 'lettreIntention.territoire',
  orientations: 'lettreIntention.orientations',
} as const;
const ENCLOSED = 'Pièces jointes';
const PLACED = new Set<string>([FIELD.name, FIELD.contact, FIELD.date, FIELD.recipients, FIELD.signers]);

/** The letter of intent: sender, recipients, subject, the answers as short headed parts, signatures. */
export function letterSections(context: Context): DocumentSection[] {
  const slots = context.slots.filter(({ field }) => !PLACED.has(field.id)).map(withoutSignatures);
  const joined = slots.filter(({ field }) => field.type === 'attachment');
  const body = slots.filter((slot) => !joined.includes(slot));
  const blocks = [
    ...openingBlocks(context),
    ...bodyBlocks(context, body),
    ...closingBlocks(context),
    // Maps and files come after the signatures, as what a letter encloses does.
    ...part(context, joined, ENCLOSED),
  ];
  return [{ id: 'lettre', title: 'Lettre d’intention', kind: 'chapter', blocks }];
}

// Signatures are gathered at the end of the letter.
function withoutSignatures(slot: Slot): Slot {
  const { field } = slot;
  if (field.id !== FIELD.holders || !field.columns) return slot;
  return { ...slot, field: { ...field, columns: field.columns.filter(({ type }) => type !== 'signature') } };
}

function openingBlocks(context: Context): Block[] {
  const { plan } = context;
  const name = words(context, FIELD.name);
  const contact = words(context, FIELD.contact);
  const codes = context.dossier.answers[FIELD.recipients];
  const recipients = Array.isArray(codes)
    ? codes.flatMap((id) => (typeof id === 'string' ? [optionLabel(plan, 'destinataires', id)] : []))
    : [];
  const missing = context.slots.filter(({ field, key }) => PLACED.has(field.id) && context.missing.has(key));
  return [
    ...paragraph('sender', name, FIELD.name),
    ...paragraph('sender', contact, FIELD.contact),
    ...recipientLines(context, recipients).flatMap((line) => paragraph('recipient', line, FIELD.recipients)),
    ...paragraph('letterDate', dateLine(versionDate(context)), FIELD.date),
    ...paragraph('subject', `Objet : lettre d’intention en vue de la création d’une ${plan.structure}`),
    ...missingNote(context, missing),
    ...paragraph('body', 'Madame, Monsieur,'),
    ...paragraph(
      'body',
      `Nous souhaitons créer une ${plan.structureLabel.toLocaleLowerCase('fr')} (${plan.structure}) sur le territoire décrit ci-dessous. Cette lettre présente l’équipe qui porte le projet, le territoire envisagé, les premiers besoins repérés et l’appui que nous vous demandons.`,
    ),
  ];
}

function dateLine(iso: string): string {
  const words = formatDate(iso);
  return iso.length === 10 ? `Le ${words}` : words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}

function bodyBlocks(context: Context, slots: readonly Slot[]): Block[] {
  return context.plan.sections.flatMap((section): Block[] => {
    const own = slots.filter((slot) => slot.section.id === section.id);
    const identity = section.subsections.some(({ fields }) =>
      fields.some(({ id }) => id === context.plan.nameField),
    );
    if (identity) return part(context, own, `Notre ${context.plan.structure} en bref`);
    return section.subsections.flatMap((subsection) =>
      part(
        context,
        own.filter((slot) => slot.subsection.id === subsection.id),
        subsection.title,
      ),
    );
  });
}

function part(context: Context, slots: readonly Slot[], title: string): Block[] {
  const setting: GroupSetting = { level: 2, numbered: false, captioned: false, above: title };
  const territory = slots.find(({ field }) => field.id === FIELD.territory);
  const prose = territory ? communesInProse(context, territory) : [];
  const planned = slots.some(({ field }) => field.id === FIELD.orientations) ? plannedActions(context) : [];
  const blocks = prose.length
    ? [
        ...prose,
        ...groupBlocks(
          context,
          slots.filter((slot) => slot !== territory),
          setting,
        ),
      ]
    : [...planned, ...groupBlocks(context, slots, setting)];
  return blocks.length ? [heading(context, title, { level: 1, numbered: false }), ...blocks] : [];
}

function closingBlocks(context: Context): Block[] {
  const signers = letterSigners(context);
  return [
    ...paragraph(
      'body',
      'Nous restons à votre disposition pour vous présenter ce projet et vous prions d’agréer, Madame, Monsieur, l’expression de notre considération distinguée.',
    ),
    ...(signers.length
      ? [heading(context, 'Signatures', { level: 1, numbered: false }), signersTable(signers, FIELD.signers)]
      : []),
  ];
}

// Those who carry the project sign it, with those the plan names as signatories; each person once.
function letterSigners(context: Context): Signer[] {
  const list = new SignerList();
  for (const row of rowsAt(context, FIELD.holders))
    list.add(text(row.nom), [text(row.role)], signature(row.signature));
  for (const row of rowsAt(context, FIELD.signers)) {
    const date = text(row.date);
    list.add(text(row.nom), [text(row.qualite)], [date && formatDate(date), ...signature(row.signature)]);
  }
  const presidency = words(context, FIELD.presidency);
  if (!list.all().length && presidency) list.add(presidency, ['Présidence'], []);
  return list.all();
}

function signature(cell: Row[string] | undefined): string[] {
  if (typeof cell !== 'object' || Array.isArray(cell)) return [];
  const { name, date }: Signature = cell;
  return [name ?? '', date ? formatDate(date) : ''];
}

function rowsAt(context: Context, key: string): readonly Row[] {
  const slot = context.slots.find((each) => each.key === key);
  const answer = slot && effectiveAnswer(context.plan, context.dossier, slot.field, key).answer;
  return isRows(answer) ? answer : [];
}

function words(context: Context, key: string): string {
  const answer = context.dossier.answers[key];
  return typeof answer === 'string' ? answer.trim() : '';
}

function text(cell: Row[string] | undefined): string {
  return typeof cell === 'string' ? cell : '';
}

function paragraph(role: ParagraphRole, line: string, field?: string): Block[] {
  return line ? [{ kind: 'paragraph', role, runs: textRuns(line), ...(field ? { field } : {}) }] : [];
}
