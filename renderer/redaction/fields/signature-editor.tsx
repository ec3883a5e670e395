import { TextInput } from '@mantine/core';
import { MOST_CHARACTERS, type Signature } from '../../../app/dossier/index.ts';
import { asSignature } from '../../cells/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import { useAnswer } from '../model/use-answer.ts';
import { useLimitedText } from '../model/use-limited-text.ts';
import { DateInput } from './date-input.tsx';
import classes from './fields.module.css';

/** Who signs, and when. The signature itself is written by hand on the printed page. */
export function SignatureEditor({ fieldKey, labelledBy }: EditorProps) {
  const [answer, setAnswer] = useAnswer(fieldKey);
  return (
    <fieldset className={classes.signature} aria-labelledby={labelledBy}>
      <SignatureInputs place={fieldKey} value={asSignature(answer)} onChange={setAnswer} />
    </fieldset>
  );
}

interface SignatureInputsProps {
  readonly place: string;
  readonly value: Signature;
  readonly onChange: (value: Signature | null) => void;
}

/** The name and date of a signature, in a field or in a cell. */
export function SignatureInputs({ place, value, onChange }: SignatureInputsProps) {
  const write = (part: { name?: string | null; date?: string | null }) => {
    const entries = Object.entries({ ...value, ...part }).filter(([, each]) => each);
    onChange(entries.length ? Object.fromEntries(entries) : null);
  };
  const name = useLimitedText({
    place: `${place}#name`,
    value: value.name ?? '',
    most: MOST_CHARACTERS.signatory,
    write: (text) => write({ name: text }),
  });
  return (
    <>
      <TextInput
        aria-label="Nom de la personne qui signe"
        placeholder="Nom"
        value={name.text}
        error={name.error}
        onChange={name.onChange}
      />
      <DateInput
        place={`${place}#date`}
        label="Date de la signature"
        value={value.date}
        onChange={(date) => write({ date })}
      />
    </>
  );
}
