/** Signs that no one sees: soft hyphens, zero-width spaces, marks of order. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
const SPACES = /[ \t\u00a0]{2,}/g;

const BLOCKS = 'p, div, h1, h2, h3, li, blockquote';

const RAISED: Readonly<Record<string, string>> = { '2': '²', '3': '³', o: '°' };

/** Cleans the words themselves, then the blocks left without any. */
export function tidyWords(root: HTMLElement): void {
  for (const raised of root.querySelectorAll('sup')) {
    const sign = RAISED[raised.textContent?.trim() ?? ''];
    if (sign) raised.replaceWith(sign);
  }
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    node.textContent = (node.textContent ?? '').replace(UNSEEN, '').replace(SPACES, unpiled);
  }
  for (const block of root.querySelectorAll(BLOCKS)) {
    if (!isBlank(block)) continue;
    // A cell needs its paragraph, even empty.
    if (block.closest('td, th')) block.replaceChildren();
    else block.remove();
  }
  for (const line of root.querySelectorAll('br')) if (isBetweenBlocks(line)) line.remove();
}

// Word and mails pile non-breaking spaces up to push words aside; one alone is French typography.
function unpiled(spaces: string): string {
  return spaces.includes('\u00a0') ? ' ' : spaces;
}

function isBlank(block: Element): boolean {
  return !block.textContent?.trim() && !block.querySelector('img, table');
}

// A line break beside a paragraph is the empty line of a mail: spacing is the document's affair.
function isBetweenBlocks(line: Element): boolean {
  return isEdge(line, 'previousSibling') && isEdge(line, 'nextSibling');
}

function isEdge(line: Element, side: 'previousSibling' | 'nextSibling'): boolean {
  let beside = line[side];
  while (beside?.nodeType === Node.TEXT_NODE && !beside.textContent?.trim()) beside = beside[side];
  return beside === null || (beside instanceof Element && beside.matches(`${BLOCKS}, ul, ol, table, hr`));
}
