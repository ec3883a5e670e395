/** Widths in points of the sans-serif the tables are set in (Calibri, Carlito), close enough to share columns out. */
const NARROW = /[iljtfrI.,;:!'’()[\]|·\s-]/;
const WIDE = /[mwMWœŒæÆ@%€—]/;
const UPPER = /[A-ZÀ-Þ]/;

function glyphEm(glyph: string): number {
  if (NARROW.test(glyph)) return 0.28;
  if (WIDE.test(glyph)) return 0.82;
  return UPPER.test(glyph) ? 0.6 : 0.5;
}

/** By code unit: measuring is most of what laying tables out costs. A pair of units is one glyph. */
const known = new Float64Array(0x10000).fill(-1).fill(0, 0xdc00, 0xe000);

/** Width of a line of words at a size in points. */
export function textWidth(text: string, points: number): number {
  let em = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let width = known[unit] ?? 0;
    if (width < 0) {
      width = glyphEm(String.fromCharCode(unit));
      known[unit] = width;
    }
    em += width;
  }
  return em * points;
}

/** Width of the longest piece that a line break cannot cut. */
export function longestWordWidth(text: string, points: number): number {
  let longest = 0;
  for (const word of text.split(/[ \n\v\t\-\u00ad]+/)) longest = Math.max(longest, textWidth(word, points));
  return longest;
}

/** Width of the longest line. */
export function longestLineWidth(text: string, points: number): number {
  return Math.max(0, ...text.split(/[\n\v]/).map((line) => textWidth(line, points)));
}

const VOWELS = 'aeiouyàâäéèêëîïôöùûü';
const CLUSTERS = /^(?:[bcdfgptv][lr]|ch|ph|th|gn|qu|gu)/i;

/**
 * Long words of a column's title with soft hyphens, so that a narrow column cuts them between syllables.
 * Only for titles: answers are never touched.
 */
export function softHyphens(label: string): string {
  return label.replace(/\p{L}{11,}/gu, (word) => {
    let result = '';
    for (let at = 0; at < word.length; at += 1) {
      const rest = word.slice(at);
      if (at >= 4 && rest.length >= 4 && startsSyllable(word, at)) result += '\u00ad';
      result += word[at];
    }
    return result;
  });
}

function startsSyllable(word: string, at: number): boolean {
  const isVowel = (index: number) => VOWELS.includes((word[index] ?? '').toLowerCase());
  if (isVowel(at)) return false;
  const cluster = CLUSTERS.test(word.slice(at));
  if (cluster) return isVowel(at + 2) && word[at - 1] !== word[at];
  return isVowel(at + 1) && !CLUSTERS.test(word.slice(at - 1));
}
