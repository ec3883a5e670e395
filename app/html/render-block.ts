import type { Block, Caption, Definition, NoteBlock, TableBlock, TableCell } from '../document/index.ts';
import { assertNever } from '../errors.ts';
import { chartSvg } from './chart-svg.ts';
import { base64, escapeHtml } from './escape.ts';
import { renderRuns } from './render-runs.ts';

/** A block of the document as HTML; every word is escaped, every block names the field it comes from. */
export function renderBlock(block: Block, color: string): string {
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
      const items = block.items.map((item) => `<li>${renderBlocks(item, color)}</li>`).join('');
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
      return block.ordered ? `<ol${start}${at}>${items}</ol>` : `<ul${at}>${items}</ul>`;
    }
    case 'table':
      return `<figure${block.wide ? ' class="wide"' : ''}${at}>${renderTable(block, color)}${renderCaption(block.caption)}${renderSource(block.source)}</figure>`;
    case 'definitions':
      return `<dl${block.frame ? ' class="frame"' : ''}${at}>${renderDefinitions(block.items)}</dl>`;
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
    case 'chart':
      return `<figure${at}>${chartSvg(block, color)}${renderCaption(block.caption)}${renderSource(block.source)}</figure>`;
    case 'note':
      return renderNote(block);
    case 'signature':
      return `<p class="signature"${at}>${escapeHtml([block.name, block.date].filter(Boolean).join(', '))}</p>`;
    case 'quote':
      return `<blockquote${at}>${renderBlocks(block.blocks, color)}</blockquote>`;
    case 'pageBreak':
      return '<hr class="page-break">';
    default:
      return assertNever(block);
  }
}

/** Several blocks, in order. */
export function renderBlocks(blocks: readonly Block[], color: string): string {
  return blocks.map((block) => renderBlock(block, color)).join('\n');
}

// Each missing answer is a place to jump to.
function renderNote({ items }: NoteBlock): string {
  const said = items.map(
    ({ label, field }) => `<span data-field="${escapeHtml(field)}">${escapeHtml(label)}</span>`,
  );
  return `<p class="note">À compléter\u00a0: ${said.join(' ; ')}</p>`;
}

function renderDefinitions(items: readonly Definition[]): string {
  return items
    .map(({ label, value, field }) => {
      const at = field ? ` data-field="${escapeHtml(field)}"` : '';
      return `<div${at}><dt>${escapeHtml(label)}</dt><dd>${renderRuns(value)}</dd></div>`;
    })
    .join('');
}

function renderTable({ columns, head, rows, alt, look }: TableBlock, color: string): string {
  const cell = (tag: 'td' | 'th', { content, columns: span, rows: down, tone }: TableCell, index: number) => {
    const classes = [index && columns[index]?.numeric ? 'numeric' : '', tone ?? ''].filter(Boolean);
    const attributes = [
      classes.length ? `class="${classes.join(' ')}"` : '',
      tag === 'th' ? 'scope="col"' : '',
      span && span > 1 ? `colspan="${span}"` : '',
      down && down > 1 ? `rowspan="${down}"` : '',
    ].filter(Boolean);
    return `<${[tag, ...attributes].join(' ')}>${renderCell(content, color)}</${tag}>`;
  };
  const header = head
    ? `<thead><tr>${placed(head)
        .map(([each, at]) => cell('th', each, at))
        .join('')}</tr></thead>`
    : '';
  // The widths worked out for the page; a narrow window may still squeeze them.
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns
    .map(({ weight }) => `<col style="width:${Math.round((weight / whole) * 1000) / 10}%">`)
    .join('');
  const body = rows
    .map(({ cells, total, group }) => {
      const kind = total ? ' class="total"' : group ? ' class="group"' : '';
      const made = placed(cells).map(([each, at]) => cell('td', each, at));
      return `<tr${kind}>${made.join('')}</tr>`;
    })
    .join('');
  return `<div class="scroll"><table class="${look}" aria-label="${escapeHtml(alt)}"><colgroup>${widths}</colgroup>${header}<tbody>${body}</tbody></table></div>`;
}

/** Cells with the column each starts in. */
function placed(cells: readonly TableCell[]): (readonly [TableCell, number])[] {
  let at = 0;
  return cells.map((cell) => {
    const start = at;
    at += cell.columns ?? 1;
    return [cell, start] as const;
  });
}

function renderCell(content: TableCell['content'], color: string): string {
  return content.map((part) => ('kind' in part ? renderBlock(part, color) : renderRuns([part]))).join('');
}

function renderCaption(caption: Caption | undefined): string {
  if (!caption) return '';
  return `<figcaption>${caption.kind} ${caption.number} : ${escapeHtml(caption.text)}</figcaption>`;
}

function renderSource(source: string | undefined): string {
  return source ? `<p class="source">${escapeHtml(source).replaceAll('\n', '<br>')}</p>` : '';
}
