import { useMemo, useState } from 'react';
import type { CallOutput } from '../../app/contract.ts';
import { type OrientationAnswers, orient, questionsFor } from '../../app/structures/index.ts';
import { OrientationQuestionField } from './orientation-question.tsx';
import { OrientationResultCard } from './orientation-result.tsx';
import classes from './orientation-view.module.css';

interface OrientationViewProps extends CallOutput<'structures.get'> {
  /** Starts a dossier of this plan. */
  readonly onChoose: (planId: string) => void;
  readonly onCompare: () => void;
}

/** A dozen questions at most, and beside them the answer, told again after each one. */
export function OrientationView({ orientation, comparison, onChoose, onCompare }: OrientationViewProps) {
  const [answers, setAnswers] = useState<OrientationAnswers>({});
  const questions = questionsFor(orientation, answers);
  const result = useMemo(() => orient(orientation, answers), [orientation, answers]);
  const answered = questions.length - result.unanswered.length;
  return (
    <div className={classes.columns}>
      <form className={classes.questions} onSubmit={(event) => event.preventDefault()}>
        <p className={classes.lead}>{orientation.notice}</p>
        {questions.map((question, index) => (
          <OrientationQuestionField
            key={question.id}
            number={index + 1}
            question={question}
            answer={answers[question.id]}
            onAnswer={(answer) =>
              setAnswers((before) => {
                const { [question.id]: _former, ...others } = before;
                return answer === undefined ? others : { ...others, [question.id]: answer };
              })
            }
          />
        ))}
      </form>
      <aside className={classes.answer} aria-label="Réponse">
        <p className={classes.count}>
          {answered} / {questions.length} réponses
        </p>
        {answered === 0 ? (
          <p>La réponse s’écrit ici au fur et à mesure. Aucune question n’est obligatoire.</p>
        ) : (
          <OrientationResultCard
            result={result}
            structures={comparison.structures}
            onChoose={onChoose}
            onCompare={onCompare}
          />
        )}
      </aside>
    </div>
  );
}
