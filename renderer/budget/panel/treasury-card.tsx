import { Button } from '@mantine/core';
import { useState } from 'react';
import { lowestMonth, type TreasuryMonth } from '../../../app/finance/index.ts';
import { formatDate, formatNumber } from '../../../app/text/index.ts';
import { showUndoNotice } from '../../places/layout/index.ts';
import { useDossierStore } from '../../state/index.ts';
import { cashPlanChanges } from '../treasury-plan.ts';
import classes from './panel.module.css';
import own from './treasury.module.css';
import { TreasuryChart } from './treasury-chart.tsx';
import { lowestSentence, treasuryBasis } from './treasury-words.ts';

/** The account month by month: a chart, its lowest point in words, and the same as a table. */
export function TreasuryCard({ months }: { months: readonly TreasuryMonth[] }) {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  const store = useDossierStore();
  const [chosen, setChosen] = useState<string>();
  const year = years.find((each) => each === chosen) ?? years[0];
  if (!year) return null;
  const shown = months.filter(({ month }) => month.startsWith(year));
  const lowest = lowestMonth(shown);
  const write = () => {
    const state = store.getState();
    state.change(cashPlanChanges(state.dossier, shown));
    showUndoNotice(store, `Les mois de ${year} sont dans votre plan de trésorerie (onglet Financements).`);
  };
  const sentence = lowest ? lowestSentence(months, lowest) : '';
  return (
    <section className={classes.block} aria-labelledby="tresorerie-mois">
      <div className={own.head}>
        <h2 id="tresorerie-mois" className={classes.title}>
          Trésorerie {year}
        </h2>
        <fieldset className={own.years}>
          <legend className="visually-hidden">Année montrée</legend>
          {years.map((each) => (
            <button
              key={each}
              type="button"
              className={own.year}
              aria-pressed={each === year}
              onClick={() => setChosen(each)}
            >
              {each}
            </button>
          ))}
        </fieldset>
      </div>
      <TreasuryChart months={shown} label={`Solde à la fin de chaque mois de ${year}. ${sentence}`} />
      <p className={own.low}>{sentence}</p>
      <p className={classes.hint}>{treasuryBasis(shown)}</p>
      {shown.some(({ typed }) => !typed) && (
        <Button variant="default" size="compact-sm" mih={32} mb="xs" onClick={write}>
          Écrire ces mois dans le plan de trésorerie
        </Button>
      )}
      <details className={classes.details}>
        <summary>Voir en tableau</summary>
        <MonthTable months={shown} />
      </details>
    </section>
  );
}

function MonthTable({ months }: { months: readonly TreasuryMonth[] }) {
  return (
    <section className={own.months} aria-label="Trésorerie mois par mois, en euros">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">En euros</th>
            {['ACI', 'Autres', 'Sorties', 'Solde'].map((title) => (
              <th key={title} scope="col" className={classes.amount}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, aci, other, paid, balance }) => (
            <tr key={month}>
              <th scope="row">{formatDate(month).split(' ')[0]}</th>
              {[aci, other, paid].map((amount, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: three fixed columns
                <td key={index} className={classes.amount}>
                  {amount === 0 ? '—' : formatNumber(Math.round(amount))}
                </td>
              ))}
              <td className={classes.amount}>
                <strong>{formatNumber(Math.round(balance))}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
