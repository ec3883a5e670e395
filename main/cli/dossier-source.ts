import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { Dossier } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { Plan } from '../../app/plan/index.ts';
import { openDossierBytes, PlanCatalog, resourcesFolder } from '../services/index.ts';
import {
  type Exchange,
  errorCodeOf,
  isProtected,
  packExchange,
  protect,
  storageError,
  writeDurably,
} from '../storage/index.ts';
import { givenPassphrase } from './passphrase.ts';

export const resources = resourcesFolder();
export const plans = new PlanCatalog(resources);

/** A dossier read from the file named on the command line, with its plan. */
export interface Opened extends Exchange {
  readonly path: string;
  readonly plan: Plan;
  /** The passphrase that opened the file, with which it is written again. */
  readonly secret?: string | undefined;
}

/**
 * Reads a `.prefigure` or plain JSON dossier.
 * @throws PrefigureError naming the file
 */
export async function openDossier(file: string): Promise<Opened> {
  const path = resolve(file);
  const bytes = await readFile(path).catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENOENT')
      throw new PrefigureError('notFound', `Fichier introuvable : ${file}.`);
    throw storageError('Lecture impossible', path, error);
  });
  const secret = isProtected(bytes) ? await givenPassphrase() : undefined;
  const exchange = await openDossierBytes(bytes, plans.get, basename(file), secret);
  return { ...exchange, path, plan: plans.require(exchange.dossier.plan.id), secret };
}

/**
 * Writes a dossier where asked: an exchange file, or plain JSON when the name ends with `.json`. What came out of a
 * protected file goes back under the same passphrase.
 */
export async function saveDossier(
  file: string,
  exchange: Exchange & { secret?: string | undefined },
): Promise<void> {
  const plain = extname(file).toLowerCase() === '.json';
  if (plain && exchange.secret)
    throw new PrefigureError(
      'usage',
      'Un fichier .json ne peut pas être protégé par une phrase secrète.',
      'Écrivez un fichier .prefigure, ou retirez d’abord la protection (commande « unprotect »).',
    );
  if (plain && exchange.attachments.size)
    process.stderr.write(`Note : un fichier .json ne porte pas les pièces jointes ; utilisez .prefigure.\n`);
  if (plain) return writeOutput(file, plainJson(exchange.dossier));
  const bytes = packExchange(exchange);
  await writeOutput(file, exchange.secret ? await protect(bytes, exchange.secret) : bytes);
}

function plainJson(dossier: Dossier): string {
  // A plain file cannot carry attachments: naming them would make it unreadable elsewhere.
  return `${JSON.stringify(dossier, null, 2)}\n`;
}

/** Writes a file durably. @throws PrefigureError `storage` */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  const path = resolve(file);
  await writeDurably(path, content).catch((error: unknown) => {
    throw storageError('Écriture impossible', path, error);
  });
}

/** Prints data for other programs. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
