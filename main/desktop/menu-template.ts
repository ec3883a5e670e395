import type { MenuItemConstructorOptions } from 'electron';

/** The menu's content for a platform; `name` heads the first menu on macOS. */
export function menuTemplate(platform: NodeJS.Platform, name: string): MenuItemConstructorOptions[] {
  const application: MenuItemConstructorOptions[] =
    platform === 'darwin'
      ? [
          {
            label: name,
            submenu: [
              { role: 'about', label: 'À propos de Préfigure' },
              { type: 'separator' },
              { role: 'hide', label: 'Masquer Préfigure' },
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
        { role: 'close', label: 'Fermer la fenêtre' },
        { role: 'quit', label: 'Quitter' },
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
  ];
}
