import type { Recovery } from '../../app/contract.ts';
import { checkDossier, type Dossier, dossierTitle } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import { holdLibrary, type Library, packExchange, tidyAfterStop } from '../storage/index.ts';
import type { Handlers } from './dispatch.ts';
import { fileName, payload } from './file-payload.ts';
import type { PlanCatalog } from './plan-catalog.ts';

type RecoveryCall =
  | 'dossier.open'
  | 'dossier.apply'
  | 'dossier.status'
  | 'dossier.settle'
  | 'dossier.close'
  | 'dossier.damage'
  | 'dossier.mend'
  | 'library.recovery'
  | 'library.recover'
  | 'dossier.rescue';

interface Options {
  readonly library: Library;
  readonly plans: PlanCatalog;
  /** What {@link settleAfterStop} found. */
  readonly stop: Recovery['stop'];
}

/**
 * Holds the library for this process, and tidies up if the former one stopped suddenly.
 * @throws PrefigureError `locked` when another program holds it
 */
export async function settleAfterStop(library: Library, plans: PlanCatalog): Promise<Recovery['stop']> {
  const { stoppedSuddenly } = await holdLibrary(library.places.root);
  if (!stoppedSuddenly) return undefined;
  const survivors = await tidyAfterStop(library.places.dossiers, plans.get);
  const dossiers = survivors.flatMap(({ dossier, completed }) =>
    dossier
      ? [{ id: dossier.id, title: titleOf(plans, dossier), savedAt: dossier.modifiedAt, completed }]
      : [],
  );
  return { seen: stoppedSuddenly.seen, dossiers };
}

/** The part of the contract that keeps two versions from erasing each other, and brings back what was at risk. */
export function recoveryHandlers({ library, plans, stop }: Options): Pick<Handlers, RecoveryCall> {
  let toldStop = stop;
  const keepBoth = async (mine: Dossier): Promise<string> =>
    library.addCopy(mine, await library.attachmentsOf(mine), 'ma version');
  return {
    'dossier.open': async ({ id, takeOver }) => {
      await library.hold(id, takeOver);
      const file = await library.open(id);
      await file.refresh();
      return { dossier: file.dossier, revision: file.revision };
    },
    'dossier.apply': ({ id, revision, changes, session }) => library.apply(id, changes, revision, session),
    'dossier.status': async ({ id, revision }) => {
      await library.checkAlone(id, revision);
      return {};
    },
    'dossier.settle': async ({ id, keep, mine: sent }) => {
      const file = await library.open(id);
      const mine = checkDossier(sent, plans.get, 'Votre version');
      if (mine.id !== id) throw new PrefigureError('usage', 'Cette version est celle d’un autre dossier.');
      // The second dossier first: whatever fails afterwards, her version is safe.
      const copy = keep === 'both' ? await keepBoth(mine) : undefined;
      const { keptAt } = await file.settle(keep === 'mine' ? 'mine' : 'theirs', mine);
      return {
        dossier: file.dossier,
        revision: file.revision,
        ...(copy ? { copy } : {}),
        ...(keptAt ? { keptAt } : {}),
      };
    },
    'dossier.close': async ({ id }) => {
      await library.letGo(id);
      return {};
    },
    'dossier.damage': async ({ id }) => {
      const damage = await library.damage(id);
      if (!damage) return null;
      const { problem, file, lastGood, readable } = damage;
      return {
        problem,
        file,
        ...(lastGood ? { lastGood: { savedAt: lastGood.dossier.modifiedAt, path: lastGood.path } } : {}),
        ...(readable ? { readableFrom: readable.modifiedAt } : {}),
      };
    },
    'dossier.mend': async ({ id, using }) => {
      const keptAt = await library.mend(id, using);
      return keptAt ? { keptAt } : {};
    },
    'dossier.rescue': async ({ mine: sent }) => {
      const mine = checkDossier(sent, plans.get, 'Votre version');
      const held = await library.attachmentsOf(mine);
      // A file that names what it does not hold would be refused on opening.
      const attachments = mine.attachments.filter((each) => held.has(each.id));
      const bytes = packExchange({ dossier: { ...mine, attachments }, attachments: held });
      const missing = mine.attachments.filter((each) => !attachments.includes(each)).map(({ name }) => name);
      return { file: payload(`${fileName(titleOf(plans, mine))}.prefigure`, bytes), missing };
    },
    'library.recovery': async ({ dismiss }) => {
      if (dismiss) toldStop = undefined;
      return { ...(toldStop ? { stop: toldStop } : {}), unsaved: await unsavedWords(library, plans) };
    },
    'library.recover': async ({ key, as }) => {
      const { dossier } = await library.sides.get(key);
      const id = as === 'discard' ? undefined : await recover(library, dossier, as);
      await library.sides.discard(key);
      return id ? { id } : {};
    },
  };
}

/** All words kept outside their dossier; a window leaves out its own, which it still holds and will save. */
async function unsavedWords(library: Library, plans: PlanCatalog): Promise<Recovery['unsaved']> {
  const files = await library.sides.list();
  return Promise.all(
    files.map(async ({ key, session, path, dossier }) => ({
      key,
      session,
      path,
      dossier: dossier.id,
      title: titleOf(plans, dossier),
      writtenAt: dossier.modifiedAt,
      known: await library.folderOf(dossier.id).then(
        () => true,
        () => false,
      ),
    })),
  );
}

async function recover(library: Library, dossier: Dossier, as: 'replace' | 'copy'): Promise<string> {
  if (as === 'replace') {
    const file = await library.open(dossier.id);
    // What was there meanwhile is kept beside: somebody may have gone on writing in it.
    await file.settle('mine', dossier);
    return dossier.id;
  }
  return library.addCopy(dossier, await library.attachmentsOf(dossier), 'mots retrouvés');
}

function titleOf(plans: PlanCatalog, dossier: Dossier): string {
  const plan = plans.get(dossier.plan.id);
  return plan ? dossierTitle(dossier, plan) : dossier.id;
}
