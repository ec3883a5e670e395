import { trimGrid } from './grid.ts';

export type Separator = ';' | ',' | '\t' | '|';

const SEPARATORS: readonly Separator[] = [';', '\t', ',', '|'];
/** Lines looked at to guess the separator. */
const SAMPLE = 40;

/**
 * Reads lines of cells apart by a separator. Quoted cells may hold separators, lines and doubled quotes; a quote
 * that never closes is a plain character. Blank lines at the end are left out.
 */
export function parseDelimited(text: string, separator: Separator): string[][] {
  const source = text.replace(/\r\n?/g, '\n');
  const rows: string[][] = [[]];
  let index = 0;
  while (index <= source.length) {
    const quoted = source[index] === '"' ? quotedCell(source, index, separator) : undefined;
    const end = quoted?.end ?? plainEnd(source, index, separator);
    rows.at(-1)?.push(quoted ? quoted.words : source.slice(index, end));
    if (source[end] === '\n') rows.push([]);
    index = end + 1;
  }
  return trimGrid(rows);
}

function plainEnd(source: string, start: number, separator: Separator): number {
  let end = start;
  while (end < source.length && source[end] !== separator && source[end] !== '\n') end += 1;
  return end;
}

function quotedCell(
  source: string,
  start: number,
  separator: Separator,
): { words: string; end: number } | undefined {
  let from = start + 1;
  for (;;) {
    const quote = source.indexOf('"', from);
    if (quote < 0) return undefined;
    const next = source[quote + 1];
    if (next === '"') {
      from = quote + 2;
      continue;
    }
    // Words after the closing quote: the cell was not quoted after all.
    if (next !== undefined && next !== separator && next !== '\n') return undefined;
    return { words: source.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
  }
}

/** The separator that cuts the lines into the most columns, alike from line to line. */
export function guessSeparator(text: string): Separator {
  const sample = text.slice(0, 20_000);
  const scores = SEPARATORS.map((separator) => {
    const lines = parseDelimited(sample, separator)
      .slice(0, SAMPLE)
      .filter((line) => line.length > 1 || line[0]);
    const counts = new Map<number, number>();
    for (const { length } of lines) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [width = 1, alike = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    return { separator, score: width < 2 ? 0 : (alike / Math.max(1, lines.length)) * Math.min(width, 30) };
  });
  return scores.sort((a, b) => b.score - a.score)[0]?.separator ?? ';';
}

/** Reads a delimited file; its own `sep=;` first line is obeyed. */
export function readDelimited(text: string): { readonly grid: string[][]; readonly separator: Separator } {
  const told = /^sep=([;,\t|])\r?\n/i.exec(text);
  const said = SEPARATORS.find((each) => each === told?.[1]);
  const body = told ? text.slice(told[0].length) : text;
  const separator = said ?? guessSeparator(body);
  return { grid: parseDelimited(body, separator), separator };
}
