import { strictApp } from './app.ts';
import { BrowserWindow as DoubleWindow } from './browser-window.ts';
import { shell } from './shell.ts';
import { StrictEmitter, strict } from './strict.ts';

/*
 * What `import … from 'electron'` gives in the double. A name that is not here cannot be imported at all: the
 * program then stops at start with that name.
 */
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { screen } from './screen.ts';
export { protocol, session } from './session.ts';
export { shell, strictApp as app };

/** Never fires by itself: a test says when the machine sleeps. */
export const powerEvents = new StrictEmitter('powerMonitor', ['suspend', 'resume', 'shutdown']);
export const powerMonitor = strict('powerMonitor', powerEvents);

/** Its static members are refused too. */
export const BrowserWindow = strict('BrowserWindow', DoubleWindow);
