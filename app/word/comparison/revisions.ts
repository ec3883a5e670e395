import { DeletedTextRun, InsertedTextRun, type ParagraphChild, TextRun } from 'docx';
import type { Piece } from '../../diff/index.ts';
import { cleanText } from '../../document/index.ts';

/** Who changed what, and when, as Word says it beside each change. */
export interface Revision {
  readonly id: number;
  readonly author: string;
  /** ISO, without milliseconds: Word takes no others. */
  readonly date: string;
}

/** Makes the tracked changes of one file; each has a number of its own. */
export class Revisions {
  readonly #author: string;
  readonly #date: string;
  #last = 0;

  constructor(author: string, date: Date) {
    this.#author = cleanText(author).slice(0, 100) || 'Préfigure';
    this.#date = `${date.toISOString().slice(0, 19)}Z`;
  }

  /** A new one. */
  next(): Revision {
    this.#last += 1;
    return { id: this.#last, author: this.#author, date: this.#date };
  }

  /** Words that stayed, went and came, as runs; line breaks are kept. */
  runs(pieces: readonly Piece[]): ParagraphChild[] {
    return pieces.flatMap(({ kind, text }) =>
      cleanText(text)
        .split('\n')
        .map((line, index) => {
          const words = { text: line, ...(index > 0 ? { break: 1 } : {}) };
          if (kind === 'added') return new InsertedTextRun({ ...words, ...this.next() });
          if (kind === 'removed') return new DeletedTextRun({ ...words, ...this.next() });
          return new TextRun(words);
        }),
    );
  }

  /** What makes the end of a paragraph, or a table row, come or go with its words. */
  mark(kind: 'added' | 'removed'): { insertion: Revision } | { deletion: Revision } {
    return kind === 'added' ? { insertion: this.next() } : { deletion: this.next() };
  }
}
