import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLines } from '../../../app/diff/lines.ts';
import { diffParagraphs } from '../../../app/diff/paragraphs.ts';
import { matchLists } from '../../../app/diff/rows.ts';
import { diffSequences } from '../../../app/diff/sequence.ts';
import { diffWords, type Piece } from '../../../app/diff/words.ts';
import { randomText } from '../../support/random-text.ts';

const side = (pieces: readonly Piece[], kind: 'removed' | 'added') =>
  pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map(({ text }) => text)
    .join('');

describe('words added and removed', () => {
  it('shows the word that changed, and no more', () => {
    expect(diffWords('La CPTS compte douze communes.', 'La CPTS compte treize communes.')).toEqual([
      { kind: 'same', text: 'La CPTS compte ' },
      { kind: 'removed', text: 'douze' },
      { kind: 'added', text: 'treize' },
      { kind: 'same', text: ' communes.' },
    ]);
  });

  it('tells words rewritten in a row as one change', () => {
    const pieces = diffWords('Le délai est trop long.', 'Le temps reste très long.');
    expect(pieces.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      'same:Le ',
      'removed:délai est trop',
      'added:temps reste très',
      'same: long.',
    ]);
  });

  it('gives back both texts, whatever they are', () => {
    fc.assert(
      fc.property(randomText, randomText, (before, after) => {
        const pieces = diffWords(before, after);
        expect(side(pieces, 'removed')).toBe(before);
        expect(side(pieces, 'added')).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it('gives back both texts when one is a rewriting of the other', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '.', 'é'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = diffWords(before.join(''), after.join(''));
        expect(side(pieces, 'removed')).toBe(before.join(''));
        expect(side(pieces, 'added')).toBe(after.join(''));
        if (before.join('') === after.join(''))
          expect(pieces.every(({ kind }) => kind === 'same')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('stays short on two long texts that have nothing in common', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `avant${index}`);
    const after = Array.from({ length: 20_000 }, (_, index) => `après${index}`);
    const start = performance.now();
    const pieces = diffWords(before.join(' '), after.join(' '));
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(side(pieces, 'added')).toBe(after.join(' '));
  });
});

describe('sequences', () => {
  it('finds the shortest change of a short sequence', () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        const kept = diffSequences(before, after)
          .filter(({ kind }) => kind === 'same')
          .reduce((sum, { from, to }) => sum + to - from, 0);
        expect(kept).toBe(longestCommon(before, after));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what is unique on both sides when almost everything changed', () => {
    const before = Array.from({ length: 6_000 }, (_, index) => (index % 10 ? `x${index}` : `=${index}`));
    const after = Array.from({ length: 6_000 }, (_, index) => (index % 10 ? `y${index}` : `=${index}`));
    const same = diffSequences(before, after).filter(({ kind }) => kind === 'same');
    expect(same.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(600);
  });
});

describe('paragraphs', () => {
  const told = (before: string, after: string) =>
    diffParagraphs(plainLines(before), plainLines(after)).map(({ kind }) => kind);

  it('tells a paragraph rewritten from one that came or went', () => {
    expect(told('Un deux trois quatre.\nFin.', 'Un deux trois cinq.\nFin.')).toEqual(['changed', 'same']);
    expect(told('Un deux trois.\nFin.', 'Autre chose ici.\nFin.')).toEqual(['removed', 'added', 'same']);
    expect(told('A a a.\nB b b.', 'A a a.\nC c c.\nB b b.')).toEqual(['same', 'added', 'same']);
  });
});

describe('rows', () => {
  const rows = (...ids: string[]) => ids.map((id) => ({ id }));
  const told = (before: string, after: string) =>
    matchLists(rows(...before), rows(...after), () => '').map(
      ({ before: old, after: now, moved }) =>
        `${old ? '' : '+'}${now ? '' : '-'}${(now ?? old)?.value.id}${moved ? '~' : ''}`,
    );

  it('tells the one row that moved, not all those it passed', () => {
    expect(told('abcde', 'eabcd')).toEqual(['e~', 'a', 'b', 'c', 'd']);
    expect(told('abc', 'adc')).toEqual(['a', '-b', '+d', 'c']);
  });

  it('finds the same row under another id', () => {
    const matched = matchLists([{ id: '1', nom: 'A' }], [{ id: '2', nom: 'A' }], ({ nom }) => nom);
    expect(matched).toMatchObject([{ before: { index: 0 }, after: { index: 0 }, moved: false }]);
  });
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    for (const [index, y] of b.entries())
      next.push(x === y ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
