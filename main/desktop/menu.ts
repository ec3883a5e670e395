import { app, Menu } from 'electron';
import { menuTemplate } from './menu-template.ts';

/** The application menu, in French. Undo and redo are the page's own: they span the whole dossier. */
export function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.name)));
}
