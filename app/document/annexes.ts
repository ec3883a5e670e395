import type { Slot } from '../checks/index.ts';
import { answerAt, type Cell, type Dossier, isEmptyRow, isRows, type Row } from '../dossier/index.ts';
import { fieldDestinations } from '../plan/index.ts';

/** The team's own list of annexes, by field and column. */
const LIST = 'annexes.liste';
const COLUMN = { number: 'numero', title: 'titre', file: 'fichier' } as const;

/** One numbered annex: a row of the team's list, or the files of a field that the list leaves out. */
export interface Annex {
  /** As the pages name it: the number the team wrote, else the next free one. */
  readonly number: string;
  readonly title: string;
  /** Ids of its attachments, each in one annex only; empty when the team announced it without its file. */
  readonly files: readonly string[];
  /** Key of the field it comes from. */
  readonly field: string;
}

/**
 * Every annex of a dossier: the team's list by number, then the files of the other fields in plan order.
 * Left out: what stays inside the team, and pictures that the pages themselves show.
 * @param slots every visible slot of the dossier, in reading order
 */
export function listAnnexes(dossier: Dossier, slots: readonly Slot[]): Annex[] {
  const taken = new Set<string>();
  const listed = numbered(dossier.answers[LIST]).map(({ number, row }): Annex => {
    const files = take(dossier, taken, fileIds(row[COLUMN.file]));
    const title = words(row[COLUMN.title]) || fileName(dossier, files[0]) || `Annexe ${number}`;
    return { number, title, files, field: LIST };
  });
  const numbers = new Set(listed.map(({ number }) => number));
  const others = slots.flatMap((slot): Annex[] => {
    if (slot.key === LIST || !leaves(slot)) return [];
    const files = take(dossier, taken, attachedFiles(dossier, slot));
    if (!files.length) return [];
    const number = nextFree(numbers, listed.length + 1);
    numbers.add(number);
    return [{ number, title: titleOf(slot), files, field: slot.key }];
  });
  return [...listed, ...others];
}

interface Numbered {
  readonly number: string;
  readonly row: Row;
}

function numbered(answer: Dossier['answers'][string] | undefined): Numbered[] {
  if (!isRows(answer)) return [];
  const rows = answer.filter((row) => !isEmptyRow(row));
  const own = (row: Row) => words(row[COLUMN.number]).replace(/^annexe\s*/i, '');
  const used = new Set(rows.map(own));
  const all = rows.map((row, index): Numbered => {
    const number = own(row) || nextFree(used, index + 1);
    used.add(number);
    return { number, row };
  });
  const natural = new Intl.Collator('fr', { numeric: true });
  return all.sort((a, b) => natural.compare(a.number, b.number));
}

function nextFree(used: ReadonlySet<string>, from: number): string {
  let number = from;
  while (used.has(String(number))) number += 1;
  return String(number);
}

// A file asked for stays with the team when its field is for the team only, unless it is required.
function leaves(slot: Slot): boolean {
  const destinations = destinationsOf(slot);
  return slot.field.required || destinations.some((each) => each !== 'interne');
}

function destinationsOf({ field, section, subsection }: Slot) {
  return fieldDestinations({ field, section, subsection, collection: subsection.repeat?.collection });
}

function attachedFiles(dossier: Dossier, slot: Slot): string[] {
  const answer = answerAt(dossier, slot.key);
  if (slot.field.type === 'attachment') {
    const ids = Array.isArray(answer) ? answer.filter((id) => typeof id === 'string') : [];
    return destinationsOf(slot).includes('annexe') ? ids : ids.filter((id) => !isShown(dossier, id));
  }
  const columns = slot.field.columns?.filter(({ type, private: own }) => type === 'attachment' && !own) ?? [];
  if (!columns.length || !isRows(answer)) return [];
  return answer.flatMap((row) => columns.flatMap(({ id }) => fileIds(row[id])));
}

/** Pictures of an attachment field are printed in the document itself. */
function isShown(dossier: Dossier, id: string): boolean {
  const mediaType = dossier.attachments.find((each) => each.id === id)?.mediaType;
  return mediaType === 'image/png' || mediaType === 'image/jpeg';
}

function take(dossier: Dossier, taken: Set<string>, ids: readonly string[]): string[] {
  const known = new Set(dossier.attachments.map(({ id }) => id));
  return ids.filter((id) => {
    const free = known.has(id) && !taken.has(id);
    if (free) taken.add(id);
    return free;
  });
}

function titleOf({ field, subsection, item }: Slot): string {
  return item ? `${field.label} (${subsection.repeat?.itemLabel ?? ''} ${item.index + 1})` : field.label;
}

function fileIds(cell: Cell | undefined): readonly string[] {
  return Array.isArray(cell) ? cell : [];
}

function words(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

function fileName(dossier: Dossier, id: string | undefined): string | undefined {
  return dossier.attachments.find((each) => each.id === id)?.name;
}
