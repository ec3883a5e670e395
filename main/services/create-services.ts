import { checkAll } from '../../app/checks/index.ts';
import type { Capabilities, FilePayload } from '../../app/contract.ts';
import { newDossier, type Row, randomId } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import { indexPlan } from '../../app/plan/index.ts';
import type { Referential } from '../../app/territory/index.ts';
import { History, Library, readAttachment, storeAttachment, WorkSnapshots } from '../storage/index.ts';
import type { Handlers } from './dispatch.ts';
import { buildExample } from './example.ts';
import { exportHandlers } from './export-handlers.ts';
import { ExportJobs } from './export-jobs.ts';
import { payload } from './file-payload.ts';
import { financeHandlers } from './finance-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { ladderHandlers } from './ladder-handlers.ts';
import { openDossierBytes } from './open-file.ts';
import { PlanCatalog } from './plan-catalog.ts';
import { loadSynonyms } from './plan-synonyms.ts';
import { recoveryHandlers, settleAfterStop } from './recovery-handlers.ts';
import { storedPlaces } from './stored-places.ts';
import { comparisonFile, readComparison, readGlossary, readOrientation } from './structures.ts';
import { lazyReferential, readArs } from './territory-service.ts';
import { readUserGuide } from './user-guide.ts';
import { versionHandlers } from './version-handlers.ts';

export interface ServicesOptions {
  /** Folder of the library; made if it does not exist. */
  readonly library: string;
  readonly resources: string;
  readonly version: string;
  readonly capabilities: Capabilities;
  /** Saves a file through the system's own dialog; absent where the host has none. */
  readonly saveFile?: (file: FilePayload) => Promise<string | undefined>;
  /** Prints a page of ours to PDF; absent where the host cannot. */
  readonly printPdf?: (html: string) => Promise<Uint8Array>;
  /** Where the host keeps the settings of its window; absent where the person's browser does. */
  readonly settingsFolder?: string;
}

/** Implements the contract over one library. */
export async function createServices(options: ServicesOptions): Promise<Handlers> {
  const { resources, capabilities, version } = options;
  const plans = new PlanCatalog(resources);
  const library = await Library.open(options.library, plans.get);
  const recovery = recoveryHandlers({ library, plans, stop: await settleAfterStop(library, plans) });
  const history = new History({ root: library.places.history, plans: plans.get });
  const snapshots = new WorkSnapshots(history);
  const referential = lazyReferential(resources);
  const planOf = (dossier: { plan: { id: string } }) => plans.require(dossier.plan.id);
  const ars = readArs(resources);
  const jobs = new ExportJobs(resources);

  return {
    'app.info': () => ({
      version,
      library: options.library,
      capabilities,
      plans: plans.ids().map((id) => {
        const plan = plans.require(id);
        const { title, structure, structureLabel: label } = plan;
        const nameLabel = indexPlan(plan).place(plan.nameField)?.field.label ?? structure;
        return { id, title, structure, label, nameLabel };
      }),
      ars,
    }),
    'app.guide': () => ({ markdown: readUserGuide(resources) }),
    'plan.get': ({ planId }) => plans.require(planId),
    'plan.guidance': ({ planId, field }) => plans.guidance(planId, field),
    'plan.placeholders': ({ planId }) => plans.placeholders(planId),
    'plan.synonyms': ({ planId }) => {
      const { columns, options: words } = loadSynonyms(resources, plans.require(planId));
      return { columns, options: words };
    },

    'library.list': () => library.list(),
    'library.create': async ({ planId, name, region, communes = [] }) => {
      const dossier = newDossier(plans.require(planId), { name, region });
      const rows = communes.flatMap((code) => communeRow(referential(), code));
      const answers = rows.length ? { ...dossier.answers, 'territoire.communes': rows } : dossier.answers;
      return { id: await library.add({ dossier: { ...dossier, answers }, attachments: new Map() }) };
    },
    'library.example': async ({ planId }) => {
      const { dossiers } = await library.list();
      const known = dossiers.find((card) => card.example && card.planId === planId && !card.problem);
      if (known) return { id: known.id };
      const { dossier, attachments } = buildExample(resources, plans.require(planId));
      const now = new Date().toISOString();
      return {
        id: await library.add({
          dossier: { ...dossier, id: randomId(), createdAt: now, modifiedAt: now },
          attachments,
        }),
      };
    },
    'library.duplicate': async ({ id }) => ({ id: await library.duplicate(id) }),
    'library.rename': async ({ id, name }) => {
      const file = await library.open(id);
      const { nameField } = planOf(file.dossier);
      await file.apply([{ type: 'setAnswer', at: nameField, value: name }], file.revision);
      return {};
    },
    'library.bin': async ({ id }) => {
      await library.bin(id);
      return {};
    },
    'library.restore': async ({ id }) => {
      await library.restore(id);
      return {};
    },
    'library.erase': async ({ id }) => {
      await library.erase(id);
      await history.erase(id);
      await library.sides.eraseDossier(id);
      return {};
    },
    'library.import': async ({ name, base64, passphrase }) => {
      const bytes = Buffer.from(base64, 'base64');
      const exchange = await openDossierBytes(bytes, plans.get, name, passphrase);
      const { dossier, attachments, versions = [], versionPieces = new Map() } = exchange;
      // A new id: importing a colleague's copy must never replace the dossier that is here.
      const id = await library.add({ dossier: { ...dossier, id: randomId() }, attachments });
      await history.adopt(id, versions, versionPieces);
      return { id };
    },

    'structures.get': () => ({
      comparison: readComparison(resources),
      orientation: readOrientation(resources),
    }),
    'structures.word': () => comparisonFile(resources),
    'glossary.get': () => readGlossary(resources),
    ...ladderHandlers({ library, plans }),
    ...importHandlers({ library, plans, resources }),
    ...recovery,

    'dossier.apply': async (input) => {
      const file = await library.open(input.id);
      const before = file.dossier;
      const applied = await recovery['dossier.apply'](input);
      snapshots.saved(before, file.dossier);
      return applied;
    },
    'dossier.check': async ({ id }) => {
      const { dossier } = await library.open(id);
      return checkAll(planOf(dossier), dossier);
    },

    'attachment.add': async ({ id, file, alt }) => {
      const opened = await library.open(id);
      const bytes = Buffer.from(file.base64, 'base64');
      const attachment = await storeAttachment(opened.folder, { name: file.name, bytes, alt });
      return attachment;
    },
    'attachment.read': async ({ id, attachment }) => {
      const { dossier, folder } = await library.open(id);
      const known = dossier.attachments.find((each) => each.id === attachment);
      if (!known) throw new PrefigureError('notFound', 'Cette pièce jointe n’est plus dans le dossier.');
      return payload(known.name, await readAttachment(folder, known));
    },

    'territory.search': ({ query, limit }) => ({
      communes: referential().search(query, limit),
      groups: referential().searchGroups(query, Math.min(limit, 6)),
    }),
    'territory.group': (group) => referential().communesOf(group),

    ...financeHandlers({ library, resources, plans }),
    ...exportHandlers({ library, history, jobs, resources, ars, planOf, printPdf: options.printPdf }),
    ...versionHandlers({ library, history, snapshots, plans, jobs }),
    'privacy.places': () => ({ places: storedPlaces(library, options) }),
    'file.save': async (file) => {
      if (!options.saveFile)
        throw new PrefigureError('usage', 'Cet hôte n’a pas de fenêtre « Enregistrer sous ».');
      const path = await options.saveFile(file);
      return path ? { path } : {};
    },
  };
}

function communeRow(referential: Referential, code: string): Row[] {
  const commune = referential.byCode(code);
  if (!commune) return [];
  const { name, departement, epci, postcodes, population, populationYear } = commune;
  return [
    {
      id: randomId(),
      commune: name,
      codeInsee: commune.code,
      ...(postcodes[0] ? { codePostal: postcodes[0] } : {}),
      ...(epci ? { epci } : {}),
      departement,
      ...(population === undefined ? {} : { population }),
      anneePopulation: populationYear,
    },
  ];
}
