import { memoByAnswer, sentences, whereFound } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const NAME = "\\p{Lu}[\\p{L}'’-]+";
const PERSON = `(?:M\\.|Mme|Mlle|Monsieur|Madame)\\s+(?:${NAME}\\s+)?${NAME}`;
const ILLNESS =
  '(?:atteinte? d|souffr(?:e|ant)|hospitalisée? (?:le|en|pour|depuis|à)|diagnostiquée?|est suivie? pour|suivie? pour (?:un|une|son|sa)|née? le \\d|sous (?:chimiothérapie|dialyse|traitement)|est décédée?)';
const PATTERNS = [
  new RegExp(`${PERSON}[^.;\\n]{0,50}?${ILLNESS}`, 'u'),
  new RegExp(`${PERSON}\\s*(?:,\\s*|\\()(?:\\d{2,3} ans|patiente?)\\b`, 'u'),
  new RegExp(`\\b(?:[Ll]e|[Ll]a|[Nn]otre|[Dd]u) patiente? ${PERSON}`, 'u'),
];
const scan = memoByAnswer((pieces) =>
  pieces.flatMap(({ text }) =>
    /\bM\.|\bMme|\bMlle|\bM(?:onsieur|adame)\b/.test(text)
      ? sentences(text.replace(/\b(Mme|Mlle)\./g, '$1')).filter((sentence) =>
          PATTERNS.some((pattern) => pattern.test(sentence)),
        )
      : [],
  ),
);

/** No patient told by name: a civility and a name beside the words of an illness. */
export const namedPatient = defineRule({
  id: 'donnee-patient',
  levels: ['conseil'],
  silenceable: false,
  check: ({ written }) =>
    whereFound(written(), scan).map(
      ({ key }): FindingDraft => ({
        level: 'conseil',
        field: key,
        message:
          'Une phrase semble parler d’une personne soignée en la nommant : gardez les faits, ôtez le nom.',
        reason: 'Un projet de santé est lu par beaucoup de monde : le secret professionnel s’y applique.',
        source: SOURCES.rgpd,
      }),
    ),
});
