import { z } from 'zod';
import { findingSchema } from './checks/finding.ts';
import {
  attachmentSchema,
  changeSchema,
  dossierIdSchema,
  dossierSchema,
  MOST_CHARACTERS,
} from './dossier/index.ts';
import { baremeSchema } from './finance/bareme-schema.ts';
import { ownBaremeSchema } from './finance/own-bareme-schema.ts';
import { type AnySchema, firstContract } from './first-contract.ts';
import { glossarySchema } from './glossary/index.ts';
import { importChoicesSchema, importProposalSchema } from './import/proposal-schema.ts';
import { importSynonymsSchema } from './import/synonyms.ts';
import { planDocumentSchema, planSchema } from './plan/index.ts';
import { damageSchema, windowSessionSchema } from './recovery-schema.ts';
import { comparisonSchema, orientationSchema } from './structures/index.ts';
import { communeSchema, territoryGroupSchema } from './territory/index.ts';
import {
  versionHeadSchema,
  versionIdSchema,
  versionNameSchema,
  versionNoteSchema,
} from './versions/version-head.ts';

export * from './first-contract.ts';
export type { Damage, Recovery } from './recovery-schema.ts';

/**
 * Every call the interface may make: name -> input and output. One implementation (`main/services`),
 * carried by Electron IPC, by loopback HTTP and by the command line. Bytes travel as base64 text.
 */
const id = z.strictObject({ id: dossierIdSchema });
const nothing = z.strictObject({});
const documentId = planDocumentSchema.shape.id;

export const fileSchema = z.strictObject({ name: z.string().min(1).max(255), base64: z.base64() });
/** A file on its way in or out; `base64` is its content. */
export type FilePayload = z.infer<typeof fileSchema>;

export const guidanceSchema = z.strictObject({
  field: z.string(),
  placeholder: z.string().optional(),
  sections: z.array(z.strictObject({ title: z.string(), markdown: z.string() })),
});
/** Help on one field: why it is asked, how to answer, an example, where to find it. */
export type Guidance = z.infer<typeof guidanceSchema>;

export const baremesSchema = z.strictObject({
  /** The scales to use: those shipped, corrected and completed by the person's own, which are marked `own`. */
  baremes: z.array(baremeSchema),
  /** Her scales as she keeps them. */
  own: z.array(ownBaremeSchema),
  /** Her scales that cannot be used, and why, in French. */
  problems: z.array(z.string()),
});
export type Baremes = z.infer<typeof baremesSchema>;

const passphrase = z.string().min(1).max(1_000);

export const comparedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('present') }),
  z.strictObject({ kind: z.literal('version'), version: versionIdSchema }),
  /** A file of this computer: a colleague's copy. */
  z.strictObject({ kind: z.literal('file'), file: fileSchema, passphrase: passphrase.optional() }),
]);
/** One of the two states to compare. */
export type Compared = z.infer<typeof comparedSchema>;

export const storedPlaceSchema = z.strictObject({
  label: z.string(),
  path: z.string(),
  /** What is kept there. */
  what: z.string(),
});
/** A folder or file of this computer where something is kept. */
export type StoredPlace = z.infer<typeof storedPlaceSchema>;

export const contract = {
  ...firstContract,
  /** The user guide in Markdown, pictures as relative links. */
  'app.guide': { input: nothing, output: z.strictObject({ markdown: z.string() }) },
  'plan.get': { input: z.strictObject({ planId: z.string() }), output: planSchema },
  'plan.guidance': {
    input: z.strictObject({ planId: z.string(), field: z.string() }),
    output: guidanceSchema.nullable(),
  },
  'plan.placeholders': {
    input: z.strictObject({ planId: z.string() }),
    output: z.record(z.string(), z.string()),
  },
  /** How teams' own files name the plan's columns and options, to read a table from a spreadsheet. */
  'plan.synonyms': {
    input: z.strictObject({ planId: z.string() }),
    output: importSynonymsSchema.pick({ columns: true, options: true }),
  },
  /** What the structures of coordinated practice are, and the questions that lead to one of them. */
  'structures.get': {
    input: nothing,
    output: z.strictObject({ comparison: comparisonSchema, orientation: orientationSchema }),
  },
  /** The comparison as a Word file. */
  'structures.word': { input: nothing, output: fileSchema },
  'glossary.get': { input: nothing, output: glossarySchema },
  /** What starting another structure from a dossier would take over and leave to write: labels of questions. */
  'ladder.preview': {
    input: id.extend({ planId: z.string() }),
    output: z.strictObject({ carried: z.array(z.string()), toWrite: z.array(z.string()) }),
  },
  /** Makes a dossier of another structure from this one, which stays as it is. */
  'ladder.start': {
    input: id.extend({
      planId: z.string(),
      name: z.string().trim().min(1).max(MOST_CHARACTERS.name),
      region: z.string().optional(),
    }),
    output: id,
  },
  /** Structures as a CPTS lists them, from their own dossier files; a file that cannot be read is named. */
  'ladder.structures': {
    input: z.strictObject({ files: z.array(fileSchema).min(1).max(100) }),
    output: z.strictObject({
      rows: z.array(z.record(z.string(), z.string())),
      problems: z.array(z.string()),
    }),
  },
  'library.create': {
    input: z.strictObject({
      planId: z.string(),
      name: z.string().trim().min(1).max(MOST_CHARACTERS.name),
      region: z.string().optional(),
      communes: z.array(z.string()).max(2_000).optional(),
    }),
    output: id,
  },
  /** Opens the bundled example: a copy the person may play with. */
  'library.example': { input: z.strictObject({ planId: z.string() }), output: id },
  'library.duplicate': { input: id, output: id },
  'library.rename': {
    input: id.extend({ name: z.string().trim().min(1).max(MOST_CHARACTERS.name) }),
    output: nothing,
  },
  'library.bin': { input: id, output: nothing },
  'library.restore': { input: id, output: nothing },
  /** Removes for good a dossier that is already in the bin. */
  'library.erase': { input: id, output: nothing },
  /** Deals with words kept outside their dossier: in its place, as a second dossier, or thrown away. */
  'library.recover': {
    input: z.strictObject({ key: z.string().max(300), as: z.enum(['replace', 'copy', 'discard']) }),
    output: z.strictObject({ id: z.optional(dossierIdSchema) }),
  },
  /** Fails with the code `passphrase` when the file is protected and none, or a wrong one, is given. */
  'library.import': { input: fileSchema.extend({ passphrase: passphrase.optional() }), output: id },
  /** What importing a Word file would do, for a person to confirm; nothing is written. */
  'import.propose': {
    input: z.strictObject({ planId: z.string(), file: fileSchema }),
    output: importProposalSchema,
  },
  /** Makes a new dossier from a Word file; `choices` follow the parts of the proposal for the same file. */
  'import.apply': {
    input: z.strictObject({
      planId: z.string(),
      file: fileSchema,
      choices: importChoicesSchema,
      name: z.string().trim().min(1).max(MOST_CHARACTERS.name),
      region: z.string().optional(),
    }),
    output: id.extend({ placed: z.number().int(), tray: z.number().int() }),
  },
  /**
   * Opens a dossier to write in it; fails with the code `locked` while somebody else does, unless `takeOver`.
   */
  'dossier.open': {
    input: id.extend({ takeOver: z.boolean().optional() }),
    output: z.strictObject({ dossier: dossierSchema, revision: z.number().int() }),
  },
  /** Applies changes in order and saves them durably before answering. */
  'dossier.apply': {
    input: id.extend({
      revision: z.number().int(),
      changes: z.array(changeSchema).min(1).max(5_000),
      /** Of the window, which sends what could not be saved again with its next changes. */
      session: z.optional(windowSessionSchema),
    }),
    output: z.strictObject({ revision: z.number().int(), savedAt: z.iso.datetime() }),
  },
  /** Fails with `changedOnDisk`, `conflict` or `locked` when somebody else came between this window and the disk. */
  'dossier.status': { input: id.extend({ revision: z.number().int() }), output: nothing },
  /** Ends such a disagreement. The version that does not go on is kept beside, or becomes a dossier of its own. */
  'dossier.settle': {
    input: id.extend({ keep: z.enum(['mine', 'theirs', 'both']), mine: dossierSchema }),
    output: z.strictObject({
      dossier: dossierSchema,
      revision: z.number().int(),
      /** Path of the version put aside. */
      keptAt: z.string().optional(),
      /** The second dossier, when both were kept. */
      copy: z.optional(dossierIdSchema),
    }),
  },
  /** The window is done with the dossier: others may have it. */
  'dossier.close': { input: id, output: nothing },
  /** What is wrong with a dossier that does not open, and what there is to go on with; null when it is in order. */
  'dossier.damage': { input: id, output: z.nullable(damageSchema) },
  /** Puts a whole copy, or the changed file as it is, in the place of a damaged one, which is kept beside. */
  'dossier.mend': {
    input: id.extend({ using: z.enum(['lastGood', 'readable']) }),
    output: z.strictObject({ keptAt: z.string().optional() }),
  },
  /** The versions of a dossier, newest first, and what could not be read or kept, in French. */
  'versions.list': {
    input: id,
    output: z.strictObject({ versions: z.array(versionHeadSchema), problems: z.array(z.string()) }),
  },
  /** Keeps the present state under a name, until it is removed. */
  'versions.keep': {
    input: id.extend({ name: versionNameSchema, note: versionNoteSchema.optional() }),
    output: versionHeadSchema,
  },
  /** A version, to look at: nothing can be written in it. */
  'versions.open': {
    input: id.extend({ version: versionIdSchema }),
    output: z.strictObject({ head: versionHeadSchema, dossier: dossierSchema }),
  },
  'versions.remove': { input: id.extend({ version: versionIdSchema }), output: nothing },
  /**
   * Before answers of a version come back: keeps the present state as an automatic version, and puts the version's
   * attached files back beside the dossier. `missing`: names of those that were not kept.
   */
  'versions.prepareRestore': {
    input: id.extend({ version: versionIdSchema }),
    output: z.strictObject({ missing: z.array(z.string()) }),
  },
  /** A dossier read from a file, to compare with; nothing is kept. */
  'versions.readFile': {
    input: z.strictObject({ file: fileSchema, passphrase: passphrase.optional() }),
    output: z.strictObject({ dossier: dossierSchema }),
  },
  /** What changed, as a Word file with tracked changes. Followed and stopped like `export.word`. */
  'versions.word': {
    input: id.extend({ before: comparedSchema, after: comparedSchema, job: z.string().max(100).optional() }),
    output: fileSchema,
  },
  /** Where everything is kept on this computer. */
  'privacy.places': { input: nothing, output: z.strictObject({ places: z.array(storedPlaceSchema) }) },
  'dossier.check': { input: id, output: z.array(findingSchema) },
  'finance.baremes': { input: z.strictObject({ planId: z.string() }), output: baremesSchema },
  /** Keeps a person's own scale in the library, in the place of her former one of the same id. */
  'finance.saveBareme': {
    input: z.strictObject({ planId: z.string(), bareme: ownBaremeSchema }),
    output: baremesSchema,
  },
  /** The same from a JSON file: one scale, or an array of them. */
  'finance.importBareme': {
    input: z.strictObject({ planId: z.string(), file: fileSchema }),
    output: baremesSchema,
  },
  /** Takes away a person's own scale: the shipped figures are used again. */
  'finance.removeBareme': {
    input: z.strictObject({ planId: z.string(), id: z.string().max(200) }),
    output: baremesSchema,
  },
  'attachment.add': {
    input: id.extend({ file: fileSchema, alt: z.string().max(MOST_CHARACTERS.picture).optional() }),
    output: attachmentSchema,
  },
  'attachment.read': { input: id.extend({ attachment: z.string() }), output: fileSchema },
  'territory.search': {
    input: z.strictObject({ query: z.string().max(200), limit: z.number().int().min(1).max(100) }),
    output: z.strictObject({ communes: z.array(communeSchema), groups: z.array(territoryGroupSchema) }),
  },
  'territory.group': {
    input: territoryGroupSchema.pick({ kind: true, code: true }),
    output: z.array(communeSchema),
  },
  'export.word': {
    input: id.extend({
      document: documentId,
      deposit: z.boolean(),
      insist: z.boolean().optional(),
      /** To be published: without persons' contacts and signatures. */
      public: z.boolean().optional(),
      /** A name of the caller's own, to follow or stop this export. */
      job: z.string().max(100).optional(),
    }),
    output: fileSchema,
  },
  /** The deposit package (.zip): Word files, annexes, cover note, manifest. Followed and stopped like `export.word`. */
  'export.package': {
    input: id.extend({ insist: z.boolean().optional(), job: z.string().max(100).optional() }),
    output: fileSchema,
  },
  /** The preview as a PDF, where `capabilities.pdf` says so; fails with the code `usage` elsewhere. */
  'export.pdf': { input: id.extend({ document: documentId }), output: fileSchema },
  'export.progress': {
    input: z.strictObject({ job: z.string().max(100) }),
    output: z.strictObject({ step: z.string(), share: z.number() }).nullable(),
  },
  /** The pending export then fails with the code `cancelled`. */
  'export.cancel': { input: z.strictObject({ job: z.string().max(100) }), output: nothing },
  /** A dossier as the person sees it, saved or not (.prefigure); `missing` names the attached files it goes without. */
  'dossier.rescue': {
    input: z.strictObject({ mine: dossierSchema }),
    output: z.strictObject({ file: fileSchema, missing: z.array(z.string()) }),
  },
  /** The whole dossier with its named versions; under a passphrase if one is given. */
  'export.exchange': { input: id.extend({ passphrase: passphrase.optional() }), output: fileSchema },
  /** The budget as a spreadsheet, with formulas (.xlsx) or plain (.csv). */
  'export.budget': { input: id.extend({ format: z.enum(['xlsx', 'csv']) }), output: fileSchema },
  'export.preview': {
    input: id.extend({ document: documentId }),
    output: z.strictObject({ html: z.string() }),
  },
  /** Native "save as" (desktop host only): the path chosen, or nothing when the person cancelled. */
  'file.save': { input: fileSchema, output: z.strictObject({ path: z.string().optional() }) },
} as const satisfies Record<string, { input: AnySchema; output: AnySchema }>;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>;

/** What the interface holds: it cannot tell which host is behind. */
export interface Client {
  /** @throws PrefigureError with a French message */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
}
