import fc from 'fast-check';

const WORDS = [
  'médecin',
  'œuvre',
  'Étrépagny',
  'l’accès aux soins',
  'où',
  'çà et là',
  'NAÎTRE',
  '12 345,50 €',
  '« guillemets »',
  'Pourquoi ?',
  'A & B < C > D "E"',
  '👩‍⚕️',
  '🇫🇷',
  'é\u0301',
  'n° 12',
  'a\u0000b\u0007c\u001bd',
  '\ud83d',
  'x\ufffey\uffff',
  'anticonstitutionnellement'.repeat(6),
  'https://exemple.fr/une/adresse/tres/longue?avec=des&parametres',
  'tab\tulation',
  'deux  espaces',
  ']]>',
  '<w:p/>',
];

/** Words no document should stumble on: accents, emoji, markup, control characters, lone surrogates, very long words. */
export const randomWord: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

/** One line of such words; sometimes blank. */
export const randomLine: fc.Arbitrary<string> = fc
  .array(randomWord, { maxLength: 6 })
  .map((words) => words.join(' '));

/** Such words on one or several lines. */
export const randomText: fc.Arbitrary<string> = fc
  .array(randomLine, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n'));
