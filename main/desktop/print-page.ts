import { errorMessage, PrefigureError } from '../../app/errors.ts';
import type { PrintPages } from './print-pages.ts';

/** A window that prints: what {@link printPage} needs of one. */
export interface PrintWindow {
  load(address: string): Promise<void>;
  print(): Promise<Uint8Array>;
  destroy(): void;
}

/** The longest known projects print in seconds; beyond this, the window is stuck. In milliseconds. */
const PATIENCE = 120_000;

/**
 * Prints a page of ours in a window of its own, which never outlives the printing.
 * @throws PrefigureError `storage` when the page cannot be loaded or printed in time
 */
export async function printPage(
  html: string,
  pages: PrintPages,
  openWindow: () => PrintWindow,
): Promise<Uint8Array> {
  const address = pages.add(html);
  let window: PrintWindow | undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    const opened = openWindow();
    window = opened;
    const stuck = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('la mise en pages ne répond plus')), PATIENCE);
    });
    return await Promise.race([opened.load(address).then(() => opened.print()), stuck]);
  } catch (error) {
    throw new PrefigureError(
      'storage',
      `Le PDF n’a pas pu être fabriqué : ${errorMessage(error)}.`,
      'Votre dossier est intact. Réessayez, ou exportez le fichier Word et enregistrez-le en PDF.',
      { cause: error },
    );
  } finally {
    clearTimeout(timer);
    pages.drop(address);
    window?.destroy();
  }
}
