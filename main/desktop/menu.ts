import { app, dialog, Menu, shell } from 'electron';
import type { Handlers } from '../services/index.ts';
import { menuTemplate } from './menu-template.ts';
import { openHandedFile } from './open-file.ts';
import { currentWindow } from './window.ts';

/** The application menu, in French. Undo and redo are the page's own: they span the whole dossier. */
export function setMenu(handlers: Handlers, library: string): void {
  const actions = {
    openFile: () => void chooseFile(handlers),
    showLibrary: () => void shell.openPath(library),
    about: () => void showAbout(library),
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.name, actions)));
}

async function chooseFile(handlers: Handlers): Promise<void> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'Ouvrir un dossier Préfigure',
    defaultPath: app.getPath('documents'),
    filters: [{ name: 'Dossier Préfigure', extensions: ['prefigure', 'json'] }],
    properties: ['openFile'],
  });
  const [path] = filePaths;
  if (!canceled && path) await openHandedFile(path, handlers);
}

async function showAbout(library: string): Promise<void> {
  const box = {
    type: 'info' as const,
    message: `Préfigure ${app.getVersion()}`,
    detail: [
      'Éditeur hors ligne pour écrire le projet de santé d’une CPTS.',
      `Vos dossiers : ${library}`,
      'Logiciel libre sous licence MIT. Les licences de ses composants sont dans les fichiers LICENCES-TIERS, livrés avec le programme.',
    ].join('\n\n'),
    buttons: ['Fermer'],
  };
  const window = currentWindow();
  await (window ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box));
}
