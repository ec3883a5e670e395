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
  /** True when a place follows (« 39 communes du Vexin »): maybe a part of the territory. */
  readonly ofPlace: boolean;
  /** Inhabitants given beside it, when only they tell which territory is meant. */
  readonly people: number | undefined;
}

const COUNT = `(?<words>\\d{1,3}|${NUMBER_WORDS}) communes\\b`;
const WHOLE = '(?:cpts|territoire|perimetre|communaute professionnelle(?: territoriale(?: de sante)?)?)';
const GATHERS =
  '(?:reunit|regroupe|compte|couvre|rassemble|comprend|comporte|englobe|federe|totalise|reunissant|regroupant|comptant|couvrant|rassemblant|comprenant|(?:est |sont )?(?:compose|constitue|forme)e? (?:de|par)|s.etend sur|s.etendant sur)';
const BEFORE_COUNT = '(?: aujourd.hui| desormais| actuellement| ainsi| au total| en tout| les| ses)?';
const OF_WHOLE = '(?:du territoire|du perimetre|de la cpts|de notre (?:territoire|cpts))';
const ENDS = '(?= *(?:[,.:)]|et\\b|soit\\b|pour\\b|dont\\b|reparties\\b|(?<part>de l|du |d)|$))';
const CLOSES = '(?= *(?:[,.:)]|$))';

// Each says that the number is about the whole territory; anything looser would cry wolf.
const PATTERNS = [
  new RegExp(`\\b${WHOLE}[^,:()\\d]{0,80}? ${GATHERS}${BEFORE_COUNT} ${COUNT}${ENDS}`),
  new RegExp(`\\b(?:le|notre|un|ce) (?:territoire|perimetre) de ${COUNT}${ENDS}`),
  new RegExp(`\\b(?:nos|les|des|aux|l.ensemble des|toutes les) ${COUNT} ${OF_WHOLE}${CLOSES}`),
  new RegExp(`\\bnos ${COUNT}${CLOSES}`),
  new RegExp(`^il y a ${COUNT}${CLOSES}`),
  new RegExp(`^(?:avec )?${COUNT}(?: ?[,·–-]| et| pour) (?<people>\\d[\\d ]*?) (?:habitants|hab)\\b`),
];

// Other times and other places: the sentence is left alone.
const NOT_NOW =
  /\b(initial\w*|a l.origine|au depart|d.abord|ancien\w*|autrefois|premiere? (?:version|idee|intention|projet|perimetre)|passe(?:r|ra|nt)? (?:de|a)|a terme|futur\w*|sera|seront|extension|elargi\w*|envisag\w*|prevoi\w*|prevu\w*|etai(?:t|ent)|avai(?:t|ent)|regroupai\w*|comptai\w*|reunissai\w*|voisin\w*|limitroph\w*|\d+ sur \d+|autres communes)\b/;

/** The numbers of communes that a text gives for the whole territory, careful to stay silent in doubt. */
export function findAnnouncedCommunes(text: string): Announcement[] {
  if (!/communes\b/i.test(text)) return [];
  return sentences(text.normalize('NFC')).flatMap((sentence): Announcement[] => {
    const plain = plainSentence(sentence);
    if (NOT_NOW.test(plain) || (plain.match(/\bcommunes\b/g)?.length ?? 0) > 1) return [];
    for (const pattern of PATTERNS) {
      const match = pattern.exec(plain);
      const { words, part, people } = match?.groups ?? {};
      const count = words && (/^\d/.test(words) ? Number(words) : readNumberWords(words));
      if (!match || !words || !count) continue;
      const at = match.index + match[0].lastIndexOf(`${words} communes`);
      return [
        {
          count,
          words: sentence.slice(at, at + words.length),
          phrase: sentence.slice(at, at + words.length + ' communes'.length),
          named: nameAfter(sentence.slice(match.index, at)),
          ofPlace: part !== undefined,
          people: people === undefined ? undefined : Number(people.replaceAll(' ', '')),
        },
      ];
    }
    return [];
  });
}

// Same length as the original, so that places in one are places in the other.
function plainSentence(text: string): string {
  return [...text]
    .map((letter) => {
      if (/\s/.test(letter)) return ' ';
      const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return bare.length === letter.length ? bare : letter;
    })
    .join('')
    .replace(/\bcommunautes? de communes\b/g, (words) => '_'.repeat(words.length));
}

function nameAfter(words: string): string | undefined {
  return /\bCPTS\s+((?:\p{Lu}[\p{L}'’-]*)(?:\s+(?:\p{Lu}[\p{L}'’-]*|de|du|des|et|la|le|en))*)/u
    .exec(words)?.[1]
    ?.replace(/\s+(?:de|du|des|et|la|le|en)$/, '');
}
