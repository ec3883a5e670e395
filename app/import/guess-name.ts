import { inlineWords, type Outline } from './outline.ts';

const LONGEST_NAME = 120;

/** The name the file gives the structure: a title or a line of its first page that says « CPTS », else the file's own. */
export function guessName(source: {
  readonly title?: string | undefined;
  readonly fileName: string;
  readonly outline: Outline;
}): string {
  const { root } = source.outline;
  const lines = root.blocks.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [inlineWords(block.content)] : [],
  );
  const titles = [source.title ?? '', ...lines, root.children[0]?.title ?? ''];
  const named = titles.map(nameIn).find(Boolean);
  return named ?? (source.fileName.trim() || 'Dossier importé');
}

// "Projet de santé de la CPTS Val de Loire" names "CPTS Val de Loire".
function nameIn(line: string): string | undefined {
  const match = /\b(?:CPTS|Communauté professionnelle territoriale de santé)\b\s*(?:[:–—-]\s*)?(.+)$/iu.exec(
    line,
  );
  const name = match?.[0]?.trim();
  return name && name.length <= LONGEST_NAME ? name : undefined;
}
