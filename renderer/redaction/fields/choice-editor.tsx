import { Autocomplete, Button, Group, Radio, Select } from '@mantine/core';
import { MOST_CHARACTERS } from '../../../app/dossier/index.ts';
import { listOptions, optionLabel, type Plan } from '../../../app/plan/index.ts';
import { searchable } from '../../../app/text/index.ts';
import { useDossier } from '../../state/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import { useAnswer } from '../model/use-answer.ts';
import { useLimitedText } from '../model/use-limited-text.ts';
import classes from './fields.module.css';

const FEW = 4;

/** One option of a list; an open list also takes free words. */
export function ChoiceEditor({ field, fieldKey, labelledBy, describedBy }: EditorProps) {
  const plan = useDossier((state) => state.plan);
  const [answer, setAnswer] = useAnswer(fieldKey);
  const value = typeof answer === 'string' ? answer : '';
  const options = listOptions(plan, field.list);
  const naming = { 'aria-labelledby': labelledBy, 'aria-describedby': describedBy };
  const open = field.list ? plan.lists[field.list]?.open : true;
  if (open)
    return (
      <FreeChoice
        {...naming}
        place={fieldKey}
        labels={options.map(({ label }) => label)}
        value={value ? optionLabel(plan, field.list, value) : ''}
        onChange={(text) => setAnswer(text ? optionId(plan, field.list, text) : null)}
      />
    );
  if (options.length <= FEW)
    return (
      <Radio.Group {...naming} value={value} onChange={(value) => setAnswer(value)}>
        <Group gap="lg" className={classes.options}>
          {options.map(({ id, label }) => (
            <Radio key={id} value={id} label={label} />
          ))}
          {value && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              mih="2rem"
              onClick={() => setAnswer(null)}
            >
              Effacer
            </Button>
          )}
        </Group>
      </Radio.Group>
    );
  return (
    <Select
      {...naming}
      className={classes.line}
      data={options.map(({ id, label }) => ({ value: id, label }))}
      value={value || null}
      onChange={(value) => setAnswer(value)}
      placeholder="Choisir…"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Effacer' }}
      nothingFoundMessage="Rien de tel dans la liste"
      filter={({ options: all, search }) =>
        all.filter((each) => 'label' in each && searchable(each.label).includes(searchable(search)))
      }
    />
  );
}

interface FreeChoiceProps {
  readonly 'aria-labelledby': string | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly place: string;
  readonly labels: readonly string[];
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function FreeChoice({ place, labels, value, onChange, ...naming }: FreeChoiceProps) {
  const { text, error, type } = useLimitedText({
    place,
    value,
    most: MOST_CHARACTERS.choice,
    write: onChange,
  });
  return (
    <Autocomplete
      {...naming}
      className={classes.line}
      data={[...labels]}
      value={text}
      error={error}
      onChange={type}
      clearable
      clearButtonProps={{ 'aria-label': 'Effacer' }}
    />
  );
}

/** The option named by these words (accents and case forgiven), or the words themselves. */
export function optionId(plan: Plan, list: string | undefined, text: string): string {
  const wanted = searchable(text);
  return listOptions(plan, list).find(({ label }) => searchable(label) === wanted)?.id ?? text;
}
