import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Override } from '../../../app/dossier/index.ts';
import { formatNumber, parseFrenchNumber } from '../../../app/text/index.ts';
import { useDossier, useDossierStore } from '../../state/index.ts';
import { DateInput } from './date-input.tsx';
import classes from './fields.module.css';
import { ParsedInput } from './parsed-input.tsx';

/** Lets the team type the population its ARS retains: it then wins over the sum, and is shown as hers. */
export function OwnPopulation({ fieldKey }: { fieldKey: string }) {
  const store = useDossierStore();
  const own = useDossier((state) => state.dossier.overrides[fieldKey]);
  const [open, setOpen] = useState(false);
  const write = (value: Override | null) =>
    store.getState().change({ type: 'setOverride', at: fieldKey, value }, { group: `own:${fieldKey}` });
  if (!own && !open)
    return (
      <Button variant="default" size="sm" mt="sm" onClick={() => setOpen(true)}>
        Saisir le chiffre retenu par l’ARS
      </Button>
    );
  return (
    <div className={classes.own}>
      <ParsedInput
        place={`own:${fieldKey}`}
        label="Population retenue, en habitants"
        value={typeof own?.value === 'number' ? own.value : undefined}
        format={(value) => `${formatNumber(value)} habitants`}
        formatTyped={formatNumber}
        placeholder="Population retenue, par exemple 57 318"
        inputMode="decimal"
        read={(text) => {
          const value = parseFrenchNumber(text);
          return value !== undefined && Number.isInteger(value) && value >= 0
            ? { value }
            : { refusal: `« ${text.trim()} » n’est pas un nombre d’habitants.` };
        }}
        onChange={(value) => write(value === null ? null : { ...(own ?? { source: '' }), value })}
      />
      {own && (
        <Group align="flex-start">
          <TextInput
            flex="1 1 14rem"
            aria-label="Source de ce chiffre"
            placeholder="Source : courrier de l’ARS, Insee…"
            error={own.source.trim() ? undefined : 'Dites d’où vient ce chiffre.'}
            value={own.source}
            onChange={(event) => write({ ...own, source: event.currentTarget.value })}
          />
          <DateInput
            place={`own:${fieldKey}#date`}
            label="Date de ce chiffre"
            value={own.date}
            onChange={(date) => {
              const { date: _before, ...rest } = own;
              write(date ? { ...rest, date } : rest);
            }}
          />
        </Group>
      )}
      <Group>
        <Button
          variant="default"
          size="sm"
          onClick={() => {
            setOpen(false);
            if (own) write(null);
          }}
        >
          {own ? 'Revenir au calcul' : 'Annuler'}
        </Button>
      </Group>
    </div>
  );
}
