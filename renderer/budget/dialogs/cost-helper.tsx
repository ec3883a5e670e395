import { Button, NativeSelect, Tabs, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatAmount } from '../../../app/text/index.ts';
import type { BudgetView } from '../use-budget.ts';
import { CeilingNotice } from './ceiling-notice.tsx';
import { indemnityResult, postResult, quantityResult, type Typed } from './cost-results.ts';
import classes from './dialogs.module.css';
import { RateChoice } from './rate-choice.tsx';

interface CostHelperProps {
  readonly view: BudgetView;
  /** Puts an amount in a year, and how it was worked out in the line's words. */
  readonly onUse: (year: number, amount: number, words: string) => void;
}

const KINDS = {
  quantity: {
    title: 'Quantité × prix',
    result: quantityResult,
    fields: [
      { id: 'quantity', label: 'Quantité', placeholder: '40 heures' },
      { id: 'unit', label: 'Prix d’une unité (€)', placeholder: '60' },
      { id: 'months', label: 'Mois', placeholder: '1' },
    ],
  },
  post: {
    title: 'Poste salarié',
    result: postResult,
    fields: [
      { id: 'etp', label: 'Temps de travail (ETP)', placeholder: '0,5' },
      { id: 'gross', label: 'Salaire brut annuel à temps plein (€)', placeholder: '38 400' },
      { id: 'charges', label: 'Charges de l’employeur (%)', placeholder: '40' },
      { id: 'months', label: 'Mois dans l’année', placeholder: '12' },
    ],
  },
  indemnity: {
    title: 'Indemnités de réunion',
    result: indemnityResult,
    fields: [
      { id: 'people', label: 'Professionnels présents', placeholder: '6' },
      { id: 'meetings', label: 'Réunions dans l’année', placeholder: '8' },
      { id: 'units', label: 'Heures (ou unités) par réunion', placeholder: '2' },
      { id: 'rate', label: 'Tarif d’une unité (€)', placeholder: '60' },
    ],
  },
} as const;
type Kind = keyof typeof KINDS;
const isKind = (value: string | null): value is Kind => value !== null && value in KINDS;

/** Works out an amount from a quantity, a salaried post or meetings, and keeps the calculation in the line's words. */
export function CostHelper({ view, onUse }: CostHelperProps) {
  const { years } = view;
  const [kind, setKind] = useState<Kind>('quantity');
  const [typed, setTyped] = useState<Typed>({});
  const [year, setYear] = useState(0);
  const result = KINDS[kind].result(typed);
  const write = (id: string, text: string) => setTyped({ ...typed, [`${kind}.${id}`]: text });
  return (
    <details className={classes.helper}>
      <summary>M’aider à calculer un montant</summary>
      <Tabs value={kind} onChange={(next) => isKind(next) && setKind(next)} mt="xs">
        <Tabs.List mb="sm">
          {Object.entries(KINDS).map(([id, { title }]) => (
            <Tabs.Tab key={id} value={id}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {kind === 'indemnity' && <RateChoice onRate={(rate) => write('rate', rate)} />}
      <div className={classes.columns}>
        {KINDS[kind].fields.map(({ id, label, placeholder }) => (
          <TextInput
            key={`${kind}-${id}`}
            label={label}
            placeholder={placeholder}
            inputMode="decimal"
            value={typed[`${kind}.${id}`] ?? ''}
            onChange={(event) => write(id, event.currentTarget.value)}
          />
        ))}
      </div>
      {result?.perPerson !== undefined && (
        <CeilingNotice view={view} year={year} perPerson={result.perPerson} />
      )}
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
