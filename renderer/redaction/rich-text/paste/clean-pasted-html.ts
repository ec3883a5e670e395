import { dropHidden } from './drop-hidden.ts';
import { tidyBlocks } from './tidy-blocks.ts';
import { tidyTables } from './tidy-tables.ts';
import { tidyWords } from './tidy-words.ts';
import { makeWordLists } from './word-lists.ts';

/**
 * Makes HTML from any program plain before the editor reads it: what was hidden goes, what was drawn as a list or a
 * header row becomes one. Fonts and colours are dropped later, by the editor's own schema. The HTML is read in a
 * page of its own, where nothing runs and nothing is fetched.
 */
export function cleanPastedHtml(html: string): string {
  // Copied from a text of Préfigure: already what the editor holds, and joined to its surroundings.
  if (/^\s*(<meta[^>]*>)?\s*<[^>]*\bdata-pm-slice=/.test(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  dropHidden(page.body);
  makeWordLists(page.body);
  tidyTables(page.body);
  tidyBlocks(page.body);
  tidyWords(page.body);
  return page.body.innerHTML;
}
