import type { EditorProps } from '../model/editor-props.ts';
import { useAnswer } from '../model/use-answer.ts';
import { DateInput } from './date-input.tsx';

/** A date, to the day, the month or the year. */
export function DateEditor({ fieldKey, labelledBy, describedBy }: EditorProps) {
  const [answer, setAnswer] = useAnswer(fieldKey);
  return (
    <DateInput
      place={fieldKey}
      value={typeof answer === 'string' ? answer : undefined}
      onChange={setAnswer}
      labelledBy={labelledBy}
      describedBy={describedBy}
    />
  );
}
