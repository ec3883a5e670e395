import { type Dossier, isRichText, plainText } from '../../app/dossier/index.ts';
import { formatAmount, formatDate, formatNumber } from '../../app/text/index.ts';

/** Letters and digits of a text: what must not be lost, whatever the spaces, marks and numbering around. */
export function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Everything written in a dossier, answers and tray, in letters only. */
export function dossierLetters(dossier: Dossier): string {
  const { answers, collections, tray = [], attachments } = dossier;
  return letters([answers, collections, tray, attachments].flatMap(texts).join(' '));
}

/** Those of the sentences that are nowhere in the dossier. */
export function lostSentences(dossier: Dossier, sentences: readonly string[]): string[] {
  const all = dossierLetters(dossier);
  return sentences.filter((sentence) => !all.includes(letters(sentence)));
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value, formatDate(value)];
  if (typeof value === 'number') return [formatNumber(value), formatAmount(value)];
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'doc') {
    const rich = value as Parameters<typeof plainText>[0];
    return isRichText(rich) ? [plainText(rich)] : [];
  }
  return Object.values(value).flatMap(texts);
}
