import { describe, expect, it } from 'vitest';
import { parseTsv } from '../../../renderer/cells/index.ts';

describe('cells copied from a spreadsheet', () => {
  it('reads rows and cells, without the empty line at the end', () => {
    expect(parseTsv('a\tb\r\n1\t2\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
  it('reads quoted cells that hold tabs, lines and quotes', () => {
    expect(parseTsv('"deux\nlignes"\t"a ""b"" c"\tfin')).toEqual([['deux\nlignes', 'a "b" c', 'fin']]);
  });
  it('keeps a quote in the middle of words, and empty cells between others', () => {
    expect(parseTsv('l\'été "chaud"\t\tx')).toEqual([['l\'été "chaud"', '', 'x']]);
  });
  it('keeps an empty row between two others', () => {
    expect(parseTsv('a\n\nb')).toEqual([['a'], [''], ['b']]);
  });
});
