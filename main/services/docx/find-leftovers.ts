import { type Block, plainText } from '../../../app/dossier/index.ts';
import type { Flow, MarkupElement, MarkupNode } from '../../../app/import/index.ts';

/** Words of the file that are not in the flow that was read, one title a place. */
export interface Leftover {
  readonly title: string;
  readonly blocks: Block[];
}

const PLACES: Readonly<Record<string, string>> = {
  document: 'Passages retrouvés hors du texte',
  hdr: 'En-têtes de page du fichier',
  ftr: 'Pieds de page du fichier',
  comments: 'Commentaires du fichier',
  footnotes: 'Notes du fichier',
  endnotes: 'Notes du fichier',
};

// Text the team deleted or moved away with tracked changes is no longer theirs.
const GONE = new Set(['del', 'moveFrom', 'delText', 'instrText', 'delInstrText']);

/**
 * Reads every paragraph of the file a second time, straight from its XML, and gives those whose words the flow
 * does not hold: page headers, comments, and whatever the first reader does not know.
 */
export function findLeftovers(roots: readonly MarkupElement[], flow: Flow): Leftover[] {
  const lines = flow.items.flatMap((item) =>
    item.kind === 'heading'
      ? [item.content.map((each) => (each.type === 'text' ? each.text : ' ')).join('')]
      : plainText({ type: 'doc', content: [item.block] }).split('\n'),
  );
  const known = new Set(lines.map(letters));
  const whole = lines.map(letters).join('');
  const found = new Map<string, string[]>();
  for (const root of roots) {
    const title = PLACES[root.tag];
    if (!title) continue;
    for (const line of paragraphLines(root)) {
      const bare = letters(line);
      if (!bare || known.has(bare) || whole.includes(bare)) continue;
      known.add(bare);
      found.set(title, [...(found.get(title) ?? []), line]);
    }
  }
  return [...found].map(([title, texts]) => ({ title, blocks: texts.map(paragraph) }));
}

// Spaces and marks are set differently by the two readings; letters and digits are the words themselves.
function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

/** The words of each paragraph; a paragraph inside another (a text box) is its own line. */
function paragraphLines(root: MarkupElement): string[] {
  const lines: string[] = [];
  const walk = (node: MarkupElement, words: string[]): void => {
    for (const child of kept(node)) {
      if (child.tag === 't') words.push(child.children.filter((each) => typeof each === 'string').join(''));
      else if (child.tag === 'tab' || child.tag === 'br' || child.tag === 'cr') words.push(' ');
      else if (child.tag === 'p') {
        const own: string[] = [];
        walk(child, own);
        lines.push(own.join('').trim());
      } else walk(child, words);
    }
  };
  const loose: string[] = [];
  walk(root, loose);
  return [...lines, loose.join(' ').trim()].filter(Boolean);
}

function kept(node: MarkupElement): MarkupElement[] {
  const children = node.children.filter((child: MarkupNode) => typeof child !== 'string');
  // Two drawings of the same thing, for new and old programs: one is enough.
  if (node.tag === 'AlternateContent')
    return children.filter(({ tag }, _, all) =>
      all.some((each) => each.tag === 'Fallback') ? tag === 'Fallback' : tag === 'Choice',
    );
  return children.filter(({ tag }) => !GONE.has(tag));
}
