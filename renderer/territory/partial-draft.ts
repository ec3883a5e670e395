import { countedPopulation, numberCell, partialCommune, textCell } from '../../app/computed/index.ts';
import type { Row } from '../../app/dossier/index.ts';
import { formatNumber, parseFrenchNumber } from '../../app/text/index.ts';

/** How much of a commune is in the territory. */
export type Extent = 'whole' | 'share' | 'count';

/** What is typed about a commune taken in part, as written. */
export interface PartialDraft {
  readonly part: string;
  readonly habitantsRetenus: string;
  readonly partieRetenue: string;
}

/** The columns that this draft holds: the other cells of the row are typed elsewhere. */
export const PARTIAL_COLUMNS: ReadonlySet<string> = new Set(['part', 'habitantsRetenus', 'partieRetenue']);

/** What the row says already. */
export function partialDraft(row: Row): PartialDraft {
  const words = (cell: number | undefined) => (cell === undefined ? '' : formatNumber(cell));
  return {
    part: words(numberCell(row.part)),
    habitantsRetenus: words(numberCell(row.habitantsRetenus)),
    partieRetenue: textCell(row.partieRetenue),
  };
}

export function extentOf(row: Row): Extent {
  return partialCommune(row)?.kind ?? 'whole';
}

/** What stops the draft from being kept, in French, by column. `whole` is the commune's own population, if known. */
export function partialErrors(draft: PartialDraft, whole: number | undefined): Record<string, string> {
  const errors: Record<string, string> = {};
  const share = parseFrenchNumber(draft.part);
  if (draft.part.trim() && (share === undefined || share <= 0 || share > 100))
    errors.part = 'Écrivez une part entre 0 et 100, par exemple 40.';
  const count = parseFrenchNumber(draft.habitantsRetenus);
  if (!draft.habitantsRetenus.trim()) return errors;
  if (count === undefined || !Number.isInteger(count) || count < 0)
    errors.habitantsRetenus = 'Écrivez un nombre entier, par exemple 4 900.';
  else if (whole !== undefined && count > whole)
    errors.habitantsRetenus = `La commune ne compte que ${formatNumber(whole)} habitants.`;
  return errors;
}

/** `4 938 habitants sur 12 345 comptent…`: what the draft makes of the population; empty when it says nothing yet. */
export function partialSentence(row: Row, draft: PartialDraft, extent: Extent): string {
  if (extent === 'whole') return '';
  const whole = numberCell(row.population);
  const share = extent === 'share' ? parseFrenchNumber(draft.part) : undefined;
  const count = extent === 'count' ? parseFrenchNumber(draft.habitantsRetenus) : undefined;
  if (Object.keys(partialErrors(draft, whole)).length || (share === undefined && count === undefined))
    return '';
  const counted = countedPopulation({
    id: row.id,
    ...(whole === undefined ? {} : { population: whole }),
    ...(share === undefined ? {} : { part: share }),
    ...(count === undefined ? {} : { habitantsRetenus: count }),
  });
  if (counted === undefined)
    return 'La population de la commune n’est pas connue : écrivez plutôt un nombre d’habitants.';
  const of = whole === undefined ? '' : ` sur ${formatNumber(whole)}`;
  return `${formatNumber(counted)} habitants${of} comptent dans la population du territoire.`;
}
