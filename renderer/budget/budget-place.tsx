import { useState } from 'react';
import { rowsOf, textCell } from '../../app/computed/index.ts';
import type { Baremes } from '../../app/contract.ts';
import type { Dossier } from '../../app/dossier/index.ts';
import type { AciBareme, BudgetSide } from '../../app/finance/index.ts';
import { indexPlan } from '../../app/plan/index.ts';
import { formatNumber } from '../../app/text/index.ts';
import { ErrorNotice, Loading } from '../components/index.ts';
import { useBaremes } from '../finance/index.ts';
import { PlacePage, showUndoNotice } from '../places/layout/index.ts';
import { SectionFields } from '../places/section-fields.tsx';
import { useDossierStore } from '../state/index.ts';
import { BalanceLine } from './balance-line.tsx';
import { BudgetActions } from './budget-actions.tsx';
import classes from './budget-place.module.css';
import { CalculationDialog } from './dialogs/calculation-dialog.tsx';
import { LineDialog } from './dialogs/line-dialog.tsx';
import { TakeOverDialog } from './dialogs/take-over-dialog.tsx';
import { BudgetGrid } from './grid/budget-grid.tsx';
import type { GridLine } from './grid/grid-model.ts';
import { type LineDraft, WORD_COLUMNS } from './line-draft.ts';
import { MissionShares } from './mission-shares.tsx';
import { hasAci } from './panel/aids-panel.tsx';
import { FundingPanel } from './panel/funding-panel.tsx';
import { CeilingDialog } from './scales/ceiling-dialog.tsx';
import { NewScaleDialog } from './scales/new-scale-dialog.tsx';
import type { ScaleDialogName } from './scales/scale-actions.tsx';
import { ScaleDialog } from './scales/scale-dialog.tsx';
import { useBudget } from './use-budget.ts';

const BALANCE_FIELD = 'budget.equilibre';

/** The money: the budget over its years, and beside it what the ACI brings and when. */
export function BudgetPlace() {
  const { baremes, error, reload } = useBaremes();
  if (baremes) return <LoadedBudget baremes={baremes} />;
  return (
    <PlacePage title="Budget prévisionnel">
      {error ? <ErrorNotice error={error} onRetry={reload} /> : <Loading />}
    </PlacePage>
  );
}

type Dialog = 'calculation' | 'takeOver' | ScaleDialogName | LineDraft | undefined;

function LoadedBudget({ baremes }: { baremes: Baremes }) {
  const store = useDossierStore();
  const view = useBudget(baremes);
  const [dialog, setDialog] = useState<Dialog>();
  const close = () => setDialog(undefined);
  const { aci, plan } = view;
  const columns = (indexPlan(plan).place('budget.charges')?.field.columns ?? [])
    .filter(({ type }) => type === 'amount')
    .map(({ id }) => id);
  const scales = baremes.baremes.filter((bareme): bareme is AciBareme => bareme.kind === 'aci');
  const scale = aci?.request.bareme ?? scales[0];
  const actions = {
    add: (side: BudgetSide) => setDialog({ side, id: undefined, words: {}, amounts: columns.map(() => '') }),
    edit: (line: GridLine) => setDialog(draftOf(store.getState().dossier, line, columns)),
    remove: ({ id, side, label }: GridLine) => {
      store.getState().change({ type: 'removeRow', at: `budget.${side}`, rowId: id });
      showUndoNotice(store, `« ${label || 'Ligne sans libellé'} » est supprimé.`);
    },
  };
  return (
    <PlacePage
      title="Budget prévisionnel"
      lead={`${columns.length === 3 ? 'Trois ans' : `${columns.length} ans`}, en euros.${hasAci(plan) ? ' Les recettes ACI viennent du simulateur.' : ''}`}
      actions={<BudgetActions />}
      after={{
        label: 'Ce que vous pouvez recevoir',
        content: (
          <FundingPanel
            view={view}
            scales={scales}
            problems={baremes.problems}
            onCalculation={() => setDialog('calculation')}
            onTakeOver={() => setDialog('takeOver')}
            onScale={setDialog}
            onLine={setDialog}
          />
        ),
      }}
    >
      <BudgetGrid view={view} columns={columns} actions={actions} />
      <BalanceLine view={view} columns={columns} />
      <MissionShares view={view} />
      <h2 className={classes.lines}>Le détail, tableau par tableau</h2>
      <SectionFields section="budget" without={[BALANCE_FIELD]} />
      {dialog === 'calculation' && aci && <CalculationDialog aci={aci} onClose={close} />}
      {dialog === 'takeOver' && aci && <TakeOverDialog {...{ view, aci, columns }} onClose={close} />}
      {dialog === 'scale' && scale && (
        <ScaleDialog bareme={scale} size={view.funding.size ?? 'T1'} onClose={close} />
      )}
      {dialog === 'newScale' && scale && (
        <NewScaleDialog base={scale} onAdded={() => setDialog('scale')} onClose={close} />
      )}
      {dialog === 'ceiling' && <CeilingDialog firstYear={view.startingYear} onClose={close} />}
      {typeof dialog === 'object' && <LineDialog {...{ view, columns }} draft={dialog} onClose={close} />}
    </PlacePage>
  );
}

function draftOf(dossier: Dossier, { id, side }: GridLine, columns: readonly string[]): LineDraft {
  const row = rowsOf(dossier, `budget.${side}`).find((each) => each.id === id);
  return {
    side,
    id,
    words: Object.fromEntries(WORD_COLUMNS[side].map((column) => [column, textCell(row?.[column])])),
    amounts: columns.map((column) => {
      const cell = row?.[column];
      return typeof cell === 'number' ? formatNumber(cell) : '';
    }),
  };
}
