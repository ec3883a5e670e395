import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { withOwnCeiling } from '../../../app/finance/index.ts';
import { formatAmount, parseFrenchNumber } from '../../../app/text/index.ts';
import { EvidencePill, useBaremes } from '../../finance/index.ts';
import classes from '../dialogs/dialogs.module.css';
import { readAmount } from '../grid/read-amount.ts';
import { useOwnScales } from './use-own-scales.ts';

interface CeilingDialogProps {
  readonly firstYear: number;
  readonly onClose: () => void;
}

/** The yearly ceiling of what one professional may receive: the years known, and one's own figure for a year. */
export function CeilingDialog({ firstYear, onClose }: CeilingDialogProps) {
  const { baremes } = useBaremes();
  const { busy, save } = useOwnScales();
  const [year, setYear] = useState(String(firstYear));
  const [amount, setAmount] = useState('');
  const [source, setSource] = useState('');
  const scale = baremes?.baremes.find((bareme) => bareme.kind === 'plafonds');
  if (scale?.kind !== 'plafonds') return null;
  const typedYear = parseFrenchNumber(year.replace(/\s/g, ''));
  const yearFits =
    typedYear !== undefined && Number.isInteger(typedYear) && typedYear >= 2000 && typedYear <= 2200;
  const reading = amount.trim() ? readAmount(amount) : undefined;
  const euros = reading && 'value' in reading && (reading.value ?? 0) > 0 ? reading.value : undefined;
  const refusal =
    reading && 'refusal' in reading
      ? reading.refusal
      : reading && !euros
        ? 'Un montant au-dessus de zéro.'
        : undefined;
  const own = baremes?.own.find(({ id }) => id === scale.id);
  const keep = async () => {
    if (!yearFits || !euros) return;
    const line = { year: typedYear, amount: euros, source: source.trim() };
    if (await save(withOwnCeiling(own, scale, line), `Plafond ${typedYear} : ${formatAmount(euros)}.`))
      onClose();
  };
  return (
    <Modal opened onClose={onClose} size="36rem" title="Plafond annuel d’un professionnel">
      <p className={classes.lead}>{scale.notice}</p>
      <ul>
        {scale.lines.map((line) => (
          <li key={line.year}>
            {line.year} : {formatAmount(line.amount)}{' '}
            <EvidencePill
              evidence={line.evidence}
              own={line.own ?? false}
              source={scale.sources[line.source]?.title ?? line.source}
              of={`Plafond ${line.year}`}
            />
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <div className={classes.columns}>
          <TextInput
            label="Année"
            inputMode="numeric"
            value={year}
            error={year.trim() && !yearFits ? 'Une année, par exemple 2027.' : undefined}
            onChange={(event) => setYear(event.currentTarget.value)}
          />
          <TextInput
            label="Plafond (€)"
            inputMode="decimal"
            data-autofocus
            value={amount}
            error={refusal}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
        </div>
        <TextInput
          mt="sm"
          label="D’où vient ce chiffre"
          placeholder="Arrêté du 22 décembre 2026"
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" loading={busy} disabled={!yearFits || !euros || !source.trim()}>
            Utiliser ce plafond
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
