import { FileChild, type IContext, type IXmlableObject, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { takenApart } from './paragraph.ts';
import { joined, type Piece } from './xml.ts';

const MAIN = 'word/document.xml';
/** Elements that stand for our own XML while the library makes the file; none is left in it. */
const PART = 'prefigure:part';
const TEXT = 'prefigure:text';
const MARKS = new RegExp(`</?${PART}/?>|<${TEXT} n="(\\d+)"/>`, 'g');
/** Compressed by their makers already. */
const PICTURES = /\.(?:png|jpe?g)$/i;

/**
 * The body of one file. The library makes the package, its styles, its lists and all that has relations; paragraphs and
 * tables, nearly all of the file, are written here as text: the library's one object an element would take four times
 * as long and twice the memory.
 */
export class LeanBody {
  readonly #texts: string[] = [];

  /**
   * The blocks of one section of the file, as the library takes them. It writes the last paragraph itself: this is where
   * the section's size and margins are said, and an empty one added for them could go over to an empty page.
   */
  section(pieces: readonly Piece[]): FileChild[] {
    const last = pieces.at(-1);
    const end = last === undefined ? undefined : takenApart(last);
    if (!end)
      return last instanceof Paragraph ? [this.#part(pieces.slice(0, -1)), last] : [this.#part(pieces)];
    const { style, keepNext = false } = end.look;
    const paragraph = new Paragraph({ style, ...(keepNext ? { keepNext } : {}) });
    if (end.runs) paragraph.addChildElement(this.#part([end.runs]));
    return [this.#part(pieces.slice(0, -1)), paragraph];
  }

  #part(pieces: readonly Piece[]): FileChild {
    return new Part(
      joined(pieces).map((piece) => {
        if (typeof piece !== 'string') return piece;
        this.#texts.push(piece);
        return { [TEXT]: { _attr: { n: this.#texts.length - 1 } } };
      }),
    );
  }

  /** The file with its texts in place. */
  fill(file: Uint8Array): Uint8Array {
    const parts = unzipSync(file);
    const filled = strFromU8(parts[MAIN] ?? new Uint8Array()).replace(
      MARKS,
      (_, index: string | undefined) => (index === undefined ? '' : (this.#texts[Number(index)] ?? '')),
    );
    const zipped: Zippable = {};
    for (const [path, bytes] of Object.entries(parts))
      zipped[path] = [bytes, { level: PICTURES.test(path) ? 0 : 6 }];
    zipped[MAIN] = [strToU8(filled), { level: 6 }];
    return zipSync(zipped);
  }
}

type Written = { prepForXml(context: IContext): IXmlableObject | undefined } | IXmlableObject;

class Part extends FileChild {
  readonly #pieces: readonly Written[];

  constructor(pieces: readonly Written[]) {
    super(PART);
    this.#pieces = pieces;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const written = this.#pieces.flatMap((piece) => {
      const xml = isComponent(piece) ? piece.prepForXml(context) : piece;
      return xml ? [xml] : [];
    });
    return { [PART]: written };
  }
}

function isComponent(piece: Written): piece is Extract<Written, { prepForXml: unknown }> {
  return 'prepForXml' in piece && typeof piece.prepForXml === 'function';
}
