import type { XmlComponent } from 'docx';

/** A stretch of the file's own XML, or a part that the library writes: a link, a field, a picture. */
export type Piece = string | XmlComponent;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as XML holds them. They are clean: see `cleanText`. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (each) => ESCAPES[each] ?? each) : text;
}

/** Neighbouring stretches as one. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    if (text) result.push(text);
    text = '';
    result.push(piece);
  }
  if (text) result.push(text);
  return result;
}
