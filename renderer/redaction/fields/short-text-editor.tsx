import { Textarea } from '@mantine/core';
import type { EditorProps } from '../model/editor-props.ts';
import { useAnswer } from '../model/use-answer.ts';
import { usePlaceholder } from '../model/use-placeholders.ts';
import classes from './fields.module.css';

/** A short answer. It grows with its words, so that a long address stays readable. */
export function ShortTextEditor({ field, fieldKey, labelledBy, describedBy }: EditorProps) {
  const [answer, setAnswer] = useAnswer(fieldKey);
  const placeholder = usePlaceholder(field.id);
  return (
    <Textarea
      className={classes.line}
      autosize
      minRows={1}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      placeholder={placeholder}
      maxLength={field.maxLength}
      spellCheck
      lang="fr"
      value={typeof answer === 'string' ? answer : ''}
      onChange={(event) => setAnswer(event.currentTarget.value || null)}
    />
  );
}
