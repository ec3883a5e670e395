import { searchable } from '../../app/text/index.ts';

const SEPARATOR = '--';
const MOST_LETTERS = 60;

/** Name of a dossier's folder: readable in a file manager, found by the id at its end. */
export function folderName(title: string, id: string): string {
  const words = searchable(title).slice(0, MOST_LETTERS).trim().replaceAll(' ', '-') || 'dossier';
  return `${words}${SEPARATOR}${id}`;
}

/** Whether a folder may be that of a dossier: an id may hold hyphens, at its start too, and the name be read in two ways. */
export function isFolderOf(name: string, id: string): boolean {
  return name.endsWith(`${SEPARATOR}${id}`);
}

/** The id that seems to end a folder's name, for a dossier that cannot be read; undefined for a folder of another kind. */
export function idInName(name: string): string | undefined {
  return /--([A-Za-z0-9_-]{6,64})$/.exec(name)?.[1];
}

/** The words a folder's name begins with. */
export function wordsInName(name: string, id: string): string {
  return isFolderOf(name, id) ? name.slice(0, -(SEPARATOR.length + id.length)) : name;
}
