import type { ReadabilityHint, ReadabilityKind } from './hint.ts';

/** What to do about each kind of difficulty. */
export const ADVICE: Readonly<Record<ReadabilityKind, string>> = {
  longSentence: 'Coupez-la : une phrase pour chaque chose dite.',
  manyIdeas: 'Gardez une seule idée, mettez les autres dans leurs propres phrases.',
  passive: 'Dites qui fait quoi : « l’équipe décide » plutôt que « il est décidé ».',
  acronym: 'Écrivez-le en entier, ou dites ici ce qu’il veut dire.',
  sign: 'Écrivez-le en mots : « et », « moins de », « article », « sur cent ».',
};

/** What is the matter, in a few words. */
export function hintTitle({ kind, found, words }: ReadabilityHint): string {
  switch (kind) {
    case 'longSentence':
      return `Phrase longue (${words ?? 0} mots)`;
    case 'manyIdeas':
      return 'Plusieurs idées dans la phrase';
    case 'passive':
      return `Forme passive : « ${found ?? ''} »`;
    case 'acronym':
      return `Sigle non expliqué : ${found ?? ''}`;
    case 'sign':
      return `Signe à éviter : ${found ?? ''}`;
  }
}

const COUNTED: readonly (readonly [ReadabilityKind, string, string])[] = [
  ['longSentence', 'phrase longue', 'phrases longues'],
  ['manyIdeas', 'phrase à plusieurs idées', 'phrases à plusieurs idées'],
  ['passive', 'forme passive', 'formes passives'],
  ['acronym', 'sigle non expliqué', 'sigles non expliqués'],
  ['sign', 'signe à éviter', 'signes à éviter'],
];

/** « 3 phrases longues, 1 sigle non expliqué »; empty when there is nothing to say. */
export function summarizeHints(hints: readonly ReadabilityHint[]): string {
  return COUNTED.flatMap(([kind, one, many]) => {
    const count = hints.filter((hint) => hint.kind === kind).length;
    return count ? [`${count} ${count > 1 ? many : one}`] : [];
  }).join(', ');
}
