import { type Block, type DocumentModel, modelText, runsText } from '../../app/document/index.ts';

/** A document as Markdown with pandoc's tables: the same words in the same order, for the same Word file. */
export function modelMarkdown({ meta, sections }: DocumentModel): string {
  const head = ['---', `title: ${meta.title}`, 'lang: fr-FR', 'toc: true', '---'].join('\n');
  return [head, ...sections.flatMap(({ blocks }) => blocks.map(blockMarkdown))].join('\n\n');
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(runsText(block.runs))}`;
    case 'paragraph':
      return escaped(runsText(block.runs));
    case 'list':
      return block.items
        .map((item) => `${block.ordered ? '1.' : '-'} ${item.map(blockMarkdown).join(' ')}`)
        .join('\n');
    case 'definitions':
      return grid(block.items.map(({ label, value }) => [label, runsText(value)]));
    case 'table': {
      const rows = [...(block.head ? [block.head] : []), ...block.rows.map(({ cells }) => cells)];
      return grid(rows.map((cells) => cells.map(({ content }) => modelText(content))));
    }
    default:
      return escaped(modelText([block]));
  }
}

function grid(rows: readonly (readonly string[])[]): string {
  const [head = [], ...others] = rows.map((cells) => `| ${cells.map(escaped).join(' | ')} |`);
  const columns = rows[0]?.length ?? 0;
  return [head, `|${'---|'.repeat(columns)}`, ...others].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|$@^~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
