import type { MenuItemConstructorOptions } from 'electron';

/** What the entries of our own do. */
export interface MenuActions {
  openFile(): void;
  showLibrary(): void;
  about(): void;
}

/** The menu's content for a platform; `name` heads the first menu on macOS. */
export function menuTemplate(
  platform: NodeJS.Platform,
  name: string,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const application: MenuItemConstructorOptions[] =
    platform === 'darwin'
      ? [
          {
            label: name,
            submenu: [
              { label: 'À propos de Préfigure', click: actions.about },
              { type: 'separator' },
              { role: 'hide', label: 'Masquer Préfigure' },
              { role: 'hideOthers', label: 'Masquer les autres' },
              { role: 'unhide', label: 'Tout afficher' },
              { type: 'separator' },
              { role: 'quit', label: 'Quitter Préfigure' },
            ],
          },
        ]
      : [];
  return [
    ...application,
    {
      label: 'Fichier',
      submenu: [
        { label: 'Ouvrir un fichier…', accelerator: 'CommandOrControl+O', click: actions.openFile },
        { label: 'Montrer le dossier des données', click: actions.showLibrary },
        { type: 'separator' },
        { role: 'close', label: 'Fermer la fenêtre' },
        ...(platform === 'darwin' ? [] : [{ role: 'quit' as const, label: 'Quitter' }]),
      ],
    },
    {
      label: 'Édition',
      submenu: [
        { role: 'cut', label: 'Couper' },
        { role: 'copy', label: 'Copier' },
        { role: 'paste', label: 'Coller' },
        { role: 'pasteAndMatchStyle', label: 'Coller sans la mise en forme' },
        { role: 'selectAll', label: 'Tout sélectionner' },
      ],
    },
    {
      label: 'Affichage',
      submenu: [
        { role: 'resetZoom', label: 'Taille normale' },
        { role: 'zoomIn', label: 'Agrandir' },
        { role: 'zoomOut', label: 'Réduire' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Plein écran' },
        { role: 'reload', label: 'Recharger' },
      ],
    },
    ...(platform === 'darwin'
      ? []
      : [{ label: 'Aide', submenu: [{ label: 'À propos de Préfigure', click: actions.about }] }]),
  ];
}
