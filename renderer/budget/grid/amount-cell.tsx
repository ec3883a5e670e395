import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { numberCell, rowsOf } from '../../../app/computed/index.ts';
import { formatAmount, formatNumber } from '../../../app/text/index.ts';
import { clipboardBlock } from '../../cells/index.ts';
import { notifyDone } from '../../components/index.ts';
import { showUndoNotice } from '../../places/layout/index.ts';
import { cellPlace, ParsedInput } from '../../redaction/index.ts';
import { useDossier, useDossierStore } from '../../state/index.ts';
import classes from './budget-grid.module.css';
import { addressOf, type CellAddress, cellMark, gridStep, neighbour, visibleCells } from './grid-cells.ts';
import { pasteAmounts, pastedWords } from './paste-amounts.ts';
import { readAmount } from './read-amount.ts';

interface AmountCellProps {
  readonly address: CellAddress;
  readonly label: string;
}

/**
 * One amount of the grid, typed the French way and saved as it is typed. As in a spreadsheet, what is typed on
 * arrival replaces, a second click writes inside, Enter and the arrows move on, Escape gives up, a block is pasted.
 */
export function AmountCell({ address, label }: AmountCellProps) {
  const store = useDossierStore();
  const arriving = useRef(false);
  const { field, row, column } = address;
  const place = cellPlace(field, row, column);
  // The grid around may be a keystroke late; what is being typed may not.
  const value = useDossier(({ dossier }) =>
    numberCell(rowsOf(dossier, field).find(({ id }) => id === row)?.[column]),
  );

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const { selectionStart: start, selectionEnd: end, value: text } = input;
    const whole = start === 0 && end === text.length;
    const step = gridStep(event, {
      atStart: start === 0 && (whole || end === 0),
      atEnd: end === text.length && (whole || start === end),
    });
    if (!step) return;
    event.preventDefault();
    neighbour(event.currentTarget, step)?.querySelector('input')?.focus();
  };
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const block = clipboardBlock(event.clipboardData);
    const cell = event.currentTarget;
    const table = cell.closest('table');
    if (!block || !table) return;
    event.preventDefault();
    const rows = visibleCells(table);
    const at = rows.findIndex((cells) => cells.includes(cell));
    const year = rows[at]?.indexOf(cell) ?? 0;
    const pasted = pasteAmounts(
      block,
      rows.slice(at).map((cells) => cells.slice(year).map(addressOf)),
    );
    if (!pasted.changes.length) return notifyDone(pastedWords(pasted));
    store.getState().change([...pasted.changes]);
    showUndoNotice(store, pastedWords(pasted));
  };
  const press = (event: MouseEvent<HTMLElement>) => {
    arriving.current = event.target !== document.activeElement;
  };
  const click = ({ target }: MouseEvent<HTMLElement>) => {
    if (!arriving.current || !(target instanceof HTMLInputElement)) return;
    if (target.selectionStart === target.selectionEnd) target.select();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the keys of the input inside
    <div
      className={classes.amountInput}
      {...cellMark(address)}
      onKeyDown={move}
      onPaste={paste}
      onMouseDown={press}
      onClick={click}
    >
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
