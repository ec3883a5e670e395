import { BrowserWindow } from 'electron';
import { PRINT_OPTIONS, PRINT_PREFERENCES } from './print-options.ts';
import type { PrintWindow } from './print-page.ts';

/** Opens a window that nobody sees, to print one page. */
export function openPrintWindow(): PrintWindow {
  const window = new BrowserWindow({ show: false, webPreferences: PRINT_PREFERENCES });
  return {
    load: (address) => window.loadURL(address),
    print: () => window.webContents.printToPDF(PRINT_OPTIONS),
    destroy: () => window.destroy(),
  };
}
