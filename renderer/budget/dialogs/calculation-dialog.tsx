import { Modal } from '@mantine/core';
import type { ComparedPart } from '../../../app/finance/index.ts';
import { formatAmount } from '../../../app/text/index.ts';
import { EvidencePill } from '../../finance/index.ts';
import type { AciView } from '../use-budget.ts';
import classes from './dialogs.module.css';
import { PaymentsTable } from './payments-table.tsx';

const COLUMNS = [
  { key: 'ceiling', title: 'Plafond' },
  { key: 'ordinary', title: 'Année ordinaire' },
  { key: 'safe', title: 'Part sûre' },
] as const;

/** The ceiling, an ordinary year and its sure part, amount by amount, each with where it comes from. */
export function CalculationDialog({ aci, onClose }: { aci: AciView; onClose: () => void }) {
  const { comparison, published, simulation, request } = aci;
  const { rows, totals } = comparison;
  return (
    <Modal
      opened
      onClose={onClose}
      size="62rem"
      title={`Le calcul, ligne par ligne : taille ${request.size.slice(1)}`}
    >
      <p className={classes.lead}>
        Une année entière, toutes vos missions démarrées. Le <strong>plafond</strong> suppose 100&nbsp;% des
        indicateurs, l’année où le plan de crise est écrit et une crise reconnue par l’ARS. L’
        <strong>année ordinaire</strong> prend la part variable que vous attendez. La{' '}
        <strong>part sûre</strong> ne compte rien de variable : c’est sur elle qu’on construit ses dépenses.
      </p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className="visually-hidden">Montants du barème {simulation.bareme.label}</caption>
          <thead>
            <tr>
              <th scope="col">Ligne</th>
              {COLUMNS.map(({ key, title }) => (
                <th key={key} scope="col" className={classes.amount}>
                  {title}
                </th>
              ))}
              <th scope="col">Preuve et source</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <CalculationRow key={`${row.mission}/${row.part}`} row={row} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              {COLUMNS.map(({ key }) => (
                <td key={key} className={classes.amount}>
                  {formatAmount(totals[key])}
                </td>
              ))}
              <td>{simulation.bareme.label}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {published && (
        <p className={classes.lead}>
          Plafond publié pour cette taille : <strong>{formatAmount(published.amount)}</strong>{' '}
          <EvidencePill {...published} of="Plafond publié" />.{' '}
          {published.matches
            ? 'Les lignes ci-dessus l’atteignent exactement.'
            : 'Les lignes ci-dessus n’y arrivent pas : un montant a changé ou manque.'}
        </p>
      )}
      <p className={classes.hint}>{simulation.bareme.notice}</p>
      <PaymentsTable simulation={simulation} />
    </Modal>
  );
}

function CalculationRow({ row }: { row: ComparedPart }) {
  const label =
    row.mission === 'fonctionnement' ? row.missionLabel : `${row.missionLabel} : ${row.partLabel}`;
  return (
    <tr>
      <th scope="row">{label}</th>
      {COLUMNS.map(({ key }) => (
        <td key={key} className={classes.amount}>
          {row[key] === 0 ? '—' : formatAmount(row[key])}
        </td>
      ))}
      <td className={classes.source}>
        <EvidencePill evidence={row.evidence} own={row.own} of={label} /> {row.source}
      </td>
    </tr>
  );
}
