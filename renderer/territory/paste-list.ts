import { searchable } from '../../app/text/index.ts';

/** One line of a pasted list, taken apart. */
export interface PastedEntry {
  /** What the person wrote, to show it back to her. */
  readonly raw: string;
  readonly name?: string | undefined;
  /** Five characters: an INSEE code or a postcode, the text does not say which. */
  readonly code?: string | undefined;
  /** Department code or name found in brackets: `Saint-Aubin (59)`. */
  readonly departement?: string | undefined;
}

const CODE = /(?<![\dA-Za-z])(\d{5}|2[ab]\d{3})(?![\dA-Za-z])/i;
const BULLET = /^\s*(?:[-–—•*·▪◦]+|\d{1,3}[.)])\s+/;
const HEADER = /^(nom|communes?|villes?|code|libelle|insee)\b/;

/**
 * Takes a pasted list apart: one commune a line, or separated by `;` or `,`, or cells of a spreadsheet
 * (tabs), with or without codes, bullets and departments in brackets. Repeated lines are kept once.
 */
export function parseCommuneList(text: string): PastedEntry[] {
  const entries = text
    .split(/\r?\n/)
    .flatMap((line) => (line.includes('\t') ? [fromCells(line)] : line.split(/[;,]/).map(fromWords)))
    .filter((entry) => entry.name || entry.code);
  const first = entries[0];
  if (first && !first.code && HEADER.test(searchable(first.raw)) && entries.length > 1) entries.shift();
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = `${searchable(entry.name ?? '')}|${entry.code ?? ''}|${searchable(entry.departement ?? '')}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function fromCells(line: string): PastedEntry {
  const cells = line.split('\t').map((cell) => cell.trim());
  const code = cells.map((cell) => CODE.exec(cell)?.[1]).find(Boolean);
  const name = cells.find((cell) => /\p{L}{2}/u.test(cell) && !CODE.test(cell));
  const raw = cells.filter(Boolean).join(' · ');
  return name
    ? { ...fromWords(name), raw, ...(code ? { code: code.toUpperCase() } : {}) }
    : { ...fromWords(code ?? ''), raw };
}

function fromWords(text: string): PastedEntry {
  const raw = text.trim();
  const bare = raw.replace(BULLET, '');
  const code = CODE.exec(bare)?.[1]?.toUpperCase();
  const withoutCode = code ? bare.replace(CODE, ' ') : bare;
  const article = /^(.*\S)\s*\((le|la|les|l['’])\)\s*$/i.exec(withoutCode);
  const ordered = article ? `${article[2]} ${article[1]}` : withoutCode;
  const departement = /\(([^()]+)\)\s*$/.exec(ordered)?.[1]?.trim();
  const name = ordered.replace(/\([^()]*\)/g, ' ').replace(/^[\s\-–:/]+|[\s\-–:/]+$/g, '');
  return {
    raw,
    ...(/\p{L}/u.test(name) ? { name } : {}),
    ...(code ? { code } : {}),
    ...(departement ? { departement } : {}),
  };
}

/** A commune's name as searched: no accents, « St » as « Saint », « s/ » as « sur ». */
export function communeNameKey(name: string): string {
  return searchable(name.replace(/\bs(?:ur|\/)\s*/gi, 'sur '))
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');
}
