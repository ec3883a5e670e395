import { Button, NativeSelect, Tabs, TextInput } from '@mantine/core';
import { useState } from 'react';
import { postCost, quantityCost } from '../../../app/finance/index.ts';
import { formatAmount, formatNumber, parseFrenchNumber } from '../../../app/text/index.ts';
import classes from './dialogs.module.css';

interface CostHelperProps {
  readonly years: readonly string[];
  /** Puts an amount in a year, and how it was worked out in the line's words. */
  readonly onUse: (year: number, amount: number, words: string) => void;
}

const FIELDS = {
  quantity: [
    { id: 'quantity', label: 'Quantité', placeholder: '40 heures' },
    { id: 'unit', label: 'Prix d’une unité (€)', placeholder: '60' },
    { id: 'months', label: 'Mois', placeholder: '1' },
  ],
  post: [
    { id: 'etp', label: 'Temps de travail (ETP)', placeholder: '0,5' },
    { id: 'gross', label: 'Salaire brut annuel à temps plein (€)', placeholder: '38 400' },
    { id: 'charges', label: 'Charges de l’employeur (%)', placeholder: '40' },
    { id: 'months', label: 'Mois dans l’année', placeholder: '12' },
  ],
} as const;
type Kind = keyof typeof FIELDS;

/** Works out an amount from a quantity or from a salaried post, and keeps the calculation in the line's words. */
export function CostHelper({ years, onUse }: CostHelperProps) {
  const [kind, setKind] = useState<Kind>('quantity');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [year, setYear] = useState(0);
  const result = kind === 'quantity' ? quantityResult(typed) : postResult(typed);
  return (
    <details className={classes.helper}>
      <summary>M’aider à calculer un montant</summary>
      <Tabs
        value={kind}
        onChange={(next) => (next === 'quantity' || next === 'post') && setKind(next)}
        mt="xs"
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="quantity">Quantité × prix</Tabs.Tab>
          <Tabs.Tab value="post">Poste salarié</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      <div className={classes.columns}>
        {FIELDS[kind].map(({ id, label, placeholder }) => (
          <TextInput
            key={`${kind}-${id}`}
            label={label}
            placeholder={placeholder}
            inputMode="decimal"
            value={typed[`${kind}.${id}`] ?? ''}
            onChange={(event) => setTyped({ ...typed, [`${kind}.${id}`]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={classes.actions} aria-live="polite">
        <strong style={{ marginInlineEnd: 'auto', alignSelf: 'center' }}>
          {result ? `= ${formatAmount(result.amount)}` : 'Remplissez les cases'}
        </strong>
        <NativeSelect
          aria-label="Année où mettre ce montant"
          value={String(year)}
          data={years.map((label, index) => ({ value: String(index), label }))}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        />
        <Button
          variant="light"
          disabled={!result}
          onClick={() => result && onUse(year, result.amount, result.words)}
        >
          Mettre dans {years[year]}
        </Button>
      </div>
    </details>
  );
}

type Typed = Readonly<Record<string, string>>;

function quantityResult(typed: Typed) {
  const quantity = positive(typed['quantity.quantity']);
  const unit = positive(typed['quantity.unit']);
  const months = positive(typed['quantity.months']) ?? 1;
  if (quantity === undefined || unit === undefined) return undefined;
  const time = months === 1 ? '' : ` × ${formatNumber(months)} mois`;
  return {
    amount: quantityCost({ quantity, unit, months }),
    words: `${formatNumber(quantity)} × ${formatAmount(unit)}${time}`,
  };
}

function postResult(typed: Typed) {
  const etp = positive(typed['post.etp']);
  const grossFullTime = positive(typed['post.gross']);
  const chargesPercent = positive(typed['post.charges']);
  const months = positive(typed['post.months']) ?? 12;
  if (etp === undefined || grossFullTime === undefined || chargesPercent === undefined) return undefined;
  if (months > 12) return undefined;
  return {
    amount: postCost({ grossFullTime, etp, chargesPercent, months }).total,
    words: `${formatNumber(etp)} ETP × ${formatAmount(grossFullTime)} brut par an × ${formatNumber(months)}/12, charges ${formatNumber(chargesPercent)} %`,
  };
}

// « 40 heures » is 40: a unit typed with the figure is no mistake.
function positive(text: string | undefined): number | undefined {
  const value = parseFrenchNumber((text ?? '').replace(/\s*[a-zéû]+\.?$/i, ''));
  return value !== undefined && value >= 0 && value <= 1e9 ? value : undefined;
}
