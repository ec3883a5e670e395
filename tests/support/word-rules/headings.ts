import { descendants, MAIN, words } from '../word-file.ts';
import type { WordRule } from './rule.ts';
import { outlineLevels, styleOf } from './styles.ts';

/** Headings are what Word, its navigation pane and a screen reader take for headings. */
export const headingRules: Readonly<Record<string, WordRule>> = {
  'has headings by style only': (file) =>
    file
      .all(MAIN, 'w:outlineLvl')
      .map((each) => `by hand: ${each.parentNode?.parentNode?.textContent ?? ''}`),
  'never skips a level of heading': (file) => {
    const levels = outlineLevels(file);
    let above = 0;
    return file.all(MAIN, 'w:p').flatMap((paragraph) => {
      const level = levels.get(styleOf(paragraph));
      if (level === undefined) return [];
      const skipped = level > above + 1;
      const fault = `${above} then ${level}: ${words(paragraph)}`;
      above = level;
      return skipped ? [fault] : [];
    });
  },
  'has no empty heading': (file) => {
    const levels = outlineLevels(file);
    return file
      .all(MAIN, 'w:p')
      .filter((each) => levels.has(styleOf(each)) && !words(each).trim())
      .map(styleOf);
  },
  'has no heading in a table': (file) => {
    const levels = outlineLevels(file);
    return file
      .all(MAIN, 'w:tc')
      .flatMap((cell) => descendants(cell, 'w:p'))
      .filter((each) => levels.has(styleOf(each)))
      .map(words);
  },
};
