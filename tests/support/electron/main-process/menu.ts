import { app } from './app.ts';
import { checkOptions, NotModelledError, strict } from './strict.ts';

interface Item {
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly submenu?: readonly Item[];
  readonly click?: () => void;
}

const KEYS = ['label', 'role', 'type', 'submenu', 'click', 'accelerator', 'enabled'];
/** Roles the application gives; those that do nothing here are the system's own. */
const ROLES = [
  'quit',
  'close',
  'hide',
  'hideOthers',
  'unhide',
  'cut',
  'copy',
  'paste',
  'pasteAndMatchStyle',
  'selectAll',
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'togglefullscreen',
  'reload',
];

let applicationMenu: readonly Item[] = [];
let poppedUp: readonly Item[] = [];

function check(items: readonly Item[]): readonly Item[] {
  for (const item of items) {
    checkOptions('a menu item', item, KEYS);
    if (item.role && !ROLES.includes(item.role)) throw new NotModelledError(`the menu role « ${item.role} »`);
    if (item.type && item.type !== 'separator') throw new NotModelledError(`the menu type « ${item.type} »`);
    check(item.submenu ?? []);
  }
  return items;
}

export const Menu = strict('Menu', {
  buildFromTemplate(template: readonly Item[]) {
    const items = check(template);
    return strict('menu', {
      items,
      popup() {
        poppedUp = items;
      },
    });
  },
  setApplicationMenu(menu: { items: readonly Item[] }): void {
    applicationMenu = menu.items;
  },
});

/** The labels of the menu bar, `Fichier > Quitter`. */
export function menuLabels(): string[] {
  return applicationMenu.flatMap(({ label, submenu = [] }) =>
    submenu.flatMap((item) => (item.type === 'separator' ? [] : [`${label} > ${item.label}`])),
  );
}

/** The labels of the last menu shown by a right click. */
export function popupLabels(): string[] {
  return poppedUp.flatMap(({ label }) => (label ? [label] : []));
}

/** Chooses an entry by its labels. */
export function chooseMenu(path: readonly string[]): void {
  const item = path.reduce<Item | undefined>(
    (from, label) => from?.submenu?.find((each) => each.label === label),
    { submenu: applicationMenu },
  );
  if (!item) throw new Error(`no menu entry ${path.join(' > ')}`);
  if (item.click) item.click();
  else if (item.role === 'quit') app.quit();
  else throw new NotModelledError(`choosing the menu role « ${item.role} »`);
}
