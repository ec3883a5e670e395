import { NUMBER_WORDS, readNumberWords } from './number-words.ts';
import { sentences } from './texts.ts';

/** A number of communes that a sentence gives for the whole territory. */
export interface Announcement {
  readonly count: number;
  /** The number as written: `70`, `soixante-dix`. */
  readonly words: string;
  /** The words around it, long enough to be found again. */
  readonly phrase: string;
  /** The name that follows « CPTS » when the sentence gives one. */
  readonly named: string | undefined;
}

const COUNT = `(?<words>\\d{1,3}|${NUMBER_WORDS})[ \\u00a0\\u202f]communes\\b`;
const WHOLE = '(?:cpts|territoire|perimetre|communaute professionnelle(?: territoriale(?: de sante)?)?)';
const GATHERS =
  '(?:reunit|regroupe|compte|couvre|rassemble|comprend|comporte|englobe|federe|totalise|reunissant|regroupant|comptant|couvrant|rassemblant|comprenant|(?:est |sont )?(?:compose|constitue|forme)e? (?:de|par)|s.etend sur|s.etendant sur)';
const BEFORE_COUNT = '(?: aujourd.hui| desormais| actuellement| ainsi| au total| en tout| les| ses)?';
const OF_WHOLE = '(?:du territoire|du perimetre|de la cpts|de notre (?:territoire|cpts))';
const ENDS = '(?=[ \\u00a0\\u202f]*(?:[,.:)]|et\\b|soit\\b|pour\\b|de l|du |d|$))';
const CLOSES = '(?=[ \\u00a0\\u202f]*(?:[,.:)]|$))';

// Each says that the number is about the whole territory; anything looser would cry wolf.
const PATTERNS = [
  new RegExp(`\\b${WHOLE}(?<between>[^,:()\\d]{0,80}?) ${GATHERS}${BEFORE_COUNT} ${COUNT}${ENDS}`),
  new RegExp(`\\b(?:le|notre|un|ce) (?:territoire|perimetre)(?<between>) de ${COUNT}${ENDS}`),
  new RegExp(`\\b(?:nos|les|des|aux|l.ensemble des|toutes les)(?<between>) ${COUNT} ${OF_WHOLE}${CLOSES}`),
  new RegExp(`\\bnos(?<between>) ${COUNT}${CLOSES}`),
  new RegExp(`^il y a(?<between>) ${COUNT}${CLOSES}`),
];

// Other times, other places, parts and approximations: the sentence is left alone.
const NOT_NOW =
  /\b(initial\w*|a l.origine|au depart|d.abord|ancien\w*|autrefois|premiere? \w+|passe(?:r|ra|nt)? (?:de|a)|a terme|futur\w*|sera|seront|extension|elargi\w*|envisag\w*|prevoi\w*|prevu\w*|etai(?:t|ent)|avai(?:t|ent)|regroupai\w*|comptai\w*|reunissai\w*|voisin\w*|limitroph\w*|environ|pres de|plus de|moins de|quelque|\d+ sur \d+|autres communes|dont)\b/;

/** The numbers of communes that a text gives for the whole territory, careful to stay silent in doubt. */
export function findAnnouncedCommunes(text: string): Announcement[] {
  if (!/communes\b/i.test(text)) return [];
  return sentences(text).flatMap((sentence): Announcement[] => {
    const plain = withoutAccents(sentence);
    if (NOT_NOW.test(plain) || (plain.match(/\bcommunes\b/g)?.length ?? 0) > 1) return [];
    for (const pattern of PATTERNS) {
      const match = pattern.exec(plain);
      const words = match?.groups?.words;
      const count = words && (/^\d/.test(words) ? Number(words) : readNumberWords(words));
      if (!match || !words || !count) continue;
      const end = match.index + match[0].length;
      const at = plain.lastIndexOf(words, end);
      return [
        {
          count,
          words: sentence.slice(at, at + words.length),
          phrase: sentence.slice(at, at + words.length + ' communes'.length),
          named: nameAfter(sentence.slice(match.index, end)),
        },
      ];
    }
    return [];
  });
}

// Same length as the original, so that places in one are places in the other.
function withoutAccents(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return bare.length === letter.length ? bare : letter;
    })
    .join('');
}

function nameAfter(words: string): string | undefined {
  return /\bCPTS\s+((?:\p{Lu}[\p{L}'’-]*)(?:\s+(?:\p{Lu}[\p{L}'’-]*|de|du|des|et|la|le|en))*)/u
    .exec(words)?.[1]
    ?.replace(/\s+(?:de|du|des|et|la|le|en)$/, '');
}
