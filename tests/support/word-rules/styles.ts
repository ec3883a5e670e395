import { at, children, descendants, MAIN, value, type WordFile, words } from '../word-file.ts';
import type { WordRule } from './rule.ts';

const STYLES = 'word/styles.xml';
/** What the person may choose on some words, and what names a style. */
const RUN_FORMATTING = new Set(['w:rStyle', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:u']);

/** The id of a paragraph's style. */
export function styleOf(paragraph: Element): string {
  return value(paragraph, 'w:pPr', 'w:pStyle') ?? '';
}

/** Outline level (1 is the highest) by the id of the styles that have one, through what they are based on. */
export function outlineLevels(file: WordFile): Map<string, number> {
  const styles = new Map(
    file.all(STYLES, 'w:style').map((each) => [each.getAttribute('w:styleId') ?? '', each]),
  );
  const levelOf = (id: string): number | undefined => {
    const style = styles.get(id);
    if (!style) return undefined;
    const own = value(style, 'w:pPr', 'w:outlineLvl');
    return own === undefined ? levelOf(value(style, 'w:basedOn') ?? '') : Number(own) + 1;
  };
  return new Map(
    [...styles.keys()].flatMap((id) => {
      const level = levelOf(id);
      return level === undefined ? [] : [[id, level] as const];
    }),
  );
}

/** Styles are the only formatting. */
export const styleRules: Readonly<Record<string, WordRule>> = {
  'uses only styles that exist': (file) => {
    const known = new Set(file.all(STYLES, 'w:style').map((each) => each.getAttribute('w:styleId')));
    const used = textParts(file).flatMap((part) =>
      ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((tag) =>
        file.all(part, tag).map((each) => each.getAttribute('w:val')),
      ),
    );
    return [...new Set(used)].filter((id) => !known.has(id)).map(String);
  },
  // The library leaves an empty paragraph of its own in cells merged with the one above.
  'gives every paragraph with words a style': (file) =>
    file
      .all(MAIN, 'w:p')
      .filter((each) => !styleOf(each) && descendants(each, 'w:r').length)
      .map(words),
  'formats words by hand only in bold, italic and underline': (file) =>
    textParts(file).flatMap((part) =>
      file
        .all(part, 'w:r')
        .flatMap((run) => [at(run, 'w:rPr') ?? []].flat())
        .flatMap((formatting) => children(formatting))
        .flatMap(({ tagName }) => (RUN_FORMATTING.has(tagName) ? [] : [`${part}: ${tagName}`])),
    ),
  'says that it is in French': (file) => {
    const defaults = descendants(file.root(STYLES), 'w:rPrDefault')[0];
    const language = defaults && at(defaults, 'w:rPr', 'w:lang')?.getAttribute('w:val');
    const others = Object.keys(file.parts)
      .filter((part) => /^word\/\w+\.xml$/.test(part))
      .flatMap((part) => file.all(part, 'w:lang').map((each) => each.getAttribute('w:val') ?? 'fr-FR'))
      .filter((each) => each !== 'fr-FR');
    return [...(language === 'fr-FR' ? [] : [`by default: ${language}`]), ...others];
  },
};

/** The parts a reader sees: pages, headers, footers. */
export function textParts(file: WordFile): string[] {
  return Object.keys(file.parts).filter((part) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(part));
}
