import { answerSchema } from '../../../app/dossier/index.ts';
import type { FieldDef, Plan } from '../../../app/plan/index.ts';
import { formatAmount, formatNumber, formatPercentage, parseFrenchNumber } from '../../../app/text/index.ts';
import { useDossier } from '../../state/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import { useAnswer } from '../model/use-answer.ts';
import { usePlaceholder } from '../model/use-placeholders.ts';
import classes from './fields.module.css';
import { ParsedInput, type Reading } from './parsed-input.tsx';

/** A number, a sum in euros or a percentage, typed the French way. */
export function NumberEditor({ field, fieldKey, labelledBy, describedBy }: EditorProps) {
  const [answer, setAnswer] = useAnswer(fieldKey);
  const plan = useDossier((state) => state.plan);
  const placeholder = usePlaceholder(field.id);
  return (
    <ParsedInput
      place={fieldKey}
      value={typeof answer === 'number' ? answer : undefined}
      format={formatOf(field)}
      formatTyped={formatNumber}
      read={(text) => readNumber(plan, field, text)}
      onChange={setAnswer}
      labelledBy={labelledBy}
      describedBy={describedBy}
      placeholder={placeholder}
      inputMode="decimal"
      rightSectionWidth={field.unit && `${field.unit.length + 3}ch`}
      rightSection={field.unit && <span className={classes.unit}>{field.unit}</span>}
    />
  );
}

function formatOf(field: FieldDef): (value: number) => string {
  if (field.type === 'amount') return formatAmount;
  return field.type === 'percentage' ? formatPercentage : formatNumber;
}

function readNumber(plan: Plan, field: FieldDef, text: string): Reading<number> {
  const value = parseFrenchNumber(text);
  if (value === undefined)
    return { refusal: `« ${text.trim()} » n’est pas un nombre : écrivez par exemple 12 345,50.` };
  const checked = answerSchema(plan, field).safeParse(value);
  if (checked.success) return { value };
  return { refusal: `« ${text.trim()} » : ${checked.error.issues[0]?.message ?? 'valeur refusée'}.` };
}
