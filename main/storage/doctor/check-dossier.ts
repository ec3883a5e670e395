import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Dossier } from '../../../app/dossier/index.ts';
import { errorMessage } from '../../../app/errors.ts';
import { readAttachment } from '../attachment-store.ts';
import { examine, lastGoodCopy, mend } from '../damage.ts';
import type { PlanLookup } from '../dossier-file.ts';
import { dossierLockPath } from '../dossier-lock.ts';
import { isTemporaryName, writeDurably } from '../durable-write.ts';
import { holderName, isGone, isLockThere, readHolder } from '../lock-file.ts';
import { diskFiles } from '../patient-files.ts';
import { dossierPlaces } from '../places.ts';
import { takeUpLastSave } from '../sudden-stop.ts';
import type { Diagnosis } from './finding.ts';
import { namesIn } from './names-in.ts';

/** As long as a lock of another computer may stay silent; see the dossiers' own rhythm. */
const LOCK_PATIENCE_MS = 5 * 60_000;
const KEPT_ASIDE = /^dossier\.(conflit|autre-version|abime)-.*\.json$/;

/** Everything that may be wrong in one dossier's folder. */
export async function checkDossierFolder(folder: string, plans: PlanLookup): Promise<Diagnosis[]> {
  const names = await readdir(folder);
  const { file, attachments } = dossierPlaces(folder);
  const found = await examine(file, plans);
  const dossier = found.kind === 'good' ? found.dossier : undefined;
  return [
    ...(await checkFile(folder, plans)),
    ...(dossier ? checkName(folder, dossier) : []),
    ...(await checkCopy(folder, plans, dossier)),
    ...(await checkLock(folder)),
    ...(await checkTemporary(folder, names, plans)),
    ...(dossier ? await checkAttachments(folder, dossier) : []),
    ...names.flatMap((name) => checkOther(join(folder, name), basename(attachments))),
  ];
}

async function checkFile(folder: string, plans: PlanLookup): Promise<Diagnosis[]> {
  const { file } = dossierPlaces(folder);
  const found = await examine(file, plans);
  if (found.kind === 'good') return [];
  if (found.kind === 'newer') return [{ gravity: 'problem', where: file, message: found.problem }];
  if (found.kind === 'changed')
    return [
      {
        gravity: 'problem',
        where: file,
        message: `${found.problem} Ouvrez ce dossier dans Préfigure pour choisir la version à garder.`,
      },
    ];
  const copy = await lastGoodCopy(folder, plans);
  if (!copy)
    return [{ gravity: 'problem', where: file, message: `${found.problem} Aucune bonne copie à côté.` }];
  const date = new Date(copy.dossier.modifiedAt).toLocaleString('fr-FR');
  return [
    {
      gravity: 'problem',
      where: file,
      message: found.problem,
      repair: `remettre la dernière bonne copie (${date}) et garder le fichier abîmé à côté`,
      act: async () => {
        await mend(folder, plans, 'lastGood');
      },
    },
  ];
}

function checkName(folder: string, dossier: Dossier): Diagnosis[] {
  if (folder.endsWith(`--${dossier.id}`)) return [];
  return [
    {
      gravity: 'problem',
      where: folder,
      message: `Ce dossier n’apparaît pas sous son nom : le nom du dossier devrait finir par « --${dossier.id} » (copie faite à la main ?). Pour le reprendre, ouvrez son fichier dossier.json depuis Préfigure.`,
    },
  ];
}

async function checkCopy(
  folder: string,
  plans: PlanLookup,
  dossier: Dossier | undefined,
): Promise<Diagnosis[]> {
  const { file, previous } = dossierPlaces(folder);
  const found = await examine(previous, plans);
  if (found.kind === 'good' || found.kind === 'missing') return [];
  const repair = {
    repair: 'la remplacer par une copie du dossier, qui est en bon état',
    act: async () => {
      await writeDurably(previous, await diskFiles.readFile(file));
    },
  };
  const message = `La copie de secours est inutilisable : ${found.problem}`;
  return [{ gravity: 'tidy', where: previous, message, ...(dossier ? repair : {}) }];
}

async function checkLock(folder: string): Promise<Diagnosis[]> {
  const path = dossierLockPath(folder);
  const holder = await readHolder(path);
  if (!holder && !(await isLockThere(path))) return [];
  if (holder && !isGone(holder, LOCK_PATIENCE_MS))
    return [{ gravity: 'info', where: folder, message: `Ouvert en ce moment par ${holderName(holder)}.` }];
  const message = 'Verrou laissé par un programme qui s’est arrêté brusquement.';
  return [
    { gravity: 'tidy', where: path, message, repair: 'le retirer', act: () => rm(path, { force: true }) },
  ];
}

async function checkTemporary(
  folder: string,
  names: readonly string[],
  plans: PlanLookup,
): Promise<Diagnosis[]> {
  const leftovers = names.filter((name) => isTemporaryName(name));
  if (!leftovers.length) return [];
  return [
    {
      gravity: 'tidy',
      where: folder,
      message: `${leftovers.length} fichier(s) temporaire(s) d’un enregistrement interrompu.`,
      repair: 'reprendre le dernier s’il est entier et plus récent que le dossier, retirer les autres',
      act: async () => {
        await takeUpLastSave(folder, plans);
      },
    },
  ];
}

async function checkAttachments(folder: string, dossier: Dossier): Promise<Diagnosis[]> {
  const { attachments } = dossierPlaces(folder);
  const list: Diagnosis[] = [];
  for (const attachment of dossier.attachments)
    await readAttachment(folder, attachment).catch((error: unknown) =>
      list.push({
        gravity: 'problem',
        where: join(attachments, attachment.id),
        message: `${errorMessage(error)} Joignez-la de nouveau.`,
      }),
    );
  const known = new Set(dossier.attachments.map(({ id }) => id));
  const names = await namesIn(attachments);
  for (const name of names.filter((each) => !known.has(each))) list.push(orphan(folder, name));
  return list;
}

function orphan(folder: string, name: string): Diagnosis {
  const where = join(dossierPlaces(folder).attachments, name);
  const aside = join(folder, 'pieces-non-utilisees');
  return {
    gravity: 'tidy',
    where,
    message: 'Pièce qui n’est plus citée par le dossier.',
    repair: 'la déplacer dans « pieces-non-utilisees », sans l’effacer',
    act: async () => {
      await mkdir(aside, { recursive: true });
      await rename(where, join(aside, name));
    },
  };
}

function checkOther(path: string, attachments: string): Diagnosis[] {
  const name = basename(path);
  if (KEPT_ASIDE.test(name)) return [{ gravity: 'info', where: path, message: 'Version gardée à part.' }];
  const ours = ['dossier.json', 'dossier.precedent.json', attachments, 'pieces-non-utilisees'];
  if (ours.includes(name) || name.startsWith('.')) return [];
  return [
    {
      gravity: 'info',
      where: path,
      message:
        'Fichier étranger, peut-être une copie faite par un service de synchronisation : laissé tel quel. S’il contient un dossier, ouvrez-le depuis Préfigure.',
    },
  ];
}
