import {
  type ComparedPart,
  ratesText,
  sumCents,
  toCents,
  toEuros,
  weakestEvidence,
} from '../../../app/finance/index.ts';
import { formatAmount } from '../../../app/text/index.ts';
import { EvidencePill } from '../../finance/index.ts';
import type { AciView } from '../use-budget.ts';
import classes from './panel.module.css';

/** What an ordinary year brings, line by line, each with how sure it is. */
export function OrdinaryYear({ aci }: { aci: AciView }) {
  const rates = ratesText(aci.simulation);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Année ordinaire{rates && `, part variable à ${rates.replace(/^de /, '')}`}</th>
          <th scope="col" className={classes.amount}>
            {formatAmount(aci.comparison.totals.ordinary)}
          </th>
        </tr>
      </thead>
      <tbody>
        {ordinaryLines(aci.comparison.rows).map((line) => (
          <tr key={line.label}>
            <th scope="row">
              {line.label} <EvidencePill {...line.proof} of={line.label} />
            </th>
            <td className={classes.amount}>{formatAmount(line.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// A mission's fixed and variable parts are one line; its plan is another.
function ordinaryLines(rows: readonly ComparedPart[]) {
  const groups = new Map<string, ComparedPart[]>();
  for (const row of rows.filter(({ ordinary }) => ordinary > 0)) {
    const label = row.part === 'planUpdate' ? `${row.missionLabel} : ${row.partLabel}` : row.missionLabel;
    groups.set(label, [...(groups.get(label) ?? []), row]);
  }
  return [...groups].map(([label, parts]) => ({
    label,
    amount: toEuros(sumCents(parts.map(({ ordinary }) => toCents(ordinary)))),
    proof: {
      evidence: weakestEvidence(parts.map(({ evidence }) => evidence)),
      own: parts.some(({ own }) => own),
      source: [...new Set(parts.map(({ source }) => source))].join(' ; '),
      note: [...new Set(parts.flatMap(({ note }) => note ?? []))].join(' ') || undefined,
    },
  }));
}
