import type { FieldDef } from '../plan/index.ts';
import { searchable } from '../text/index.ts';

/** A target of its own: words that hold a last name and a first name, to put in two columns. */
export const FULL_NAME = 'nom+prenom';

/** True for tables of people, with a column for each of the two names. */
export function hasTwoNames(field: FieldDef): boolean {
  const ids = field.columns?.map(({ id }) => id) ?? [];
  return ids.includes('nom') && ids.includes('prenom');
}

const WHOLE = new Set(
  [
    'nom prenom',
    'prenom nom',
    'nom et prenom',
    'prenom et nom',
    'nom prenoms',
    'identite',
    'nom complet',
    'membre',
    'membres',
    'professionnel',
    'professionnel de sante',
    'nom du professionnel',
    'praticien',
    'adherent',
  ].map(searchable),
);

/** True when a title announces both names in one cell. */
export function namesBoth(title: string): boolean {
  return WHOLE.has(searchable(title));
}

export interface SplitName {
  readonly civilite?: string;
  readonly nom: string;
  readonly prenom?: string;
}

const TITLE = /^(docteure?|dr\.?|professeure?|pr\.?|madame|mme\.?|monsieur|mr\.?|m\.|mlle)\s+/i;

/**
 * Tells the last name from the first: capitals (« DUPONT Marie »), a comma (« Dupont, Marie »), else the order
 * the title gives, the first name first when it gives none. One word alone is a last name.
 */
export function splitName(text: string, title: string): SplitName {
  const courtesy = TITLE.exec(text.trim())?.[1];
  const words = text.trim().replace(TITLE, '').replace(/\s+/g, ' ');
  return { ...(courtesy ? { civilite: courtesy } : {}), ...twoNames(words, title) };
}

function twoNames(words: string, title: string): { nom: string; prenom?: string } {
  const comma = /^([^,]+),\s*(.+)$/.exec(words);
  if (comma?.[1] && comma[2]) return { nom: comma[1].trim(), prenom: comma[2].trim() };
  const parts = words.split(' ');
  if (parts.length < 2) return { nom: words };
  const capitals = parts.filter(isCapitals);
  if (capitals.length && capitals.length < parts.length)
    return { nom: capitals.join(' '), prenom: parts.filter((part) => !isCapitals(part)).join(' ') };
  const [first = '', ...others] = parts;
  return /^nom\b.*\bprenom/.test(searchable(title))
    ? { nom: parts.slice(0, -1).join(' '), prenom: parts.at(-1) ?? '' }
    : { nom: others.join(' '), prenom: first };
}

function isCapitals(word: string): boolean {
  return /\p{Lu}{2}/u.test(word) && word === word.toLocaleUpperCase('fr');
}
