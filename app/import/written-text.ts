import type { Block, Inline, RichText } from '../dossier/index.ts';
import type { ImportPart } from './part.ts';
import { withoutNumber } from './words.ts';

type Level = 1 | 2 | 3;

/** Gathers the parts that end in the same text, in order, each under its heading. */
export class WrittenText {
  readonly #blocks: Block[];
  #base: number | undefined;
  /** Headings without words of their own: written only if a heading below them is. */
  #waiting: ImportPart[] = [];

  /** @param before what the text holds already */
  constructor(before: readonly Block[] = []) {
    this.#blocks = [...before];
  }

  get isEmpty(): boolean {
    return this.#blocks.length === 0;
  }

  /**
   * Adds a part to a field's text. Its heading is left out when the field itself says it.
   * @param asProposed false when a person chose another field than the heading names
   * @returns parts whose heading the text will not show
   */
  place(part: ImportPart, asProposed: boolean): ImportPart[] {
    const named = part.named && asProposed;
    if (!part.blocks.length) {
      if (named || !part.inherited) return [part];
      this.#waiting.push(part);
      return [];
    }
    const over = this.#waiting.filter((each) => isUnder(part, each));
    const unsaid = this.#waiting.filter((each) => !over.includes(each));
    this.#waiting = [];
    for (const each of over) this.#add(each, true, true);
    const leftOut = named && (part.opens !== undefined || this.isEmpty);
    this.#add(part, !leftOut, true);
    return leftOut ? [...unsaid, part] : unsaid;
  }

  /** Adds a part as it was in the file, its heading with its number. */
  keep(part: ImportPart, withHeading: boolean): void {
    this.#add(part, withHeading, false);
  }

  /** Headings that waited for words below them in vain. */
  waiting(): readonly ImportPart[] {
    return this.#waiting;
  }

  /** The whole as rich text. */
  text(): RichText {
    return { type: 'doc', content: this.#blocks.length ? this.#blocks : [{ type: 'paragraph' }] };
  }

  #add(part: ImportPart, withHeading: boolean, renumbered: boolean): void {
    const headed = withHeading && part.heading.length > 0;
    this.#base ??= headed ? part.level - 1 : part.level;
    // The plan numbers its own headings: a number typed in the file would contradict it.
    const heading = renumbered ? withoutTypedNumber(part.heading) : part.heading;
    if (headed) this.#blocks.push(headingBlock(heading, part.level - this.#base));
    this.#blocks.push(...part.blocks);
  }
}

function isUnder({ path }: ImportPart, over: ImportPart): boolean {
  return path.length > over.path.length && over.path.every((title, index) => path[index] === title);
}

function headingBlock(content: readonly Inline[], depth: number): Block {
  const level: Level = depth <= 1 ? 1 : depth === 2 ? 2 : 3;
  return { type: 'heading', attrs: { level }, content: [...content] };
}

function withoutTypedNumber([first, ...others]: readonly Inline[]): Inline[] {
  if (first?.type !== 'text') return first ? [first, ...others] : [];
  const text = withoutNumber(first.text);
  return text.trim() ? [{ ...first, text }, ...others] : [first, ...others];
}
