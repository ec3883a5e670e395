import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, dialog } from 'electron';
import { z } from 'zod';
import { contract } from '../../app/contract.ts';
import { LIMITS } from '../../app/dossier/index.ts';
import { errorMessage, PrefigureError } from '../../app/errors.ts';
import { dispatch, type Handlers } from '../services/index.ts';
import { APP_ORIGIN } from './asset-path.ts';
import { readStateFile, writeStateFile } from './state-file.ts';
import { currentWindow } from './window.ts';

/** How many opened files are remembered. */
const MOST_REMEMBERED = 200;
const openedSchema = z.array(z.strictObject({ sha256: z.string(), dossier: z.string() }));

/**
 * Opens in the window a file handed over by the system. The very same file opened again leads to the dossier it
 * became the first time: a double click every evening must not fill the library with copies.
 */
export async function openHandedFile(path: string, handlers: Handlers): Promise<void> {
  try {
    const id = await dossierOf(path, handlers);
    // Another place of the page already there: nothing is loaded again, nothing typed is lost.
    await currentWindow()?.loadURL(`${APP_ORIGIN}/#/dossier/${encodeURIComponent(id)}/redaction`);
  } catch (error) {
    const wayOut = error instanceof PrefigureError ? error.wayOut : undefined;
    dialog.showErrorBox(
      `« ${basename(path)} » n’a pas pu être ouvert`,
      [errorMessage(error), wayOut].filter(Boolean).join('\n'),
    );
  }
}

async function dossierOf(path: string, handlers: Handlers): Promise<string> {
  const bytes = await readWhole(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const memory = join(app.getPath('userData'), 'fichiers-ouverts.json');
  const opened = readStateFile(memory, openedSchema) ?? [];
  const { dossiers } = await handlers['library.list']({});
  const known = opened.find((each) => each.sha256 === sha256)?.dossier;
  if (known && dossiers.some(({ id }) => id === known)) return known;
  const id = await importFile(basename(path), bytes, handlers);
  const others = opened.filter((each) => each.sha256 !== sha256);
  writeStateFile(memory, [{ sha256, dossier: id }, ...others].slice(0, MOST_REMEMBERED));
  return id;
}

async function readWhole(path: string): Promise<Buffer> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) throw new PrefigureError('notFound', `Ce fichier n’est plus là : ${path}.`);
  if (info.size > LIMITS.exchangeBytes)
    throw new PrefigureError('unreadable', `${basename(path)} : ce fichier est démesuré.`);
  return readFile(path);
}

// Through `dispatch`, as the page would: the same limits, the same sentences.
async function importFile(name: string, bytes: Buffer, handlers: Handlers): Promise<string> {
  const reply = await dispatch(handlers, 'library.import', { name, base64: bytes.toString('base64') });
  if ('error' in reply && reply.error.code === 'passphrase')
    throw new PrefigureError(
      'passphrase',
      'Ce fichier est protégé par une phrase de passe.',
      'Ouvrez-le par « Ouvrir un fichier », dans « Mes dossiers » : la phrase de passe y est demandée.',
    );
  if ('error' in reply) throw new PrefigureError(reply.error.code, reply.error.message, reply.error.wayOut);
  return contract['library.import'].output.parse(reply.ok).id;
}
