import { type FieldPlace, fieldDestinations } from '../plan/index.ts';

/** Longest sentence, in words, where anyone must understand at first reading. */
export const PLAIN_WORDS = 15;
/** Longest sentence, in words, anywhere else. */
export const USUAL_WORDS = 40;

/** True for a field written for the public: it goes into the public summary and nowhere else. */
export function isPlainLanguage(place: FieldPlace): boolean {
  return fieldDestinations(place).every((each) => each === 'resume');
}
