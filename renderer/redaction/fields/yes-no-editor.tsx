import { SegmentedControl } from '@mantine/core';
import type { EditorProps } from '../model/editor-props.ts';
import { useAnswer } from '../model/use-answer.ts';

/** Yes, no, or not answered yet. */
export function YesNoEditor({ fieldKey, labelledBy, describedBy }: EditorProps) {
  const [answer, setAnswer] = useAnswer(fieldKey);
  const value = answer === true ? 'yes' : answer === false ? 'no' : 'none';
  return (
    <SegmentedControl
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      data={[
        { value: 'yes', label: 'Oui' },
        { value: 'no', label: 'Non' },
        { value: 'none', label: 'Pas encore répondu' },
      ]}
      value={value}
      onChange={(next) => setAnswer(next === 'none' ? null : next === 'yes')}
    />
  );
}
