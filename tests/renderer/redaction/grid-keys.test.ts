import { describe, expect, it } from 'vitest';
import {
  browsingStep,
  type Caret,
  type Pressed,
  writingStep,
} from '../../../renderer/redaction/table/grid-keys.ts';

const size = { rows: 3, columns: 4 };
const writable = [true, true, false, true];
const end: Caret = { atStart: false, atEnd: true, oneLine: true };
const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

describe('moving between cells without writing', () => {
  it('follows the arrows and stops at the edges', () => {
    expect(browsingStep(press('ArrowRight'), { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 2 });
    expect(browsingStep(press('ArrowUp'), { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 1 });
    expect(browsingStep(press('PageDown'), { row: 0, column: 1 }, size)).toEqual({ row: 2, column: 1 });
  });
  it('jumps to the ends with Ctrl', () => {
    expect(browsingStep(press('End', { ctrlKey: true }), { row: 0, column: 0 }, size)).toEqual({
      row: 2,
      column: 3,
    });
  });
  it('leaves Tab alone, so that the keyboard is never trapped', () => {
    expect(browsingStep(press('Tab'), { row: 0, column: 0 }, size)).toBeUndefined();
  });
});

describe('moving while writing', () => {
  const step = (pressed: Pressed, row: number, column: number, caret = end) =>
    writingStep(pressed, { row, column }, size, writable, caret);

  it('goes through the writable cells with Tab, over the computed ones and on to the next row', () => {
    expect(step(press('Tab'), 0, 1)).toEqual({ row: 0, column: 3 });
    expect(step(press('Tab'), 0, 3)).toEqual({ row: 1, column: 0 });
    expect(step(press('Tab', { shiftKey: true }), 1, 0)).toEqual({ row: 0, column: 3 });
  });
  it('goes out of the table at both ends', () => {
    expect(step(press('Tab'), 2, 3)).toBeUndefined();
    expect(step(press('Tab', { shiftKey: true }), 0, 0)).toBeUndefined();
  });
  it('goes down with Enter and adds a row under the last one; Shift+Enter stays for a new line', () => {
    expect(step(press('Enter'), 0, 1)).toEqual({ row: 1, column: 1 });
    expect(step(press('Enter'), 2, 1)).toBe('addRow');
    expect(step(press('Enter', { shiftKey: true }), 0, 1)).toBeUndefined();
  });
  it('leaves the cell by an arrow only when the caret is at its edge', () => {
    const middle: Caret = { atStart: false, atEnd: false, oneLine: true };
    expect(step(press('ArrowRight'), 0, 0, middle)).toBeUndefined();
    expect(step(press('ArrowRight'), 0, 1)).toEqual({ row: 0, column: 3 });
    expect(step(press('ArrowDown'), 0, 0, middle)).toEqual({ row: 1, column: 0 });
    expect(step(press('ArrowDown'), 0, 0, { ...middle, oneLine: false })).toBeUndefined();
  });
});
