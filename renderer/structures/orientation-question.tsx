import { Checkbox, NumberInput, Radio, Stack } from '@mantine/core';
import type { OrientationAnswers, OrientationQuestion } from '../../app/structures/index.ts';
import { frenchSpacing } from '../../app/text/index.ts';
import { Explained } from '../glossary/index.ts';
import classes from './orientation-view.module.css';

interface OrientationQuestionFieldProps {
  readonly number: number;
  readonly question: OrientationQuestion;
  readonly answer: OrientationAnswers[string] | undefined;
  readonly onAnswer: (answer: OrientationAnswers[string] | undefined) => void;
}

/** One question of the orientation, with the control its type calls for. */
export function OrientationQuestionField({
  number,
  question,
  answer,
  onAnswer,
}: OrientationQuestionFieldProps) {
  const { id, type, label, help, options = [], unit, max } = question;
  const title = frenchSpacing(`${number}. ${label}`);
  const description = help && <Explained text={help} />;
  if (type === 'number')
    return (
      <NumberInput
        className={classes.question}
        label={title}
        description={description}
        {...(unit ? { suffix: ` ${unit}` } : {})}
        min={0}
        {...(max === undefined ? {} : { max })}
        allowDecimal={unit === '%'}
        decimalSeparator=","
        styles={{ wrapper: { maxWidth: '12rem' } }}
        data-native-undo
        value={typeof answer === 'number' ? answer : ''}
        onChange={(value) => onAnswer(typeof value === 'number' ? value : undefined)}
      />
    );
  if (type === 'multipleChoice')
    return (
      <Checkbox.Group
        className={classes.question}
        label={title}
        description={description}
        value={Array.isArray(answer) ? answer : []}
        onChange={(value) => onAnswer(value.length ? value : undefined)}
      >
        <Stack mt="xs" gap="xs">
          {options.map((option) => (
            <Checkbox key={option.id} value={option.id} label={option.label} />
          ))}
        </Stack>
      </Checkbox.Group>
    );
  return (
    <Radio.Group
      className={classes.question}
      name={id}
      label={title}
      description={description}
      value={typeof answer === 'string' ? answer : ''}
      onChange={onAnswer}
    >
      <Stack mt="xs" gap="xs">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} label={option.label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
