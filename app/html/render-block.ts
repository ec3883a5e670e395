import type { Block, Caption, Definition, TableBlock, TableCell } from '../document/index.ts';
import { assertNever } from '../errors.ts';
import { base64, escapeHtml } from './escape.ts';
import { renderRuns } from './render-runs.ts';

/** A block of the document as HTML; every word is escaped, every block names the field it comes from. */
export function renderBlock(block: Block): string {
  const at = block.field ? ` data-field="${escapeHtml(block.field)}"` : '';
  switch (block.kind) {
    case 'heading': {
      const number = block.number ? `<span class="number">${escapeHtml(block.number)}</span> ` : '';
      const tag = `h${Math.min(block.level + 1, 6)}`;
      const page = block.newPage ? ' class="new-page"' : '';
      return `<${tag} id="${escapeHtml(block.id)}"${page}${at}>${number}${renderRuns(block.runs)}</${tag}>`;
    }
    case 'paragraph':
      return `<p class="${block.role}"${at}>${renderRuns(block.runs)}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${renderBlocks(item)}</li>`).join('');
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
      return block.ordered ? `<ol${start}${at}>${items}</ol>` : `<ul${at}>${items}</ul>`;
    }
    case 'table':
      return `<figure${block.wide ? ' class="wide"' : ''}${at}>${renderTable(block)}${renderCaption(block.caption)}${renderSource(block.source)}</figure>`;
    case 'definitions':
      return `<dl${at}>${renderDefinitions(block.items)}</dl>`;
    case 'cards': {
      const cards = block.cards
        .map(
          ({ title, items }) =>
            `<div class="card"><p class="subhead">${renderRuns(title)}</p><dl>${renderDefinitions(items)}</dl></div>`,
        )
        .join('');
      return `<figure${at}>${cards}${renderCaption(block.caption)}${renderSource(block.source)}</figure>`;
    }
    case 'image': {
      const source = `data:${block.mediaType};base64,${base64(block.bytes)}`;
      return `<figure${at}><img src="${source}" alt="${escapeHtml(block.alt)}">${renderCaption(block.caption)}</figure>`;
    }
    case 'note':
      return `<p class="note"${at}>${escapeHtml(block.text)}</p>`;
    case 'signature':
      return `<p class="signature"${at}>${escapeHtml([block.name, block.date].filter(Boolean).join(', '))}</p>`;
    case 'quote':
      return `<blockquote${at}>${renderBlocks(block.blocks)}</blockquote>`;
    case 'pageBreak':
      return '<hr class="page-break">';
    default:
      return assertNever(block);
  }
}

/** Several blocks, in order. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join('\n');
}

function renderDefinitions(items: readonly Definition[]): string {
  return items
    .map(({ label, value, field }) => {
      const at = field ? ` data-field="${escapeHtml(field)}"` : '';
      return `<div${at}><dt>${escapeHtml(label)}</dt><dd>${renderRuns(value)}</dd></div>`;
    })
    .join('');
}

function renderTable({ columns, head, rows, alt, look }: TableBlock): string {
  const cell = (tag: 'td' | 'th', { content, columns: span, rows: down }: TableCell, index: number) => {
    const attributes = [
      columns[index]?.numeric ? 'class="numeric"' : '',
      tag === 'th' ? 'scope="col"' : '',
      span && span > 1 ? `colspan="${span}"` : '',
      down && down > 1 ? `rowspan="${down}"` : '',
    ].filter(Boolean);
    return `<${[tag, ...attributes].join(' ')}>${renderCell(content)}</${tag}>`;
  };
  const header = head
    ? `<thead><tr>${head.map((each, index) => cell('th', each, index)).join('')}</tr></thead>`
    : '';
  // The widths worked out for the page; a narrow window may still squeeze them.
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns
    .map(({ weight }) => `<col style="width:${Math.round((weight / whole) * 1000) / 10}%">`)
    .join('');
  const body = rows
    .map(({ cells, total }) => {
      const look = total ? ' class="total"' : '';
      return `<tr${look}>${cells.map((each, index) => cell('td', each, index)).join('')}</tr>`;
    })
    .join('');
  return `<div class="scroll"><table class="${look}" aria-label="${escapeHtml(alt)}"><colgroup>${widths}</colgroup>${header}<tbody>${body}</tbody></table></div>`;
}

function renderCell(content: TableCell['content']): string {
  return content.map((part) => ('kind' in part ? renderBlock(part) : renderRuns([part]))).join('');
}

function renderCaption(caption: Caption | undefined): string {
  if (!caption) return '';
  return `<figcaption>${caption.kind} ${caption.number} : ${escapeHtml(caption.text)}</figcaption>`;
}

function renderSource(source: string | undefined): string {
  return source ? `<p class="source">${escapeHtml(source)}</p>` : '';
}
