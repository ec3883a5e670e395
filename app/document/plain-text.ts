import type { Block, DocumentModel, Run, TableCell } from './model.ts';
import { runsText } from './runs.ts';

/** The words of a document, one line a paragraph or cell; used to search, and to check that nothing was lost. */
export function modelToPlainText(model: DocumentModel): string {
  const { title, subtitle, structure, territory, version } = model.meta;
  const cover = model.book ? [structure, title, subtitle, ...territory, version] : [title, subtitle];
  return [...cover, ...model.sections.flatMap((section) => section.blocks.flatMap(blockLines))].join('\n');
}

/** The words of runs or blocks. */
export function modelText(content: readonly Run[] | readonly Block[]): string {
  return content.map((each) => ('kind' in each ? blockLines(each).join('\n') : runsText([each]))).join('');
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [[block.number, runsText(block.runs)].filter(Boolean).join(' ')];
    case 'paragraph':
      return [runsText(block.runs)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(blockLines));
    case 'table':
      return [
        ...[...(block.head ?? []), ...block.rows.flatMap((row) => row.cells)].map(cellText),
        ...captionLines(block),
      ];
    case 'definitions':
      return block.items.flatMap(({ label, value }) => [`${label} : ${runsText(value)}`]);
    case 'cards':
      return [
        ...block.cards.flatMap(({ title, items }) => [
          runsText(title),
          ...items.map(({ label, value }) => `${label} : ${runsText(value)}`),
        ]),
        ...captionLines(block),
      ];
    case 'image':
      return [block.alt, ...captionLines(block)];
    case 'chart':
      return [block.alt, ...captionLines(block)];
    case 'note':
      return [block.text];
    case 'signature':
      return [block.name, block.date].filter(Boolean);
    case 'quote':
      return block.blocks.flatMap(blockLines);
    case 'pageBreak':
      return [];
  }
}

function cellText(cell: TableCell): string {
  return modelText(cell.content);
}

function captionLines(block: Extract<Block, { kind: 'table' | 'cards' | 'image' | 'chart' }>): string[] {
  const { caption } = block;
  const source = 'source' in block ? block.source : undefined;
  return [caption ? `${caption.kind} ${caption.number} : ${caption.text}` : '', source ?? ''].filter(Boolean);
}
