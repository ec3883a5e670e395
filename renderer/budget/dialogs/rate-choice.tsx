import { NativeSelect } from '@mantine/core';
import { numberCell, rowsOf, textCell } from '../../../app/computed/index.ts';
import { listOptions } from '../../../app/plan/index.ts';
import { formatAmount, formatNumber } from '../../../app/text/index.ts';
import { useDossier } from '../../state/index.ts';

/** Takes a rate from the team's own scale of indemnities (Gouvernance), profession by profession. */
export function RateChoice({ onRate }: { onRate: (rate: string) => void }) {
  const plan = useDossier((state) => state.plan);
  const dossier = useDossier((state) => state.dossier);
  const rates = rowsOf(dossier, 'gouvernance.indemnites').flatMap((row) => {
    const amount = numberCell(row.montant);
    if (amount === undefined) return [];
    const unit = listOptions(plan, 'basesIndemnite').find(({ id }) => id === row.base)?.label;
    const words = [textCell(row.objet), textCell(row.profession)].filter(Boolean).join(', ');
    const label = `${formatAmount(amount)}${unit ? ` / ${unit.toLowerCase()}` : ''} : ${words}`;
    return [{ value: formatNumber(amount), label, id: row.id }];
  });
  if (!rates.length) return null;
  return (
    <NativeSelect
      label="Un tarif de votre barème"
      mb="sm"
      defaultValue=""
      data={[{ value: '', label: 'Choisir…' }, ...rates.map(({ id, label }) => ({ value: id, label }))]}
      onChange={(event) => {
        const chosen = rates.find(({ id }) => id === event.currentTarget.value);
        if (chosen) onRate(chosen.value);
      }}
    />
  );
}
