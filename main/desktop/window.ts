import { join } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { APP_ORIGIN } from './asset-path.ts';

let mainWindow: BrowserWindow | undefined;

/** Opens the one window, or brings it forward. */
export function openMainWindow(): void {
  if (mainWindow) {
    focusMainWindow();
    return;
  }
  const window = new BrowserWindow({
    width: 1366,
    height: 860,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Préfigure',
    backgroundColor: '#FBF9F5',
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: true,
    },
  });
  mainWindow = window;
  window.once('ready-to-show', () => window.show());
  window.on('closed', () => {
    mainWindow = undefined;
  });
  window.webContents.on('will-prevent-unload', (event) => {
    if (leavesAnyway(window)) event.preventDefault();
  });
  window.webContents.session.setSpellCheckerLanguages(['fr-FR']);
  void window.loadURL(`${APP_ORIGIN}/`);
}

/** Brings the window forward, from the bar if needed. */
export function focusMainWindow(): void {
  if (!mainWindow) return;
  if (mainWindow.isMinimized()) mainWindow.restore();
  mainWindow.focus();
}

// The page holds words that could not be saved; Electron would otherwise refuse to close without a word.
function leavesAnyway(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: 'Vos derniers changements ne sont pas encore enregistrés.',
    detail: 'Restez pour réessayer ou enregistrer ailleurs.',
    buttons: ['Rester', 'Quitter sans enregistrer'],
    defaultId: 0,
    cancelId: 0,
  });
  return choice === 1;
}
