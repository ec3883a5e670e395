import { PrefigureError } from '../errors.ts';
import type { Orientation, OrientationAnswers, OrientationQuestion } from './orientation-schema.ts';

/**
 * Answers from outside (a JSON file), each checked against its question.
 * @throws PrefigureError `invalid` naming the question and what it accepts
 */
export function readOrientationAnswers({ questions }: Orientation, input: unknown): OrientationAnswers {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new PrefigureError('invalid', 'Réponses illisibles : un objet « question : réponse » est attendu.');
  const known = new Map(questions.map((question) => [question.id, question]));
  return Object.fromEntries(
    Object.entries(input).map(([id, value]: [string, unknown]) => {
      const question = known.get(id);
      if (!question)
        throw new PrefigureError(
          'invalid',
          `Question inconnue : « ${id} ».`,
          `Questions : ${[...known.keys()].join(', ')}.`,
        );
      return [id, readAnswer(question, value)] as const;
    }),
  );
}

function readAnswer(question: OrientationQuestion, value: unknown): string | number | string[] {
  const { id, type, max = Number.MAX_SAFE_INTEGER } = question;
  const ids = question.options?.map((option) => option.id) ?? [];
  const isOption = (each: unknown): each is string => typeof each === 'string' && ids.includes(each);
  if (type === 'number' && typeof value === 'number' && value >= 0 && value <= max) return value;
  if (type === 'choice' && isOption(value)) return value;
  if (type === 'multipleChoice' && Array.isArray(value) && value.every(isOption)) return value;
  const expected = type === 'number' ? `un nombre de 0 à ${max}` : ids.join(', ');
  throw new PrefigureError('invalid', `Réponse refusée pour « ${id} ».`, `Attendu : ${expected}.`);
}
