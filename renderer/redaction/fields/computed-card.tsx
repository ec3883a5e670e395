import { useDeferredValue, useMemo } from 'react';
import { type Computed, computeField } from '../../../app/computed/index.ts';
import type { Evidence } from '../../../app/plan/index.ts';
import { Pill } from '../../components/index.ts';
import { useDossier } from '../../state/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import classes from './fields.module.css';
import { OwnPopulation } from './own-population.tsx';

/** What the dossier says by itself: a figure or a table, with what a reader must know to use it. */
export function ComputedCard({ field, fieldKey }: EditorProps) {
  const plan = useDossier((state) => state.plan);
  const dossier = useDeferredValue(useDossier((state) => state.dossier));
  const computed = useMemo(() => computeField(plan, dossier, field), [plan, dossier, field]);
  return (
    <div className={classes.card}>
      <ComputedValue computed={computed} />
      {field.compute === 'populationTotale' && <OwnPopulation fieldKey={fieldKey} />}
    </div>
  );
}

function ComputedValue({ computed }: { computed: Computed }) {
  if (computed.kind === 'empty')
    return <p className={classes.none}>{computed.reason || 'Rien à calculer pour l’instant.'}</p>;
  const note = computed.note && <p className={classes.note}>{computed.note}</p>;
  if (computed.kind === 'figure')
    return (
      <>
        <p className={classes.figure}>
          {computed.text}
          <EvidencePill evidence={computed.evidence} overridden={computed.overridden} />
        </p>
        {note}
      </>
    );
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.rows}>
          <thead>
            <tr>
              {computed.columns.map(({ label, numeric }) =>
                label ? (
                  <th key={label} scope="col" data-numeric={numeric || undefined}>
                    {label}
                  </th>
                ) : (
                  <td key="none" />
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {computed.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: computed rows have no identity of their own
              <tr key={index}>
                {row.map((cell, column) => (
                  <td
                    key={computed.columns[column]?.label ?? column}
                    data-numeric={computed.columns[column]?.numeric || undefined}
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note}
    </>
  );
}

function EvidencePill({ evidence, overridden }: { evidence: Evidence; overridden?: boolean | undefined }) {
  if (overridden) return <Pill tone="blue">chiffre de l’équipe</Pill>;
  if (evidence === 'reconstructed') return <Pill tone="amber">reconstruit, à confirmer</Pill>;
  return <Pill tone="teal">calculé</Pill>;
}
