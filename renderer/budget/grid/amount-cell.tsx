import { amountSchema } from '../../../app/dossier/index.ts';
import { formatAmount, formatNumber, parseFrenchNumber } from '../../../app/text/index.ts';
import { cellPlace, ParsedInput, type Reading } from '../../redaction/index.ts';
import { useDossierStore } from '../../state/index.ts';
import classes from './budget-grid.module.css';

interface AmountCellProps {
  /** Table field the line is in. */
  readonly field: string;
  readonly row: string;
  /** Column of the year. */
  readonly column: string;
  readonly value: number | undefined;
  readonly label: string;
}

/** One amount of the grid, typed the French way and saved as it is typed. */
export function AmountCell({ field, row, column, value, label }: AmountCellProps) {
  const store = useDossierStore();
  const place = cellPlace(field, row, column);
  return (
    <div className={classes.amountInput}>
      <ParsedInput
        place={place}
        value={value}
        label={label}
        format={formatAmount}
        formatTyped={formatNumber}
        placeholder="—"
        inputMode="decimal"
        read={readAmount}
        onChange={(next) =>
          store
            .getState()
            .change({ type: 'setCell', at: field, rowId: row, column, value: next }, { group: place })
        }
      />
    </div>
  );
}

/** Reads a sum in euros typed the French way. */
export function readAmount(text: string): Reading<number> {
  const value = parseFrenchNumber(text);
  const checked = amountSchema.safeParse(value);
  if (checked.success) return { value: checked.data };
  const why = value === undefined ? 'ce n’est pas un montant' : checked.error.issues[0]?.message;
  return { refusal: `« ${text.trim()} » : ${why ?? 'montant refusé'}.` };
}
