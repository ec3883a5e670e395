import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStateFile, writeStateFile } from '../../../main/desktop/state-file.ts';
import { placeWindow, windowStateSchema } from '../../../main/desktop/window-state.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const LAPTOP = { x: 0, y: 25, width: 1366, height: 700 };
const SCREEN = { x: 1366, y: 0, width: 1920, height: 1040 };
const state = (x: number, y: number, width = 1000, height = 650) => ({
  bounds: { x, y, width, height },
  maximized: false,
});

describe('where the window opens', () => {
  it('fits the smallest laptop the first time, centred by the system', () => {
    expect(placeWindow(undefined, [LAPTOP])).toEqual({ width: 1366, height: 700, maximized: false });
  });

  it.each([
    ['on the main screen', state(100, 60)],
    ['on the second screen', state(1500, 80, 1800, 900)],
  ])('is where it was, %s', (_where, saved) => {
    expect(placeWindow(saved, [LAPTOP, SCREEN])).toEqual({ ...saved.bounds, maximized: false });
  });

  it.each([
    ['on a screen taken away', state(1500, 80)],
    ['above the screen', state(100, -400)],
    ['below the screen', state(100, 720)],
    ['all but out on the right', state(1360, 60)],
  ])('comes back to the main screen when it was %s', (_where, saved) => {
    expect(placeWindow(saved, [LAPTOP])).toEqual({ width: 1000, height: 650, maximized: false });
  });

  it('is never larger than its screen, nor too small to write in', () => {
    expect(placeWindow(state(0, 25, 4000, 3000), [LAPTOP])).toMatchObject({ width: 1366, height: 700 });
    expect(placeWindow(state(0, 25, 10, 10), [LAPTOP])).toMatchObject({ width: 800, height: 560 });
  });

  it('stays maximised even when its place is lost', () => {
    expect(placeWindow({ ...state(9000, 9000), maximized: true }, [LAPTOP]).maximized).toBe(true);
  });
});

describe('what is remembered between two starts', () => {
  it('is read back as it was written, with nothing left beside', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'profil', 'fenetre.json');
    writeStateFile(path, state(1, 2));
    expect(readStateFile(path, windowStateSchema)).toEqual(state(1, 2));
    expect(readdirSync(join(folder, 'profil'))).toEqual(['fenetre.json']);
  });

  it.each([
    '',
    'null',
    '{"bounds":{"x":"0"}}',
    '{"bounds":{"x":0,"y":0,"width":1e9,"height":1},"maximized":true}',
  ])('is forgotten when damaged: %s', (text) => {
    const path = join(temporaryFolder(), 'fenetre.json');
    writeFileSync(path, text);
    expect(readStateFile(path, windowStateSchema)).toBeUndefined();
  });

  it('is left out without a word where nothing can be written', () => {
    const file = join(temporaryFolder(), 'fichier');
    writeFileSync(file, '');
    expect(() => writeStateFile(join(file, 'fenetre.json'), {})).not.toThrow();
  });
});
