import { describe, expect, it } from 'vitest';
import { nextIndex } from '../../../renderer/shell/regions.ts';
import { commandOf } from '../../../renderer/shell/use-keyboard.ts';

const NOTHING = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, target: null };

// The functions ask what the target is; there is no document here, only the question.
class FakeElement {
  readonly #selectors: readonly string[];
  readonly isContentEditable: boolean;
  constructor(selectors: readonly string[], editable = false) {
    this.#selectors = selectors;
    this.isContentEditable = editable;
  }
  matches(): boolean {
    return this.#selectors.includes('input');
  }
  closest(selector: string): FakeElement | null {
    return this.#selectors.includes(selector) ? this : null;
  }
}
Object.assign(globalThis, { HTMLElement: FakeElement, Element: FakeElement });

function pressed(key: string, over: object = {}) {
  return commandOf({ ...NOTHING, key, ...over });
}

describe('the keys of a dossier', () => {
  it('saves, searches, undoes and redoes', () => {
    expect(pressed('s', { ctrlKey: true })).toBe('save');
    expect(pressed('k', { metaKey: true })).toBe('search');
    expect(pressed('f', { ctrlKey: true })).toBe('find');
    expect(pressed('F9')).toBe('writeAlone');
    expect(pressed('z', { ctrlKey: true })).toBe('undo');
    expect(pressed('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(pressed('y', { ctrlKey: true })).toBe('redo');
  });

  it('goes round the regions both ways', () => {
    expect(pressed('F6')).toBe('nextRegion');
    expect(pressed('F6', { shiftKey: true })).toBe('previousRegion');
    expect(nextIndex(-1, 4, 1)).toBe(0);
    expect(nextIndex(-1, 4, -1)).toBe(3);
    expect(nextIndex(3, 4, 1)).toBe(0);
    expect(nextIndex(0, 4, -1)).toBe(3);
  });

  it('shows the list of keys for a question mark, never while one is typed', () => {
    expect(pressed('?')).toBe('help');
    expect(pressed('?', { target: new FakeElement(['input']) })).toBeUndefined();
    expect(pressed('?', { target: new FakeElement([], true) })).toBeUndefined();
  });

  it('leaves a search box its own undo, and every other key to the page', () => {
    expect(pressed('z', { ctrlKey: true, target: new FakeElement(['[data-native-undo]']) })).toBeUndefined();
    expect(pressed('z')).toBeUndefined();
    expect(pressed('b', { ctrlKey: true })).toBeUndefined();
    expect(pressed('z', { ctrlKey: true, altKey: true })).toBeUndefined();
  });
});
