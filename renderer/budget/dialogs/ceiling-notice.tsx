import { ceilingOf, checkCeiling } from '../../../app/finance/index.ts';
import { formatAmount, NBSP } from '../../../app/text/index.ts';
import { EvidencePill, useBaremes } from '../../finance/index.ts';
import type { BudgetView } from '../use-budget.ts';
import classes from './dialogs.module.css';

interface CeilingNoticeProps {
  readonly view: BudgetView;
  /** Year of the budget, from 0. */
  readonly year: number;
  /** Euros one professional would receive over the year. */
  readonly perPerson: number;
}

/** What one professional would receive, against the yearly ceiling of the law. */
export function CeilingNotice({ view, year, perPerson }: CeilingNoticeProps) {
  const { baremes } = useBaremes();
  const calendarYear = view.startingYear + year;
  const ceiling = ceilingOf(baremes?.baremes ?? [], calendarYear);
  if (!ceiling) return null;
  const { exceeded, room } = checkCeiling([perPerson], ceiling);
  return (
    <p className={classes.notice} data-alarm={exceeded || undefined} role={exceeded ? 'alert' : undefined}>
      Soit {formatAmount(perPerson)} par professionnel et par an.{' '}
      {exceeded ? `C’est ${formatAmount(-room)} de plus que le plafond annuel` : `Plafond annuel`} (CSP, art.
      D.{NBSP}1434-44){NBSP}: {formatAmount(ceiling.amount)}
      {!ceiling.exact &&
        ` (valeur ${ceiling.year}, la dernière connue : ajoutez celle de ${calendarYear} dans « Barème »)`}{' '}
      <EvidencePill
        evidence={ceiling.evidence}
        own={ceiling.own ?? false}
        source={ceiling.source}
        of="Plafond annuel"
      />
    </p>
  );
}
