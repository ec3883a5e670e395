import { type DocumentLook, type DocumentModel, tint } from '../document/index.ts';
import { escapeHtml } from './escape.ts';
import { PAGE_STYLE } from './page-style.ts';
import { PRINT_STYLE } from './print-style.ts';
import { renderBlock, renderBlocks } from './render-block.ts';

/**
 * The document as one page of HTML, without scripts or outside resources.
 * Blocks carry `data-field`, the key of the field they come from.
 */
export function renderHtml(model: DocumentModel): string {
  const { meta, sections, book } = model;
  const body = sections.map(
    ({ blocks, id, compact }) =>
      `<section id="${escapeHtml(id)}"${compact ? ' class="compact"' : ''}>${renderBlocks(blocks, meta.look.color)}</section>`,
  );
  return `<!doctype html>
<html lang="${meta.language}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(`${meta.title} — ${meta.subtitle}`)}</title>
<style>${PAGE_STYLE}${PRINT_STYLE}${lookStyle(meta.look)}</style>
</head>
<body${meta.large ? ' class="large"' : ''}>
<main>
${book ? renderCover(model) : ''}
${body.join('\n')}
</main>
</body>
</html>
`;
}

function renderCover({ meta }: DocumentModel): string {
  return `<header>
${meta.logos.map((logo) => renderBlock(logo, meta.look.color)).join('\n')}
<p class="structure">${escapeHtml(meta.structure)}</p>
<h1>${escapeHtml(meta.title)}</h1>
<p class="subtitle">${escapeHtml(meta.subtitle)}</p>
${meta.territory.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
<p class="version">${escapeHtml(meta.version)}</p>
</header>`;
}

// The colour is known to be `#rrggbb`: nothing else can reach the style sheet through it.
function lookStyle({ name, color }: DocumentLook): string {
  const size = name === 'compact' ? 'body { font-size: 15px; line-height: 1.45; }' : '';
  const font = name === 'regional' ? 'h1, h2, h3, h4 { font-family: Calibri, Carlito, sans-serif; }' : '';
  return `:root { --teal: ${color}; --tint: ${tint(color, 0.92)}; --pale: ${tint(color, 0.68)}; }${size}${font}`;
}
