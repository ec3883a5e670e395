import { type Block, type MakeId, plainText, type TrayPiece } from '../dossier/index.ts';
import type { PlacedPart } from './place-parts.ts';
import { WrittenText } from './written-text.ts';

const LONGEST_TITLE = 300;
const MOST_PIECES = 5_000;
const REPLACED = 'Titres du fichier remplacés par ceux du plan';

interface Piece {
  readonly path: readonly string[];
  readonly text: WrittenText;
  parts: number;
}

/**
 * What found no place, as pieces of the tray: a heading and all that follows it without a place make one piece.
 * @param replaced titles that no field shows any more: they end in one last piece
 */
export function fillTray(
  parts: readonly PlacedPart[],
  replaced: readonly string[],
  makeId: MakeId,
): TrayPiece[] {
  const pieces: Piece[] = [];
  const titles = [...replaced];
  let open: Piece | undefined;
  for (const { part, target } of parts) {
    if (target) {
      open = undefined;
      continue;
    }
    if (pieces.length >= MOST_PIECES) open ??= pieces.at(-1);
    const goesOn = part.kind === 'heading' && open && isUnder(part.path, open.path);
    if (open && (goesOn || pieces.length >= MOST_PIECES)) {
      open.text.keep(part, true);
      open.parts += 1;
      continue;
    }
    open = { path: part.path, text: new WrittenText(), parts: 1 };
    open.text.keep(part, false);
    pieces.push(open);
  }
  const written = pieces.filter((piece) => {
    const empty = piece.parts === 1 && isBlank(piece.text.text().content);
    if (empty && piece.path.length) titles.push(piece.path.join(' › '));
    return !empty;
  });
  return [
    ...written.map(({ path, text }): TrayPiece => pieceOf(makeId(), path, text.text().content)),
    ...(titles.length ? [pieceOf(makeId(), [REPLACED], titles.map(paragraph))] : []),
  ];
}

function isUnder(path: readonly string[], over: readonly string[]): boolean {
  return over.length > 0 && path.length > over.length && over.every((title, index) => path[index] === title);
}

function isBlank(blocks: readonly Block[]): boolean {
  const content = [...blocks];
  return !content.some(({ type }) => type === 'image') && !plainText({ type: 'doc', content }).trim();
}

function pieceOf(id: string, path: readonly string[], blocks: readonly Block[]): TrayPiece {
  const title = path.join(' › ') || 'Début du fichier';
  // A title cut short is written whole at the head of the text.
  const whole = title.length > LONGEST_TITLE ? [paragraph(title)] : [];
  return {
    id,
    title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title,
    text: { type: 'doc', content: [...whole, ...blocks] },
  };
}

function paragraph(text: string): Block {
  return text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' };
}
