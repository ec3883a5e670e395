import fc from 'fast-check';
import type { Block, Inline, Mark, RichText } from '../../app/dossier/index.ts';
import { randomLine } from './random-text.ts';

const mark: fc.Arbitrary<Mark> = fc.constantFrom<Mark>(
  { type: 'bold' },
  { type: 'italic' },
  { type: 'underline' },
  { type: 'link', attrs: { href: 'https://exemple.fr/?a=1&b=2' } },
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .record({ text: randomLine, marks: fc.uniqueArray(mark, { selector: ({ type }) => type, maxLength: 2 }) })
    .map(({ text, marks }): Inline => ({ type: 'text', text: text || '…', marks })),
  fc.constant<Inline>({ type: 'hardBreak' }),
);

const inlines = fc.array(inline, { maxLength: 4 });

const paragraph: fc.Arbitrary<Block> = inlines.map((content): Block => ({ type: 'paragraph', content }));

const heading: fc.Arbitrary<Block> = fc
  .record({ level: fc.constantFrom<1 | 2 | 3>(1, 2, 3), content: inlines })
  .map(({ level, content }): Block => ({ type: 'heading', attrs: { level }, content }));

function image(attachments: readonly string[]): fc.Arbitrary<Block> {
  return fc
    .record(
      { attachment: fc.constantFrom(...attachments, 'absente'), alt: randomLine, caption: randomLine },
      { requiredKeys: ['attachment', 'alt'] },
    )
    .map((attrs): Block => ({ type: 'image', attrs }));
}

function blocks(attachments: readonly string[], depth: number): fc.Arbitrary<Block[]> {
  const simple = fc.oneof(paragraph, heading, image(attachments));
  if (depth === 0) return fc.array(simple, { maxLength: 2 });
  const inner = blocks(attachments, depth - 1);
  const items = fc
    .array(inner, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((content) => ({ type: 'listItem' as const, content })));
  const bullets = items.map((content): Block => ({ type: 'bulletList', content }));
  const numbers = fc
    .record({ content: items, start: fc.integer({ min: 1, max: 30 }) })
    .map(({ content, start }): Block => ({ type: 'orderedList', attrs: { start }, content }));
  const quote = inner.map((content): Block => ({ type: 'blockquote', content }));
  return fc.array(fc.oneof({ weight: 3, arbitrary: simple }, bullets, numbers, quote, table(inner)), {
    maxLength: 4,
  });
}

// Spans on purpose too large, and rows of unequal lengths.
function table(inner: fc.Arbitrary<Block[]>): fc.Arbitrary<Block> {
  const span = fc.integer({ min: 1, max: 3 });
  const cell = fc.record({
    type: fc.constantFrom<'tableCell' | 'tableHeader'>('tableCell', 'tableHeader'),
    attrs: fc.record({ colspan: span, rowspan: span }),
    content: inner,
  });
  const row = fc
    .array(cell, { minLength: 1, maxLength: 4 })
    .map((content) => ({ type: 'tableRow' as const, content }));
  return fc.array(row, { minLength: 1, maxLength: 4 }).map((content): Block => ({ type: 'table', content }));
}

/** Written text of every shape the editor may hold, with pictures among the given attachments. */
export function randomRichText(attachments: readonly string[]): fc.Arbitrary<RichText> {
  return blocks(attachments, 2).map((content): RichText => ({ type: 'doc', content }));
}
