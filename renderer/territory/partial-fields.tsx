import { Radio, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Row } from '../../app/dossier/index.ts';
import { type Extent, extentOf, type PartialDraft, partialSentence } from './partial-draft.ts';
import classes from './partial-fields.module.css';

interface PartialFieldsProps {
  readonly row: Row;
  readonly draft: PartialDraft;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (draft: PartialDraft) => void;
}

const CHOICES: readonly { readonly value: Extent; readonly label: string }[] = [
  { value: 'whole', label: 'Toute la commune' },
  { value: 'share', label: 'Une part, en %' },
  { value: 'count', label: 'Un nombre d’habitants' },
];

/** How much of the commune is in the territory; what that makes of its population is said at once. */
export function PartialFields({ row, draft, errors, onChange }: PartialFieldsProps) {
  const [extent, setExtent] = useState<Extent>(() => extentOf(row));
  const choose = (next: Extent) => {
    setExtent(next);
    // What is left behind is cleared when the form is saved: a share and a count never contradict each other.
    onChange({
      ...draft,
      part: next === 'share' ? draft.part : '',
      habitantsRetenus: next === 'count' ? draft.habitantsRetenus : '',
      partieRetenue: next === 'whole' ? '' : draft.partieRetenue,
    });
  };
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>Ce qui est dans votre territoire</legend>
      <Radio.Group
        aria-label="Ce qui est dans votre territoire"
        value={extent}
        onChange={(value) => choose(CHOICES.find((each) => each.value === value)?.value ?? 'whole')}
      >
        <div className={classes.choices}>
          {CHOICES.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} className={classes.choice} />
          ))}
        </div>
      </Radio.Group>
      {extent !== 'whole' && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          {extent === 'share' ? (
            <TextInput
              label="Part des habitants (%)"
              inputMode="decimal"
              autoComplete="off"
              value={draft.part}
              error={errors.part}
              onChange={(event) => onChange({ ...draft, part: event.currentTarget.value })}
            />
          ) : (
            <TextInput
              label="Habitants retenus"
              inputMode="numeric"
              autoComplete="off"
              value={draft.habitantsRetenus}
              error={errors.habitantsRetenus}
              onChange={(event) => onChange({ ...draft, habitantsRetenus: event.currentTarget.value })}
            />
          )}
          <TextInput
            label="Partie retenue"
            placeholder="Quartiers, cantons…"
            lang="fr"
            spellCheck
            value={draft.partieRetenue}
            onChange={(event) => onChange({ ...draft, partieRetenue: event.currentTarget.value })}
          />
        </SimpleGrid>
      )}
      <p className={classes.sentence} role="status">
        {partialSentence(row, draft, extent)}
      </p>
    </fieldset>
  );
}
