import { join } from 'node:path';
import { app, BrowserWindow, dialog, screen } from 'electron';
import { APP_ORIGIN } from './asset-path.ts';
import { savePage } from './save-page.ts';
import { readStateFile, writeStateFile } from './state-file.ts';
import { MINIMUM, placeWindow, windowStateSchema } from './window-state.ts';

let mainWindow: BrowserWindow | undefined;

/** The one window of the interface; undefined while it is closed. */
export function currentWindow(): BrowserWindow | undefined {
  return mainWindow;
}

/** Opens the one window where it last was, or brings it forward. Resolves once the interface is loaded. */
export async function openMainWindow(): Promise<void> {
  if (mainWindow) return focusMainWindow();
  const { maximized, ...place } = placeWindow(readStateFile(statePath(), windowStateSchema), workAreas());
  const window = new BrowserWindow({
    ...place,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
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
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', (event) => {
    event.preventDefault();
    void closeOnceSaved(window);
  });
  window.on('closed', () => {
    mainWindow = undefined;
  });
  window.webContents.on('will-prevent-unload', (event) => {
    if (leavesAnyway(window)) event.preventDefault();
  });
  // Windows asks every program before it shuts down, and waits for none.
  window.on('query-session-end', () => void savePage(window.webContents));
  await window.loadURL(`${APP_ORIGIN}/`);
}

/** Brings the window forward, from the bar if needed. */
export function focusMainWindow(): void {
  if (!mainWindow) return;
  if (mainWindow.isMinimized()) mainWindow.restore();
  mainWindow.focus();
}

/** Has the page save what waits; false when it could not, or does not answer. */
export async function saveMainWindow(): Promise<boolean> {
  return mainWindow ? savePage(mainWindow.webContents) : true;
}

const closing = new WeakSet<BrowserWindow>();

// Asked twice, a window still closes once: the person may well insist while it saves.
async function closeOnceSaved(window: BrowserWindow): Promise<void> {
  if (closing.has(window)) return;
  closing.add(window);
  const saved = await savePage(window.webContents);
  closing.delete(window);
  if (window.isDestroyed() || (!saved && !leavesAnyway(window))) return;
  writeStateFile(statePath(), { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  window.destroy();
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

function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

function statePath(): string {
  return join(app.getPath('userData'), 'fenetre.json');
}
