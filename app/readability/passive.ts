const BE =
  '(?:est|sont|était|étaient|sera|seront|serait|seraient|soit|soient|fut|furent|être|(?:a|ont|avait|avaient|aura|auront|ayant|avoir) été)';
const BETWEEN =
  '(?:(?:pas|plus|jamais|bien|mal|aussi|donc|déjà|toujours|souvent|parfois|ainsi|ensuite|alors|tous|toutes|\\p{Ll}+ment)\\s+){0,2}';

// Participles that do not end in « é », by how they end.
const IRREGULAR = [
  'fini|défini|choisi|saisi|rempli|accompli|réuni|suivi|poursuivi|fourni|nourri|établi|rétabli|garanti|servi|accueilli',
  'averti|réparti|subi|agrandi|élargi|investi|ressenti|connu|reconnu|prévu|vu|revu|lu|élu|tenu|retenu|soutenu|obtenu',
  'maintenu|reçu|conçu|vécu|rendu|étendu|attendu|entendu|vendu|défendu|perdu|battu|débattu|résolu|voulu',
  'mis|remis|permis|promis|transmis|admis|soumis|commis|pris|repris|compris|appris|écrit|décrit|inscrit|prescrit',
  'dit|interdit|fait|refait|conduit|produit|réduit|traduit|construit|détruit|introduit|joint|rejoint|atteint|offert',
  'couvert|découvert',
].join('|');
const PASSIVE = new RegExp(
  `(?<![\\p{L}’'])${BE}\\s+${BETWEEN}((?:\\p{Ll}{2,}é|${IRREGULAR})e?s?)(?![\\p{L}’'-])`,
  'gu',
);

// After « être », these say where one went or how one is, not what was done.
const NOT_DONE_TO =
  /^(?:allé|arrivé|entré|rentré|resté|monté|remonté|tombé|passé|retourné|décédé|situé|âgé|élevé|éloigné|isolé|privé|dévoué|motivé|salarié|retraité|associé|adapté|né)e?s?$/u;
const PRONOMINAL = /(?:\bs[’']|\b(?:se|nous|vous)\s)$/iu;

/** The passive forms of a sentence, as written: « est décidé », « ont été reçus ». */
export function passiveForms(sentence: string): string[] {
  return [...sentence.matchAll(PASSIVE)].flatMap((match) => {
    const before = sentence.slice(0, match.index);
    return NOT_DONE_TO.test(match[1] ?? '') || PRONOMINAL.test(before) ? [] : [match[0]];
  });
}
