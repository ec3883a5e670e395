import type { Dossier } from '../../app/dossier/index.ts';

/**
 * Parts of a dossier whose entries are kept as bytes, where nearly all of its words are, and how many levels
 * further down those entries are looked for.
 */
const KEPT_PARTS = new Map<string, number>([
  ['answers', 0],
  ['collections', 1],
  ['notes', 0],
  ['tray', 0],
  ['attachments', 0],
]);
const COLON = Buffer.from(':');
const COMMA = Buffer.from(',');

/**
 * Writes dossiers as JSON on one line. A change shares all it did not touch with the former dossier, so the
 * bytes of those parts are kept: a save costs about what its bytes cost to write, not to encode again.
 */
export class DossierText {
  readonly #bytes = new WeakMap<object, Buffer>();

  /** The same bytes as `JSON.stringify` followed by a line end, in UTF-8. */
  encode(dossier: Dossier): Buffer {
    const pieces: Buffer[] = [];
    for (const [key, value] of Object.entries(dossier)) {
      if (value === undefined) continue;
      pieces.push(pieces.length ? COMMA : Buffer.from('{'), Buffer.from(JSON.stringify(key)), COLON);
      const levels = KEPT_PARTS.get(key);
      if (levels !== undefined && isObject(value)) this.#add(pieces, value, levels);
      else pieces.push(Buffer.from(JSON.stringify(value)));
    }
    pieces.push(Buffer.from('}\n'));
    return Buffer.concat(pieces);
  }

  #add(pieces: Buffer[], container: object, levels: number): void {
    const list = Array.isArray(container);
    pieces.push(Buffer.from(list ? '[' : '{'));
    let first = true;
    for (const [key, value] of Object.entries(container)) {
      if (value === undefined && !list) continue;
      if (!first) pieces.push(COMMA);
      if (!list) pieces.push(Buffer.from(`${JSON.stringify(key)}:`));
      if (levels && isObject(value)) this.#add(pieces, value, levels - 1);
      else pieces.push(this.#bytesOf(value));
      first = false;
    }
    pieces.push(Buffer.from(list ? ']' : '}'));
  }

  #bytesOf(value: unknown): Buffer {
    if (!isObject(value)) return Buffer.from(JSON.stringify(value) ?? 'null');
    const known = this.#bytes.get(value);
    if (known) return known;
    const bytes = Buffer.from(JSON.stringify(value));
    this.#bytes.set(value, bytes);
    return bytes;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The text of a dossier that is written once: one line, several times faster to write than an indented one. */
export function serializeDossier(dossier: Dossier): string {
  return `${JSON.stringify(dossier)}\n`;
}
