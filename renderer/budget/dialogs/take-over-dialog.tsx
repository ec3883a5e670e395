import { Button, Checkbox, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { aciResources } from '../../../app/finance/index.ts';
import { formatAmount } from '../../../app/text/index.ts';
import { EvidencePill } from '../../finance/index.ts';
import { showUndoNotice } from '../../places/layout/index.ts';
import { useDossierStore } from '../../state/index.ts';
import { settingsChange } from '../settings-changes.ts';
import { aciLinesOf, takeOverChanges } from '../take-over.ts';
import type { AciView, BudgetView } from '../use-budget.ts';
import classes from './dialogs.module.css';

interface TakeOverDialogProps {
  readonly view: BudgetView;
  readonly aci: AciView;
  readonly columns: readonly string[];
  readonly onClose: () => void;
}

/** Puts the simulated payments in the resources of the budget, shown before they are written; one undo step. */
export function TakeOverDialog({ view, aci, columns, onClose }: TakeOverDialogProps) {
  const store = useDossierStore();
  const signed = Number(aci.simulation.signature.slice(0, 4));
  const [firstYear, setFirstYear] = useState(view.firstYear ?? signed);
  const [replacing, setReplacing] = useState(true);
  const former = aciLinesOf(view.budget.produits);
  const resources = aciResources(aci.simulation, firstYear, columns.length);
  const write = () => {
    const state = store.getState();
    const replaced = replacing ? former.map(({ id }) => id) : [];
    state.change([
      ...takeOverChanges(state.dossier, resources, columns, replaced),
      ...(firstYear === view.firstYear ? [] : [settingsChange(state.dossier, { firstYear })]),
    ]);
    showUndoNotice(store, 'Les versements de l’ACI sont dans vos produits.');
    onClose();
  };
  return (
    <Modal opened onClose={onClose} size="52rem" title="Reprendre l’ACI dans les produits">
      <p className={classes.lead}>
        Chaque versement est inscrit dans l’année où il arrive sur le compte, pas dans celle où il est acquis.
        Ce sont des estimations, marquées comme telles : vous pourrez corriger les montants.
      </p>
      <NativeSelect
        label="La première année de votre budget"
        maw="18rem"
        mb="md"
        value={String(firstYear)}
        data={[-1, 0, 1].map((gap) => String(signed + gap))}
        onChange={(event) => setFirstYear(Number(event.currentTarget.value))}
      />
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className="visually-hidden">Lignes à inscrire dans les produits</caption>
          <thead>
            <tr>
              <th scope="col">Ligne</th>
              {columns.map((column, index) => (
                <th key={column} scope="col" className={classes.amount}>
                  {firstYear + index}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {resources.map((resource) => (
              <tr key={resource.label}>
                <th scope="row">
                  {resource.label} <EvidencePill evidence={resource.evidence} of={resource.label} />
                </th>
                {resource.amounts.map((amount, index) => (
                  <td key={columns[index]} className={classes.amount}>
                    {formatAmount(amount)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {resources.length === 0 && <p>Aucun versement n’arrive pendant ces années.</p>}
      {former.length > 0 && (
        <Checkbox
          mt="md"
          checked={replacing}
          onChange={() => setReplacing(!replacing)}
          label={`Remplacer ${former.length === 1 ? 'votre ligne ACI actuelle' : `vos ${former.length} lignes ACI actuelles`} : ${former.map(({ label }) => label).join(' ; ')}`}
        />
      )}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          Annuler
        </Button>
        <Button disabled={resources.length === 0} onClick={write} data-autofocus>
          Inscrire ces lignes
        </Button>
      </div>
    </Modal>
  );
}
