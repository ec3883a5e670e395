/** Makes tables what the document prints: layout tables become their content, header rows become header cells. */
export function tidyTables(root: HTMLElement): void {
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    if (isLayout(table)) unwrapTable(table);
    else markHeader(table);
  }
}

// Mails and web pages place their blocks with tables: one of a single cell, or said to be decoration.
function isLayout(table: HTMLTableElement): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  return table.querySelector('table') !== null || table.querySelectorAll('td, th').length <= 1;
}

function unwrapTable(table: HTMLTableElement): void {
  const cells = [...table.rows].flatMap((row) => [...row.cells]);
  table.before(
    ...cells.map((cell) => {
      const block = table.ownerDocument.createElement('div');
      block.append(...cell.childNodes);
      return block;
    }),
  );
  table.remove();
}

function markHeader(table: HTMLTableElement): void {
  const [first, second] = table.rows;
  if (!first || !second || !(first.parentElement?.tagName === 'THEAD' || isAllBold(first))) return;
  for (const cell of [...first.cells]) {
    if (cell.tagName === 'TH') continue;
    const header = table.ownerDocument.createElement('th');
    for (const span of ['colspan', 'rowspan']) {
      const value = cell.getAttribute(span);
      if (value) header.setAttribute(span, value);
    }
    header.append(...cell.childNodes);
    cell.replaceWith(header);
  }
}

function isAllBold(row: HTMLTableRowElement): boolean {
  const cells = [...row.cells].filter(hasWords);
  return cells.length > 0 && cells.every((cell) => boldWords(cell) === words(cell));
}

function hasWords(cell: Element): boolean {
  return words(cell) !== '';
}

function words({ textContent }: Element): string {
  return (textContent ?? '').replace(/\s/g, '');
}

function boldWords(cell: Element): string {
  return [...cell.querySelectorAll('b, strong, [style*="font-weight"]')]
    .filter((element) => isBold(element) && !isBold(element.parentElement?.closest('b, strong') ?? null))
    .map(words)
    .join('');
}

function isBold(element: Element | null): boolean {
  const weight = /font-weight:\s*(\w+)/i.exec(element?.getAttribute('style') ?? '')?.[1];
  if (weight) return /^(bold|bolder|[6-9]00)$/i.test(weight);
  return element?.tagName === 'B' || element?.tagName === 'STRONG';
}
