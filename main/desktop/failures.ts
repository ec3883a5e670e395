import { app, dialog, shell } from 'electron';
import { errorMessage, PrefigureError } from '../../app/errors.ts';
import { currentWindow } from './window.ts';

/** Says so, and offers a way on, when the page stops or hangs, or the main process meets a fault of its own. */
export function watchFailures(library: string): void {
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (reason !== 'clean-exit' && contents === currentWindow()?.webContents) void offerReload(library);
  });
  app.on('browser-window-created', (_event, window) => {
    window.on('unresponsive', () => {
      if (window === currentWindow()) void offerPatience(library);
    });
  });
  const tell = (error: unknown) =>
    dialog.showErrorBox(
      'Préfigure a rencontré une erreur',
      `${errorMessage(error)}\n\n${whereDataLies(library)}`,
    );
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}

/** Tells why the program cannot start, and where the data lies, then leaves. */
export function failToStart(error: unknown, library: string): void {
  const wayOut = error instanceof PrefigureError && error.wayOut ? `\n${error.wayOut}` : '';
  dialog.showErrorBox(
    'Préfigure ne peut pas s’ouvrir',
    `${errorMessage(error)}${wayOut}\n\n${whereDataLies(library)}`,
  );
  app.exit(1);
}

function whereDataLies(library: string): string {
  return `Vos dossiers sont enregistrés dans :\n${library}`;
}

async function offerReload(library: string): Promise<void> {
  const window = currentWindow();
  if (!window) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'L’affichage de Préfigure s’est arrêté.',
    detail: `${whereDataLies(library)}\n\nSeuls les mots tapés dans la dernière seconde ont pu se perdre.`,
    buttons: ['Recharger', 'Montrer le dossier des données', 'Quitter'],
    defaultId: 0,
    cancelId: 0,
  });
  if (window.isDestroyed()) return;
  if (response === 2) return app.quit();
  if (response === 1) await shell.openPath(library);
  window.webContents.reload();
}

async function offerPatience(library: string): Promise<void> {
  const window = currentWindow();
  if (!window) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Préfigure ne répond plus.',
    detail: `Attendez un instant, ou rechargez l’affichage.\n\n${whereDataLies(library)}`,
    buttons: ['Attendre', 'Recharger'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1 && !window.isDestroyed()) window.webContents.reload();
}
