import { app } from 'electron';
import { speakFrench } from '../../app/french-messages.ts';
import { handleAppProtocol, registerAppScheme } from './app-protocol.ts';
import { handleCalls } from './ipc.ts';
import { setMenu } from './menu.ts';
import { PrintPages } from './print-pages.ts';
import { hardenWebContents } from './security.ts';
import { startServices } from './services.ts';
import { focusMainWindow, openMainWindow } from './window.ts';

speakFrench();
// Order matters: schemes must be declared before the application is ready.
registerAppScheme();
app.enableSandbox();
hardenWebContents();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusMainWindow);
  app.on('window-all-closed', () => app.quit());
  // Not awaited here: the application gets ready only once this module has been read whole.
  void app.whenReady().then(run);
} else {
  app.quit();
}

async function run(): Promise<void> {
  const pages = new PrintPages();
  handleAppProtocol(pages);
  handleCalls(await startServices(pages));
  setMenu();
  openMainWindow();
  app.on('activate', openMainWindow);
}
