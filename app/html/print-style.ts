/**
 * How the preview prints: A4 sheets like the Word file's, wide tables on turned ones with the headings above them,
 * short tables whole, page numbers at the foot.
 */
export const PRINT_STYLE = `
@page { size: A4; margin: 18mm 18mm 20mm; @bottom-right { content: 'Page ' counter(page) ' sur ' counter(pages); font: 8pt Calibri, Carlito, sans-serif; color: #5b6866; } }
@page turned { size: A4 landscape; margin: 16mm; }
@page cover { @bottom-right { content: none; } }
@media print {
  * { print-color-adjust: exact; }
  body { background: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }
  body.large { font-size: 14pt; }
  main { max-width: none; }
  section, header { box-shadow: none; padding: 0; margin: 0; }
  section { break-before: page; }
  header { page: cover; min-height: 0; height: 255mm; padding-left: 12mm; }
  h2 { font-size: 18pt; } h3 { font-size: 14pt; } h4 { font-size: 12pt; } h5, h6 { font-size: 11pt; }
  h2, h3, h4, h5, h6 { break-after: avoid; break-inside: avoid; }
  p, li { orphans: 2; widows: 2; }
  table { font-size: 8.5pt; } th { overflow-wrap: normal; hyphens: auto; }
  .scroll { overflow: visible; }
  tr, .chart, .card, dl > div, figure:has(> img), .signature, .note { break-inside: avoid; }
  figure:not(:has(tbody > tr:nth-child(7))) { break-inside: avoid; }
  figcaption, .source { break-before: avoid; break-inside: avoid; }
  figure.wide { page: turned; }
  h2:has(+ figure.wide), h3:has(+ figure.wide), h4:has(+ figure.wide), h5:has(+ figure.wide),
  h2:has(+ h3 + figure.wide), h3:has(+ h4 + figure.wide), h4:has(+ h5 + figure.wide),
  h2:has(+ h3 + h4 + figure.wide), h3:has(+ h4 + h5 + figure.wide) { page: turned; }
  figure.wide table { font-size: 8pt; }
  img { max-height: 200mm; }
  .page-break { border: 0; margin: 0; break-after: page; }
  .new-page { break-before: page; }
  [data-field].jump { outline: none; }
}
`;
