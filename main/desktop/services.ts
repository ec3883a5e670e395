import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { FilePayload } from '../../app/contract.ts';
import { createServices, type Handlers, warmUp } from '../services/index.ts';
import { storageError } from '../storage/index.ts';
import { printPage } from './print-page.ts';
import type { PrintPages } from './print-pages.ts';
import { openPrintWindow } from './print-pdf.ts';

/** The contract over the person's library, with the system's own dialogs and printing. */
export async function startServices(
  library: string,
  resources: string,
  pages: PrintPages,
): Promise<Handlers> {
  const handlers = await createServices({
    library,
    resources,
    version: app.getVersion(),
    capabilities: { host: 'desktop', nativeDialogs: true, pdf: true },
    settingsFolder: app.getPath('userData'),
    saveFile,
    printPdf: (html) => printPage(html, pages, openPrintWindow),
  });
  void warmUp(handlers);
  return handlers;
}

async function saveFile({ name, base64 }: FilePayload): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    title: 'Enregistrer sous',
    defaultPath: join(app.getPath('documents'), name),
  });
  if (canceled || !filePath) return undefined;
  await writeFile(filePath, Buffer.from(base64, 'base64')).catch((error: unknown) => {
    throw storageError('Enregistrement impossible', filePath, error);
  });
  return filePath;
}
