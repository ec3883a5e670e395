import { checkIdentifier, identifierKindOf } from '../identifiers/index.ts';
import type { Column, Plan } from '../plan/index.ts';
import { parseFrenchDate, searchable } from '../text/index.ts';
import { optionOfWords, type Synonyms } from './option-words.ts';

/** Words known to belong to a column, searchable: the communes of the territory, say. */
export type KnownWords = Readonly<Record<string, ReadonlySet<string>>>;

/** Cells looked at in a column. */
const SAMPLE = 200;

/** How much what a column holds tells where it goes: 0 when it tells nothing, 2 when it leaves no doubt. */
export function contentFit(
  plan: Plan,
  column: Column,
  cells: readonly string[],
  synonyms: Synonyms,
  known: KnownWords,
): number {
  const sample = cells.filter((cell) => cell.trim()).slice(0, SAMPLE);
  if (!sample.length) return 0;
  const share = (fits: (cell: string) => boolean) => sample.filter(fits).length / sample.length;
  const kind = identifierKindOf(column.id);
  if (kind) {
    const fit = share((cell) => checkIdentifier(kind, cell).ok);
    if (fit < 0.6) return 0;
    return 2 * fit + extraFit(column, share);
  }
  if (known[column.id])
    return enough(
      share((cell) => known[column.id]?.has(searchable(cell)) ?? false),
      1.6,
    );
  if (column.type === 'choice') {
    const distinct = new Set(sample.map(searchable)).size;
    const fit = share((cell) => optionOfWords(plan, column.list, cell, synonyms) !== undefined);
    return enough(fit, distinct > 1 || sample.length < 4 ? 1.6 : 0.8);
  }
  // Dates and yes or no tell what kind of column it is, rarely which one: a nudge, with the title's help.
  if (column.type === 'date')
    return enough(
      share((cell) => cell.length >= 6 && parseFrenchDate(cell) !== undefined),
      0.4,
    );
  if (column.type === 'yesNo')
    return enough(
      share((cell) => /^(oui|non|x|vrai|faux)$/.test(searchable(cell))),
      0.4,
    );
  return 0;
}

function enough(share: number, weight: number): number {
  return share >= 0.6 ? share * weight : 0;
}

// Mobiles are mostly private, and MSSanté mailboxes have their own domains.
function extraFit(column: Column, share: (fits: (cell: string) => boolean) => number): number {
  if (column.id === 'mssante') return share((cell) => /mssante/i.test(cell)) >= 0.5 ? 1 : -1.2;
  if (identifierKindOf(column.id) !== 'phone') return 0;
  const mobile = share(isMobile) >= 0.5;
  return mobile === (column.private === true) ? 0.5 : 0;
}

/** True for a French mobile number. */
export function isMobile(text: string): boolean {
  return /^(?:(?:\+|00)33)?0?[67]\d{8}$/.test(text.replace(/[^\d+]/g, ''));
}
