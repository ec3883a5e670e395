import { type Cell, coerceCell, MOST_CHARACTERS } from '../dossier/index.ts';
import { errorMessage, PrefigureError } from '../errors.ts';
import type { Column, Plan } from '../plan/index.ts';
import { formatNumber } from '../text/index.ts';
import { NO_SYNONYMS, optionOfWords, type Synonyms } from './option-words.ts';

/** Words read as a column wants them: a cell (undefined when blank), or what is wrong, in French. */
export type CellReading = { readonly cell: Cell | undefined } | { readonly message: string };

const FORMULA_ERROR = /^#(N\/A|REF!|VALUE!|VALEUR!|NAME\?|NOM\?|DIV\/0!|NUM!|NULL!|NUL!)$/i;

/** Reads words as a column wants them: French numbers and dates, words of a list, yes or no. */
export function readCell(
  plan: Plan,
  column: Column,
  text: string,
  synonyms: Synonyms = NO_SYNONYMS,
): CellReading {
  const words = text.trim();
  if (!words) return { cell: undefined };
  if (FORMULA_ERROR.test(words))
    return { message: `« ${words} » est une erreur de formule, pas une valeur.` };
  if (column.type === 'computed') return { message: 'Cette colonne est calculée : elle ne se saisit pas.' };
  if (column.type === 'attachment')
    return { message: 'Une pièce jointe ne se colle pas : utilisez « Joindre un fichier ».' };
  const option = column.type === 'choice' ? optionOfWords(plan, column.list, words, synonyms) : undefined;
  try {
    return { cell: coerceCell(plan, column, option ?? text) };
  } catch (error) {
    if (!(error instanceof PrefigureError)) throw error;
    return { message: plainReason(column, words) ?? errorMessage(error) };
  }
}

function plainReason(column: Column, text: string): string | undefined {
  const words = `« ${text} »`;
  switch (column.type) {
    case 'number':
    case 'amount':
    case 'percentage':
      return /^[\d\s.,€%+−-]+$/.test(text) ? undefined : `${words} n’est pas un nombre.`;
    case 'date':
      return `${words} n’est pas une date (05/03/2026, mars 2026 ou 2026).`;
    case 'choice':
      // Too long for the words of a list: it would be quoted whole.
      return text.length > MOST_CHARACTERS.choice
        ? `Trop long : ${formatNumber(text.length)} caractères écrits, ${formatNumber(MOST_CHARACTERS.choice)} au plus.`
        : `${words} n’est pas dans la liste.`;
    case 'yesNo':
      return `${words} : répondez par oui ou non.`;
    default:
      return undefined;
  }
}
