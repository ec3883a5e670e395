import { app, powerMonitor } from 'electron';
import { speakFrench } from '../../app/french-messages.ts';
import { resourcesFolder } from '../services/index.ts';
import { defaultLibrary } from '../storage/index.ts';
import { handleAppProtocol, registerAppScheme } from './app-protocol.ts';
import { offerContextMenus } from './context-menu.ts';
import { failToStart, watchFailures } from './failures.ts';
import { fileArgument } from './file-argument.ts';
import { handleCalls } from './ipc.ts';
import { setMenu } from './menu.ts';
import { openHandedFile } from './open-file.ts';
import { PrintPages } from './print-pages.ts';
import { handleSaved } from './save-page.ts';
import { hardenSession, hardenWebContents } from './security.ts';
import { startServices } from './services.ts';
import { startSpelling } from './spelling.ts';
import { focusMainWindow, openMainWindow, saveMainWindow } from './window.ts';

speakFrench();
// Order matters: schemes must be declared before the application is ready.
registerAppScheme();
app.enableSandbox();
// What Chromium says of its own (a field badly filled, a date) is French too, whatever the system speaks.
app.commandLine.appendSwitch('lang', 'fr');
hardenWebContents();
offerContextMenus();

const library = defaultLibrary(process.env, app.getPath('home'));
let openFile: (path: string | undefined) => void = (path) => {
  waiting = path ?? waiting;
};
/** A file handed over before there is a window to open it in. */
let waiting = fileArgument(process.argv, process.cwd());

if (app.requestSingleInstanceLock()) {
  watchFailures(library);
  app.on('second-instance', (_event, args, folder) => {
    focusMainWindow();
    openFile(fileArgument(args, folder));
  });
  // macOS hands files over by this event, at times before the application is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  app.on('window-all-closed', () => app.quit());
  // Not awaited here: the application gets ready only once this module has been read whole.
  void app
    .whenReady()
    .then(run)
    .catch((error: unknown) => failToStart(error, library));
} else {
  app.quit();
}

async function run(): Promise<void> {
  hardenSession();
  const resources = resourcesFolder();
  startSpelling(resources);
  const pages = new PrintPages();
  handleAppProtocol(pages);
  const handlers = await startServices(library, resources, pages);
  handleCalls(handlers);
  handleSaved();
  setMenu(handlers, library);
  app.on('activate', () => void openMainWindow());
  // A machine that goes to sleep may not wake up.
  powerMonitor.on('suspend', () => void saveMainWindow());
  powerMonitor.on('shutdown', () => app.quit());
  await openMainWindow();
  openFile = (path) => {
    if (path) void openHandedFile(path, handlers);
  };
  openFile(waiting);
}
