import { Textarea } from '@mantine/core';
import { CharactersLeft, isCode } from '../../components/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import { useAnswer } from '../model/use-answer.ts';
import { usePlaceholder } from '../model/use-placeholders.ts';
import classes from './fields.module.css';

/** A short answer. It grows with its words, so that a long address stays readable. */
export function ShortTextEditor({ field, fieldKey, labelledBy, describedBy }: EditorProps) {
  const [answer, setAnswer] = useAnswer(fieldKey);
  const placeholder = usePlaceholder(field.id);
  const text = typeof answer === 'string' ? answer : '';
  return (
    <>
      <Textarea
        className={classes.line}
        autosize
        minRows={1}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        placeholder={placeholder}
        spellCheck={!isCode(field.id)}
        lang="fr"
        value={text}
        onChange={(event) => setAnswer(event.currentTarget.value || null)}
      />
      {field.maxLength && <CharactersLeft length={text.length} most={field.maxLength} />}
    </>
  );
}
