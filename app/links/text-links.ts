import { type Fiche, linkedFiches } from '../checks/index.ts';

/** Adds a fiche to a cell that names fiches, by its title; the cell as it is when it names it already. */
export function withFiche(text: string, fiche: Fiche, fiches: readonly Fiche[]): string {
  if (linkedFiches(text, fiches).fiches.includes(fiche)) return text;
  const before = text.trim().replace(/[;\s]+$/, '');
  return before ? `${before} ; ${cellTitle(fiche)}` : cellTitle(fiche);
}

/** Takes a fiche out of a cell that names fiches. What names others, or none, stays as it was written. */
export function withoutFiche(text: string, fiche: Fiche, fiches: readonly Fiche[]): string {
  if (!linkedFiches(text, fiches).fiches.includes(fiche)) return text;
  return text
    .split(/[;\n•]/)
    .map((part) => part.trim())
    .flatMap((part) => {
      const named = linkedFiches(part, fiches).fiches;
      if (!named.includes(fiche)) return part ? [part] : [];
      return named.filter((each) => each !== fiche).map(cellTitle);
    })
    .join(' ; ');
}

/** A cell where old titles are replaced by new ones, longest first so that none is cut by a shorter one. */
export function renamed(text: string, titles: ReadonlyMap<string, string>): string {
  const known = [...titles.keys()].sort((a, b) => b.length - a.length).map(escaped);
  if (!known.length) return text;
  // Not inside a longer word or number: « 11. Suivre » is not « 1. Suivre ».
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text.replace(whole, (title) => titles.get(title) ?? title);
}

/** A title as a cell holds it: these cells part their titles with these signs. */
export function cellTitle({ title }: Pick<Fiche, 'title'>): string {
  return title.replace(/\s*[;\n•]+\s*/g, ', ');
}

/** A title without the number it begins with. */
export function unnumbered(title: string): string {
  return title.replace(/^\s*(?:fiche(?:\s+action)?\s*)?(?:n\s*°?\s*)?\d{1,3}\s*[.):–—-]\s*/i, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
