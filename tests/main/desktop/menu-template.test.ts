import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../../main/desktop/menu-template.ts';

const ACTIONS = { openFile: vi.fn(), showLibrary: vi.fn(), about: vi.fn() };

const labels = (platform: NodeJS.Platform) =>
  menuTemplate(platform, 'Préfigure', ACTIONS).flatMap(({ label, submenu }) => [
    label,
    ...(Array.isArray(submenu)
      ? submenu.flatMap((item) => (item.type === 'separator' ? [] : [item.label]))
      : []),
  ]);

describe('the menu', () => {
  it.each(['win32', 'linux', 'darwin'] as const)(
    'names every entry on %s, none left to English defaults',
    (platform) => {
      expect(labels(platform)).not.toContain(undefined);
      expect(labels(platform)).toEqual(
        expect.arrayContaining(['Fichier', 'Édition', 'Affichage', 'Copier', 'Coller']),
      );
    },
  );

  it('heads the macOS bar with the program’s name', () => {
    expect(labels('darwin')[0]).toBe('Préfigure');
  });
});
