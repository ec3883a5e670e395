import { descendants, MAIN, value, type WordFile, words } from '../word-file.ts';
import { repeated, type WordRule } from './rule.ts';
import { styleOf, textParts } from './styles.ts';

/** Fields, bookmarks and links hold what Word would compute, so that it has nothing to ask on opening. */
export const fieldRules: Readonly<Record<string, WordRule>> = {
  'asks nothing on opening': ({ parts }) =>
    Object.entries(parts).flatMap(([name, content]) =>
      name.endsWith('.xml') && /w:dirty|updateFields/.test(content) ? [name] : [],
    ),
  'opens and closes every field': (file) =>
    textParts(file).flatMap((part) => {
      const marks = file.all(part, 'w:fldChar').map((each) => each.getAttribute('w:fldCharType'));
      return /^(begin separate end ?)*$/.test(marks.join(' ')) ? [] : [`${part}: ${marks.join(' ')}`];
    }),
  'names every bookmark once, within the length Word takes': (file) => {
    const starts = file.all(MAIN, 'w:bookmarkStart');
    const names = starts.map((each) => each.getAttribute('w:name') ?? '');
    const ids = starts.map((each) => each.getAttribute('w:id') ?? '');
    const ends = new Set(file.all(MAIN, 'w:bookmarkEnd').map((each) => each.getAttribute('w:id')));
    return [
      ...repeated(names),
      ...repeated(ids),
      ...names.filter((name) => !/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name)),
      ...ids.filter((id) => !ends.has(id)).map((id) => `never closed: ${id}`),
    ];
  },
  'leads every internal link somewhere': (file) => {
    const names = new Set(file.all(MAIN, 'w:bookmarkStart').map((each) => each.getAttribute('w:name')));
    // With a relationship, the anchor is a place of the page it leads to, outside.
    const links = file
      .all(MAIN, 'w:hyperlink')
      .flatMap((each) => (each.getAttribute('r:id') ? [] : each.getAttribute('w:anchor') || []));
    const references = file
      .all(MAIN, 'w:fldSimple')
      .flatMap((each) => /^\s*(?:PAGE)?REF (\S+)/.exec(each.getAttribute('w:instr') ?? '')?.[1] ?? []);
    return [...links, ...references].filter((name) => !names.has(name));
  },
  'numbers captions from 1, in the field itself': (file) =>
    KINDS.flatMap((kind) => {
      const numbers = captions(file, kind).map(({ number }) => number);
      const expected = numbers.map((_, index) => String(index + 1));
      return numbers.join() === expected.join() ? [] : [`${kind}: ${numbers.join()}`];
    }),
  'lists every caption, in the same words': (file) => {
    const listed = linesOfStyle(file, 'TableofFigures');
    // Only a book has lists.
    if (!file.all(MAIN, 'w:p').some((each) => styleOf(each) === 'TOCHeading')) return listed;
    const said = KINDS.flatMap((kind) => captions(file, kind).map(({ text }) => squeezed(text)));
    return different(listed, said);
  },
  'lists every heading of the first two levels in its contents': (file) => {
    const contents = file
      .all(MAIN, 'w:p')
      .flatMap((each) => (/^TOC[12]$/.test(styleOf(each)) ? [anchorOf(each)] : []));
    const headings = file
      .all(MAIN, 'w:p')
      .filter((each) => /^(Heading|Titre)[12](SansNumero|Fiche)?$/.test(styleOf(each)))
      .map((each) => descendants(each, 'w:bookmarkStart')[0]?.getAttribute('w:name') ?? '');
    return contents.length ? different(contents, headings) : [];
  },
};

const KINDS = ['Figure', 'Tableau'] as const;

function captions(file: WordFile, kind: string): { number: string; text: string }[] {
  return file
    .all(MAIN, 'w:p')
    .filter((each) => /^(Caption|Legende\w+)$/.test(styleOf(each)))
    .flatMap((paragraph) =>
      descendants(paragraph, 'w:fldSimple')
        .filter((field) => new RegExp(`^\\s*SEQ ${kind}\\b`).test(field.getAttribute('w:instr') ?? ''))
        .map((field) => ({ number: words(field), text: words(paragraph) })),
    );
}

function linesOfStyle(file: WordFile, style: string): string[] {
  return file.all(MAIN, 'w:p').flatMap((each) => (styleOf(each) === style ? [squeezed(words(each))] : []));
}

function anchorOf(paragraph: Element): string {
  return descendants(paragraph, 'w:hyperlink')[0]?.getAttribute('w:anchor') ?? '';
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function different(listed: readonly string[], present: readonly string[]): string[] {
  const length = Math.max(listed.length, present.length);
  return Array.from({ length }, (_, index) => index)
    .filter((index) => listed[index] !== present[index])
    .map((index) => `listed « ${listed[index] ?? ''} », present « ${present[index] ?? ''} »`);
}

/** Numbered lists and what defines them. */
export const listRules: Readonly<Record<string, WordRule>> = {
  'uses only lists that exist': (file) => {
    const known = new Set(
      file.all('word/numbering.xml', 'w:num').map((each) => each.getAttribute('w:numId')),
    );
    const used = [...file.all(MAIN, 'w:numPr'), ...file.all('word/styles.xml', 'w:numPr')].flatMap(
      (each) => value(each, 'w:numId') ?? [],
    );
    return [...new Set(used)].filter((id) => id !== '0' && !known.has(id));
  },
};
