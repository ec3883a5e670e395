import { describe, expect, it, vi } from 'vitest';
import { contextMenuTemplate } from '../../../main/desktop/context-menu.ts';

vi.mock('electron', () => ({ app: {}, Menu: {} }));

const where = (parts: object) => ({
  isEditable: true,
  selectionText: '',
  misspelledWord: '',
  dictionarySuggestions: [],
  ...parts,
});
const nothing = () => undefined;
const labels = (parts: object) =>
  contextMenuTemplate(where(parts), nothing, nothing).map(({ label }) => label);

describe('right-clicking', () => {
  it('offers to copy what is selected, and nothing where there is nothing', () => {
    expect(labels({ isEditable: false, selectionText: 'mot' })).toEqual(['Copier']);
    expect(labels({ isEditable: false, selectionText: '  ' })).toEqual([]);
  });

  it('puts the corrections of a misspelt word first, and applies the chosen one', () => {
    const replace = vi.fn();
    const learn = vi.fn();
    const template = contextMenuTemplate(
      where({ misspelledWord: 'santée', dictionarySuggestions: ['santé', 'sautée'] }),
      replace,
      learn,
    );
    const click = (label: string) => {
      const item = template.find((each) => each.label === label);
      // The real menu gives three arguments, none of which is read.
      (item?.click as (() => void) | undefined)?.();
    };
    click('santé');
    click('Ajouter au dictionnaire');
    expect(replace).toHaveBeenCalledExactlyOnceWith('santé');
    expect(learn).toHaveBeenCalledExactlyOnceWith('santée');
    expect(labels({ misspelledWord: 'xyz' })[0]).toBe('Aucune suggestion');
  });
});
