import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { CharactersLeft, isCode } from '../../components/index.ts';
import { useDossierStore } from '../../state/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import { useAnswer } from '../model/use-answer.ts';
import { usePlaceholder } from '../model/use-placeholders.ts';
import classes from './fields.module.css';

/** A short answer. It grows with its words, so that a long address stays readable. */
export function ShortTextEditor({ field, fieldKey, labelledBy, describedBy }: EditorProps) {
  const [answer, setAnswer] = useAnswer(fieldKey);
  const store = useDossierStore();
  /** What is on the screen and not in the dossier yet. */
  const [typed, setTyped] = useState<string>();
  const placeholder = usePlaceholder(field.id);
  const text = typed ?? (typeof answer === 'string' ? answer : '');
  const type = (next: string) => {
    setTyped(next);
    store.getState().hold(fieldKey, () => {
      setTyped(undefined);
      setAnswer(next || null);
    });
  };
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
        onChange={(event) => type(event.currentTarget.value)}
      />
      {field.maxLength && <CharactersLeft length={text.length} most={field.maxLength} />}
    </>
  );
}
