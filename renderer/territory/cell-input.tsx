import { NativeSelect, TextInput } from '@mantine/core';
import { type Column, listOptions, type Plan } from '../../app/plan/index.ts';
import { isCode } from '../components/index.ts';

interface CellInputProps {
  readonly plan: Plan;
  readonly column: Column;
  /** Words, as shown. */
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (typed: string) => void;
}

/** One cell in a form: a choice, yes or no, or words (numbers and dates the French way). */
export function CellInput({ plan, column, value, error, onChange }: CellInputProps) {
  const shared = {
    label: column.label,
    value,
    error,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  if (column.type === 'choice') {
    const labels = listOptions(plan, column.list).map(({ label }) => label);
    return <NativeSelect {...shared} data={[{ value: '', label: 'Non renseigné' }, ...labels]} />;
  }
  if (column.type === 'yesNo')
    return (
      <NativeSelect
        {...shared}
        data={[
          { value: '', label: 'Non renseigné' },
          { value: 'oui', label: 'Oui' },
          { value: 'non', label: 'Non' },
        ]}
      />
    );
  return (
    <TextInput
      {...shared}
      spellCheck={column.type === 'shortText' && !isCode(column.id)}
      lang="fr"
      inputMode={column.type === 'number' ? 'decimal' : 'text'}
      autoComplete="off"
    />
  );
}
