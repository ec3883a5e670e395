import {
  type Cell,
  type Dossier,
  type Item,
  isRichText,
  isRows,
  plainText,
  type Row,
} from '../dossier/index.ts';

/** The rows answered to a table field; none when unanswered. */
export function rowsOf(dossier: Dossier, field: string): readonly Row[] {
  const answer = dossier.answers[field];
  return isRows(answer) ? answer : [];
}

/** The rows of a table field inside an item (a fiche action). */
export function itemRows(item: Item, field: string): readonly Row[] {
  const answer = item.answers[field];
  return isRows(answer) ? answer : [];
}

/** The fiches action of the dossier. */
export function fichesAction(dossier: Dossier): readonly Item[] {
  return dossier.collections.fichesAction ?? [];
}

/** A fiche's title, or a readable stand-in. */
export function ficheTitle(item: Item, index: number): string {
  const title = item.answers['ficheAction.intitule'];
  return typeof title === 'string' && title.trim() ? title.trim() : `Fiche action ${index + 1}`;
}

/** The axes (option ids of `axesMission`) a fiche serves. */
export function ficheAxes(item: Item): readonly string[] {
  const axes = item.answers['ficheAction.mission'];
  return Array.isArray(axes) ? axes.filter((axis): axis is string => typeof axis === 'string') : [];
}

/** A cell as a number; undefined otherwise. */
export function numberCell(cell: Cell | undefined): number | undefined {
  return typeof cell === 'number' ? cell : undefined;
}

/** A cell as trimmed words; empty otherwise. */
export function textCell(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

/** Whole cents of a sum in euros, so that additions are exact. */
export function cents(euros: number | undefined): number {
  return Math.round((euros ?? 0) * 100);
}

/** An answer in words, for tables built from it. */
export function answerText(answer: unknown): string {
  if (typeof answer === 'string') return answer;
  if (typeof answer === 'number') return String(answer);
  const rich = answer as Parameters<typeof isRichText>[0];
  return isRichText(rich) ? plainText(rich) : '';
}
