import type { Block, Inline, RichText } from '../../app/dossier/index.ts';

/** Written text as lines that a test can read: marks, lists with their levels, tables with their spans. */
export function richOutline(text: RichText): string[] {
  return text.content.flatMap((block) => lines(block, ''));
}

function lines(block: Block, indent: string): string[] {
  switch (block.type) {
    case 'paragraph':
      return [indent + words(block.content)];
    case 'heading':
      return [`${'#'.repeat(block.attrs.level)} ${words(block.content)}`];
    case 'image':
      return [`![${block.attrs.alt}] ${block.attrs.caption ?? ''}`.trim()];
    case 'blockquote':
      return block.content.flatMap((each) => lines(each, `${indent}> `));
    case 'bulletList':
    case 'orderedList': {
      const first = block.type === 'orderedList' ? (block.attrs?.start ?? 1) : 0;
      return block.content.flatMap((item, at) =>
        item.content.flatMap((each, part) => {
          if (each.type !== 'paragraph') return lines(each, `${indent}  `);
          const mark = part ? ' ' : block.type === 'orderedList' ? `${first + at}.` : '-';
          return [`${indent}${mark} ${words(each.content)}`];
        }),
      );
    }
    case 'table':
      return block.content.map(({ content }) =>
        content
          .map(({ type, attrs, content: cell }) => {
            const span = (attrs?.colspan ?? 1) > 1 ? `(${attrs?.colspan})` : '';
            return `${type === 'tableHeader' ? '!' : '|'}${span} ${cell.flatMap((each) => lines(each, '')).join(' / ')}`;
          })
          .join(' '),
      );
  }
}

const SIGNS = { bold: '**', italic: '*', underline: '__' } as const;

function words(content: readonly Inline[] | undefined): string {
  return (content ?? [])
    .map((node) => {
      if (node.type === 'hardBreak') return '⏎';
      return (node.marks ?? []).reduce((text, mark) => {
        if (mark.type === 'link') return `[${text}](${mark.attrs.href})`;
        return `${SIGNS[mark.type]}${text}${SIGNS[mark.type]}`;
      }, node.text);
    })
    .join('')
    .replaceAll('\u00a0', '~');
}
