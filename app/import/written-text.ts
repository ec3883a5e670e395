import type { Block, RichText } from '../dossier/index.ts';
import type { ImportPart } from './part.ts';

type Level = 1 | 2 | 3;

/** Gathers the parts that end in the same text, in order, each under its heading. */
export class WrittenText {
  readonly #blocks: Block[];
  #base: number | undefined;

  /** @param before what the text holds already */
  constructor(before: readonly Block[] = []) {
    this.#blocks = [...before];
  }

  get isEmpty(): boolean {
    return this.#blocks.length === 0;
  }

  /** Adds a part; its heading is left out when the place itself says it. */
  add(part: ImportPart, withHeading: boolean): void {
    const headed = withHeading && part.heading.length > 0;
    this.#base ??= headed ? part.level - 1 : part.level;
    if (headed) this.#blocks.push(headingBlock(part, part.level - this.#base));
    this.#blocks.push(...part.blocks);
  }

  /** The whole as rich text. */
  text(): RichText {
    return { type: 'doc', content: this.#blocks.length ? this.#blocks : [{ type: 'paragraph' }] };
  }
}

function headingBlock({ heading }: ImportPart, depth: number): Block {
  const level: Level = depth <= 1 ? 1 : depth === 2 ? 2 : 3;
  return { type: 'heading', attrs: { level }, content: [...heading] };
}
