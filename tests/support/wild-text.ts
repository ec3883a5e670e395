import fc from 'fast-check';
import type { Block, Inline, RichText } from '../../app/dossier/index.ts';
import { randomLine } from './random-text.ts';

const LINKS = [
  'https://exemple.fr/?a=1&b=2#ancre',
  'https://exemple.fr/une adresse avec des espaces',
  'https://éxemple.fr/médecin/œuvre?q="oui"&r=<non>',
  'https://exemple.fr/%zz%',
  'https://[::1',
  'https://',
  'https://exemple.fr:99999/',
  'mailto:contact@exemple.fr?subject=Réunion du 3 mai',
  'mailto:',
  'mailto:a@b@c',
  `https://exemple.fr/${'a'.repeat(3_000)}`,
];

const line = randomLine.map((words) => words || '…');

/** A link to anywhere the dossier's schema lets through, sound or not. */
const linked: fc.Arbitrary<Inline> = fc
  .record({ text: line, href: fc.constantFrom(...LINKS) })
  .map(({ text, href }): Inline => ({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }));

function paragraph(...content: readonly Inline[]): Block {
  return { type: 'paragraph', content: [...content] };
}

function plain(text: string): Block {
  return paragraph({ type: 'text', text });
}

/** Lists inside lists, more levels than Word has styles for. */
const deepList: fc.Arbitrary<Block[]> = fc
  .record({ lines: fc.array(line, { minLength: 4, maxLength: 12 }), ordered: fc.boolean() })
  .map(({ lines, ordered }) => nested(lines, 0, ordered));

function nested([text, ...deeper]: readonly string[], depth: number, ordered: boolean): Block[] {
  if (text === undefined) return [];
  const content = [
    { type: 'listItem' as const, content: [plain(text), ...nested(deeper, depth + 1, !ordered)] },
  ];
  return ordered
    ? [{ type: 'orderedList', attrs: { start: depth * 7 }, content }]
    : [{ type: 'bulletList', content }];
}

/** A table as one pastes from a spreadsheet. */
const bigTable: fc.Arbitrary<Block[]> = fc
  .record({
    columns: fc.integer({ min: 2, max: 24 }),
    rows: fc.integer({ min: 20, max: 90 }),
    words: fc.array(line, { minLength: 2, maxLength: 7 }),
  })
  .map(({ columns, rows, words }) => [
    {
      type: 'table',
      content: Array.from({ length: rows }, (_, row) => ({
        type: 'tableRow' as const,
        content: Array.from({ length: columns }, (__, column) => ({
          type: row === 0 ? ('tableHeader' as const) : ('tableCell' as const),
          content: [plain(words[(row * columns + column) % words.length] ?? '…')],
        })),
      })),
    },
  ]);

const longText: fc.Arbitrary<Block[]> = fc
  .array(line, { minLength: 3, maxLength: 8 })
  .map((lines) =>
    Array.from({ length: 250 }, (_, index) => plain(`${index} ${lines[index % lines.length] ?? ''}`)),
  );

const links: fc.Arbitrary<Block[]> = fc
  .array(linked, { minLength: 1, maxLength: 12 })
  .map((all) => [paragraph(...all), ...all.map((each) => paragraph(each))]);

/** Written text that goes too far in one way: depth, width, length or odd addresses. */
export const wildRichText: fc.Arbitrary<RichText> = fc
  .oneof(deepList, bigTable, longText, links)
  .map((content): RichText => ({ type: 'doc', content }));

/** One line far longer than a page is wide, without a place to cut it, or longer than a page is tall. */
export const wildLine: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 300, max: 9_000 }).map((length) => 'Ab'.repeat(length)),
  fc
    .record({ words: line, times: fc.integer({ min: 100, max: 900 }) })
    .map(({ words, times }) => `${words} `.repeat(times)),
  fc.constantFrom(
    '\u0000\u0001\u0007',
    '\ud83d\ud83d',
    ' \u00a0\u202f ',
    '\n\n\n',
    '\u202e\u200f\u2066',
    '=1+1',
  ),
);
