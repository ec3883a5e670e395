import { ActionIcon } from '@mantine/core';
import { IconChevronRight, IconPencil, IconTrash } from '@tabler/icons-react';
import { formatAmount } from '../../../app/text/index.ts';
import { Pill } from '../../components/index.ts';
import { AmountCell } from './amount-cell.tsx';
import classes from './budget-grid.module.css';
import type { GridClass, GridLine } from './grid-model.ts';
import { LinkPills } from './link-pills.tsx';

/** What may be done with a line. */
export interface LineActions {
  edit(line: GridLine): void;
  remove(line: GridLine): void;
}

interface ClassRowsProps {
  readonly group: GridClass;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Headings of the years, and their columns in the dossier's tables. */
  readonly years: readonly string[];
  readonly columns: readonly string[];
  readonly actions: LineActions;
  /** True when the number and the links stand with the name, for want of room. */
  readonly narrow: boolean;
}

/** A class of accounts with its sums; opened, its lines with amounts to type. */
export function ClassRows({ group, open, onToggle, years, columns, actions, narrow }: ClassRowsProps) {
  const { code, label, lines, amounts, links, voluntary } = group;
  return (
    <>
      <tr className={classes.classRow}>
        {!narrow && <td className={classes.code}>{code}</td>}
        <th scope="row" className={`${classes.name} ${classes.className}`}>
          <div className={classes.classHead}>
            {narrow && <span className={classes.codeBefore}>{code}</span>}
            <button type="button" className={classes.toggle} aria-expanded={open} onClick={onToggle}>
              <IconChevronRight size={16} aria-hidden className={classes.chevron} />
              <span>
                {label} <span className={classes.count}>{lines.length}</span>
                <span className="visually-hidden"> {lines.length > 1 ? 'lignes' : 'ligne'}</span>
              </span>
            </button>
          </div>
          {voluntary && <Pill>sans mouvement d’argent</Pill>}
          {narrow && <LinkPills links={links} />}
        </th>
        {!narrow && (
          <td>
            <LinkPills links={links} />
          </td>
        )}
        {amounts.map((amount, index) => (
          <td key={columns[index]} className={classes.amount}>
            {amount === 0 ? '—' : formatAmount(amount)}
          </td>
        ))}
      </tr>
      {open && lines.map((line) => <LineRow key={line.id} {...{ line, years, columns, actions, narrow }} />)}
    </>
  );
}

interface LineRowProps extends Pick<ClassRowsProps, 'years' | 'columns' | 'actions' | 'narrow'> {
  readonly line: GridLine;
}

function LineRow({ line, years, columns, actions, narrow }: LineRowProps) {
  const { id, side, account, label, links, hypothesis } = line;
  const name = label || 'ligne sans libellé';
  return (
    <tr className={classes.lineRow}>
      {!narrow && <td className={classes.code}>{account}</td>}
      <th scope="row" className={`${classes.name} ${classes.lineName}`}>
        <div className={classes.lineHead}>
          <span className={classes.lineLabel}>
            {narrow && <span className={classes.codeBefore}>{account}</span>}
            {label || '(sans libellé)'}
          </span>
          <span className={classes.gestures}>
            <ActionIcon
              size={32}
              aria-label={`Modifier « ${name} »`}
              title="Modifier"
              onClick={() => actions.edit(line)}
            >
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size={32}
              aria-label={`Supprimer « ${name} »`}
              title="Supprimer"
              onClick={() => actions.remove(line)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </span>
        </div>
        {hypothesis && <p className={classes.hypothesis}>{hypothesis}</p>}
        {narrow && <LinkPills links={links} />}
      </th>
      {!narrow && (
        <td>
          <LinkPills links={links} />
        </td>
      )}
      {columns.map((column, index) => (
        <td key={column} className={classes.amountCell}>
          <AmountCell
            address={{ field: `budget.${side}`, row: id, column }}
            label={`${name}, ${years[index] ?? ''}`}
          />
        </td>
      ))}
    </tr>
  );
}
