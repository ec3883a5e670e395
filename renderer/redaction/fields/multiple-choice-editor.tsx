import { Checkbox, Stack } from '@mantine/core';
import { listOptions } from '../../../app/plan/index.ts';
import { useDossier } from '../../state/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import { useAnswer } from '../model/use-answer.ts';
import { CommunesOfDossier } from './communes-of-dossier.tsx';
import { DepartementsEditor } from './departements-editor.tsx';
import classes from './fields.module.css';

/** Several options of a list, or of the territory. */
export function MultipleChoiceEditor(props: EditorProps) {
  const { field, fieldKey, labelledBy, describedBy } = props;
  const plan = useDossier((state) => state.plan);
  const from = field.list ? plan.lists[field.list]?.from : undefined;
  const [answer, setAnswer] = useAnswer(fieldKey);
  const chosen = isWords(answer) ? answer : (field.default ?? []);
  // Unticking everything is an answer of its own where the plan ticks some boxes beforehand.
  const choose = (next: string[]) => setAnswer(next.length || field.default ? next : null);
  if (from?.startsWith('territory:'))
    return <DepartementsEditor {...props} chosen={chosen} onChoose={choose} />;
  if (from) return <CommunesOfDossier {...props} from={from} chosen={chosen} onChoose={choose} />;
  const options = listOptions(plan, field.list);
  const unknown = chosen.filter((id) => !options.some((option) => option.id === id));
  return (
    <Checkbox.Group
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      value={[...chosen]}
      onChange={(next) => choose(inPlanOrder(next, options))}
    >
      <Stack gap="xs" className={classes.options}>
        {options.map(({ id, label, kind }) => (
          <Checkbox
            key={id}
            value={id}
            label={label}
            description={kind && (kind === 'socle' ? 'Mission socle' : 'Mission complémentaire')}
          />
        ))}
        {unknown.map((id) => (
          <Checkbox key={id} value={id} label={id} description="N’est plus dans la liste" />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function isWords(answer: unknown): answer is string[] {
  return Array.isArray(answer) && answer.every((each) => typeof each === 'string');
}

function inPlanOrder(chosen: readonly string[], options: readonly { id: string }[]): string[] {
  const rank = (id: string) => {
    const index = options.findIndex((option) => option.id === id);
    return index < 0 ? options.length : index;
  };
  return [...chosen].sort((a, b) => rank(a) - rank(b));
}
