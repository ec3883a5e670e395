import { frenchSpacing, NBSP } from '../text/index.ts';
import type { LineBreak, Run, TextRun } from './model.ts';

/** A new line inside the same paragraph. */
export const LINE_BREAK: LineBreak = { lineBreak: true };

/** Anything but what every output holds as it is: nearly no text has any, and asking is quicker than cleaning. */
const SUSPECT = /[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;

/**
 * Text any output can hold: control characters (but tab and newline), unpaired surrogates and non-characters
 * are dropped; every kind of line end becomes a newline.
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '');
}

/** Clean words with French spacing; a telephone number stays on one line. */
export function prose(text: string): string {
  const spaced = frenchSpacing(cleanText(text));
  if (!spaced.includes('0')) return spaced;
  return spaced.replace(/\b0\d(?: \d\d){4}\b/g, (phone) => phone.replaceAll(' ', NBSP));
}

/** Words as runs: a newline becomes a line break. Empty words give no run. */
export function textRuns(text: string, look: Omit<TextRun, 'text'> = {}): Run[] {
  const lines = prose(text).split('\n');
  return lines.flatMap((line, index): Run[] => [
    ...(index ? [LINE_BREAK] : []),
    ...(line ? [{ ...look, text: line }] : []),
  ]);
}

/** The words of runs; a line break is a newline. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => ('text' in run ? run.text : '\n')).join('');
}

/** A line break followed by a remark: a figure's years, its source. */
export function remarkRuns(text: string): Run[] {
  return [LINE_BREAK, ...textRuns(text, { remark: true })];
}
