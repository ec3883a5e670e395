import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { instalments, instalmentsByYear, instalmentsWords } from '../../../app/finance/index.ts';
import { formatAmount, parseFrenchDate, parseFrenchNumber } from '../../../app/text/index.ts';
import classes from './dialogs.module.css';

interface InstalmentHelperProps {
  /** Calendar year of the budget's first year. */
  readonly startingYear: number;
  readonly yearCount: number;
  /** Puts an amount in every year. */
  readonly onUse: (amounts: readonly number[], words: string, total: number) => void;
}

const FIELDS = [
  { id: 'total', label: 'Montant en tout (€)', placeholder: '50 000' },
  { id: 'count', label: 'En combien de fois', placeholder: '2' },
  { id: 'first', label: 'Premier versement', placeholder: 'mars 2027' },
  { id: 'every', label: 'Puis tous les … mois', placeholder: '6' },
] as const;

/** Shares an aid paid in several times (FIR, say) between the years in which it reaches the account. */
export function InstalmentHelper({ startingYear, yearCount, onUse }: InstalmentHelperProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const total = parseFrenchNumber(typed.total ?? '');
  const count = parseFrenchNumber(typed.count ?? '') ?? 1;
  const every = parseFrenchNumber(typed.every ?? '') ?? 6;
  const first = parseFrenchDate(typed.first ?? '')?.slice(0, 7);
  const list =
    total !== undefined && total > 0 && total <= 1e9 && first?.length === 7
      ? instalments(total, count, first, every)
      : undefined;
  const shared = list && instalmentsByYear(list, startingYear, yearCount);
  return (
    <details className={classes.helper}>
      <summary>Une aide versée en plusieurs fois (FIR…)</summary>
      <div className={classes.columns}>
        {FIELDS.map(({ id, label, placeholder }) => (
          <TextInput
            key={id}
            label={label}
            placeholder={placeholder}
            value={typed[id] ?? ''}
            onChange={(event) => setTyped({ ...typed, [id]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={classes.actions} aria-live="polite">
        <span style={{ marginInlineEnd: 'auto', alignSelf: 'center' }}>
          {list ? instalmentsWords(list) : 'Donnez le montant et le mois du premier versement.'}
          {shared && shared.outside > 0 && ` ; ${formatAmount(shared.outside)} hors de ces années`}
        </span>
        <Button
          variant="light"
          disabled={!list}
          onClick={() => list && shared && onUse(shared.amounts, instalmentsWords(list), total ?? 0)}
        >
          Répartir par année
        </Button>
      </div>
    </details>
  );
}
