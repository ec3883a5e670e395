import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type AidLine,
  type AidsBareme,
  aidAmount,
  aidsFor,
  resolveSource,
} from '../../../app/finance/index.ts';
import type { Plan } from '../../../app/plan/index.ts';
import { EvidencePill, useBaremes } from '../../finance/index.ts';
import { AidDialog } from '../dialogs/aid-dialog.tsx';
import type { BudgetView } from '../use-budget.ts';
import classes from './panel.module.css';

/** True for the plan that the ACI of CPTS pays; other structures have their own aids. */
export function hasAci(plan: Plan): boolean {
  return plan.lists.missionsAci !== undefined;
}

/** What a structure other than a CPTS may ask for: landmarks, each with how sure it is, that a person may correct. */
export function AidsPanel({ view: { plan, dossier } }: { view: BudgetView }) {
  const { baremes } = useBaremes();
  const [edited, setEdited] = useState<AidLine>();
  const scales = baremes?.baremes ?? [];
  const on = dossier.modifiedAt.slice(0, 10);
  const lines = aidsFor(scales, { structure: plan.structure, ars: dossier.region, on });
  const aids = scales.find((bareme): bareme is AidsBareme => bareme.kind === 'aides');
  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>Ce que vous pouvez demander</h2>
      <p>Des repères, jamais un droit : chaque ARS fixe ses montants. Demandez-lui les siens.</p>
      <ul className={classes.aids}>
        {lines.map((line) => (
          <li key={line.id}>
            <span>
              {line.label} <span className={classes.hint}>({line.kind})</span>
            </span>
            <strong>{aidAmount(line)}</strong>
            <span className={classes.hint}>{line.schedule}</span>
            <span className={classes.aidEnd}>
              <EvidencePill
                evidence={line.evidence}
                own={line.own ?? false}
                of={line.label}
                source={aids ? resolveSource(aids, line.source).title : line.source}
                note={line.note}
              />
              <Button
                variant="subtle"
                size="compact-sm"
                mih={32}
                leftSection={<IconPencil size={15} aria-hidden />}
                aria-label={`Donner le montant de votre ARS : ${line.label}`}
                onClick={() => setEdited(line)}
              >
                Corriger
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {!lines.length && <p>Aucun repère trouvé pour cette structure.</p>}
      {edited && <AidDialog line={edited} region={dossier.region} onClose={() => setEdited(undefined)} />}
    </div>
  );
}
