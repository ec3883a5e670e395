import { IconAlertTriangle, IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type AssessedQuestion, assessDossier, SELF_ASSESSMENT_NOTICE } from '../../app/checks/index.ts';
import { parseFieldKey } from '../../app/dossier/index.ts';
import { indexPlan } from '../../app/plan/index.ts';
import { Pill, type Tone } from '../components/index.ts';
import { SideCard } from '../places/layout/index.ts';
import { routeHash, useDossier } from '../state/index.ts';
import classes from './self-assessment.module.css';

const STATUS = {
  repondu: { word: 'répondu', tone: 'teal', Icon: IconCircleCheck },
  partiel: { word: 'en partie', tone: 'amber', Icon: IconAlertTriangle },
  vide: { word: 'sans réponse', tone: 'neutral', Icon: IconCircle },
} as const satisfies Record<AssessedQuestion['status'], { word: string; tone: Tone; Icon: unknown }>;

/** The questions an instructor asks, each with what the dossier answers; never the ARS's own opinion. */
export function SelfAssessment() {
  const plan = useDossier((state) => state.plan);
  const dossier = useDossier((state) => state.dossier);
  const questions = useMemo(() => assessDossier(plan, dossier), [plan, dossier]);
  if (!questions.length) return null;
  const answered = questions.filter(({ status }) => status === 'repondu').length;
  return (
    <SideCard title="Auto-évaluation avant dépôt">
      <p>
        <strong>
          {answered} / {questions.length}
        </strong>{' '}
        questions ont une réponse complète.
      </p>
      <ol className={classes.questions}>
        {questions.map((question) => (
          <QuestionItem key={question.id} question={question} />
        ))}
      </ol>
      <p className={classes.notice}>{SELF_ASSESSMENT_NOTICE}</p>
    </SideCard>
  );
}

function QuestionItem({
  question: { question, number, basis, status, criteria },
}: {
  question: AssessedQuestion;
}) {
  const { word, tone, Icon } = STATUS[status];
  return (
    <li>
      <details>
        <summary>
          <span className={classes.words}>
            {number}. {question}
          </span>
          <Pill tone={tone} icon={<Icon />}>
            {word}
          </Pill>
        </summary>
        <ul className={classes.criteria}>
          {criteria.map(({ label, met, fields }) => (
            <li key={label} data-met={met || undefined}>
              <CriterionLink label={label} field={fields[0]} /> : {met ? 'oui' : 'pas encore'}
            </li>
          ))}
        </ul>
        <p className={classes.basis}>{basis}</p>
      </details>
    </li>
  );
}

function CriterionLink({ label, field }: { label: string; field: string | undefined }) {
  const plan = useDossier((state) => state.regional);
  const dossier = useDossier((state) => state.dossier.id);
  const place = field && indexPlan(plan).place(parseFieldKey(field).field);
  if (!place) return <>{label}</>;
  return (
    <a href={routeHash({ place: 'redaction', dossier, subsection: place.subsection.id, field })}>{label}</a>
  );
}
