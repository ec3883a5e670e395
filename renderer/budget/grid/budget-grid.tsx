import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { BudgetSide } from '../../../app/finance/index.ts';
import { useNarrow } from '../../components/index.ts';
import type { BudgetView } from '../use-budget.ts';
import classes from './budget-grid.module.css';
import { ClassRows, type LineActions } from './class-rows.tsx';
import { type GridClass, gridClasses } from './grid-model.ts';
import { ResultRow, TotalRow } from './total-rows.tsx';

interface BudgetGridProps {
  readonly view: BudgetView;
  /** Columns of the years in the dossier's tables. */
  readonly columns: readonly string[];
  readonly actions: LineActions & { add(side: BudgetSide): void };
}

/** Under this width, in rem, numbers and links stand with the name of their line: the years need no scrolling. */
const ROOMY = 46;

/** The budget over its years, by class of accounts, with its sums and its result. */
export function BudgetGrid({ view, columns, actions }: BudgetGridProps) {
  const { budget, summary, accounts, years } = view;
  const groups = useMemo(() => gridClasses(budget, summary, accounts), [budget, summary, accounts]);
  const [frame, narrow] = useNarrow(ROOMY);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const all = groups.length > 0 && groups.every(({ key }) => opened.has(key));
  const toggle = (key: string) => {
    const next = new Set(opened);
    if (!next.delete(key)) next.add(key);
    setOpened(next);
  };
  const rows = (wanted: (group: GridClass) => boolean) =>
    groups
      .filter(wanted)
      .map((group) => (
        <ClassRows
          key={group.key}
          {...{ group, years, columns, actions, narrow }}
          open={opened.has(group.key)}
          onToggle={() => toggle(group.key)}
        />
      ));
  const voluntary = groups.some((group) => group.voluntary);
  const suffix = voluntary ? ', hors contributions volontaires' : '';
  return (
    <div ref={frame} className={classes.frame} data-narrow={narrow || undefined}>
      <table className={classes.table}>
        <caption className="visually-hidden">Budget prévisionnel par classe de comptes, en euros</caption>
        <colgroup>
          {!narrow && <col className={classes.codeColumn} />}
          <col />
          {!narrow && <col className={classes.linkColumn} />}
          {columns.map((column) => (
            <col key={column} className={classes.yearColumn} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {!narrow && <th scope="col">N°</th>}
            <th scope="col" className={classes.name}>
              <span className={classes.headRow}>
                Poste
                {groups.length > 0 && (
                  <Button
                    {...FITTING}
                    aria-pressed={all}
                    onClick={() => setOpened(all ? new Set() : new Set(groups.map(({ key }) => key)))}
                  >
                    {all ? 'Replier' : 'Voir toutes les lignes'}
                  </Button>
                )}
              </span>
            </th>
            {!narrow && <th scope="col">Lié à</th>}
            {years.map((year) => (
              <th key={year} scope="col" className={classes.amount}>
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SideHead side="charges" span={columns.length} narrow={narrow} onAdd={actions.add} />
          {rows(({ side, voluntary: free }) => side === 'charges' && !free)}
          <TotalRow
            narrow={narrow}
            label={`Total des charges${suffix}`}
            amounts={summary.years.map((year) => [year.charges, -year.voluntaryCharges])}
          />
        </tbody>
        <tbody>
          <SideHead side="produits" span={columns.length} narrow={narrow} onAdd={actions.add} />
          {rows(({ side, voluntary: free }) => side === 'produits' && !free)}
          <TotalRow
            narrow={narrow}
            label={`Total des produits${suffix}`}
            amounts={summary.years.map((year) => [year.produits, -year.voluntaryProduits])}
          />
        </tbody>
        {voluntary && <tbody>{rows((group) => group.voluntary)}</tbody>}
        <tbody>
          <ResultRow years={summary.years} narrow={narrow} />
        </tbody>
      </table>
    </div>
  );
}

/** A button among the lines: its words may take two lines rather than widen the table. */
const FITTING = {
  variant: 'subtle',
  size: 'compact-sm',
  mih: 32,
  h: 'auto',
  classNames: { label: classes.wrapped },
} as const;

const SIDES: Readonly<Record<BudgetSide, { readonly title: string; readonly add: string }>> = {
  charges: { title: 'Charges', add: 'Ajouter une charge' },
  produits: { title: 'Produits', add: 'Ajouter un produit' },
};

interface SideHeadProps {
  readonly side: BudgetSide;
  /** How many years. */
  readonly span: number;
  readonly narrow: boolean;
  readonly onAdd: (side: BudgetSide) => void;
}

function SideHead({ side, span, narrow, onAdd }: SideHeadProps) {
  const { title, add } = SIDES[side];
  const button = (
    <Button {...FITTING} leftSection={<IconPlus size={15} aria-hidden />} onClick={() => onAdd(side)}>
      {add}
    </Button>
  );
  return (
    <tr className={classes.sideHead}>
      <th scope="rowgroup" colSpan={narrow ? 1 : 2} className={classes.name}>
        {/* Beside the title, which never leaves the window: it may be pressed whatever year one looks at. */}
        {narrow ? (
          <span className={classes.headRow}>
            {title}
            {button}
          </span>
        ) : (
          title
        )}
      </th>
      <td colSpan={narrow ? span : span + 1}>{!narrow && button}</td>
    </tr>
  );
}
