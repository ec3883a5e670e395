import { Anchor } from '@mantine/core';
import type { IndicatorAmounts } from '../../../app/finance/index.ts';
import { formatAmount } from '../../../app/text/index.ts';
import classes from './mission-amounts.module.css';

/** The amounts of a mission's indicators against its variable part, and what is left to share. */
export function MissionAmounts({ amounts, href }: { amounts: IndicatorAmounts; href: string }) {
  const { allocated, expected, count, unpriced, evidence } = amounts;
  if (!expected && !allocated) return null;
  return (
    <p className={classes.amounts}>
      Indicateurs : <strong>{formatAmount(allocated)}</strong>
      {expected
        ? ` sur ${formatAmount(expected)} de part variable (${evidence})`
        : ', sans part variable au barème'}
      .{' '}
      <span className={classes.gap} data-even={isEven(amounts) || undefined}>
        {gapWords(amounts)}
      </span>{' '}
      {unpriced > 0 && (
        <>
          {unpriced} sur {count} sans montant.{' '}
        </>
      )}
      {!isEven(amounts) && (
        <Anchor inherit href={href}>
          Répartir
        </Anchor>
      )}
    </p>
  );
}

function isEven({ remaining }: IndicatorAmounts): boolean {
  return remaining === 0;
}

function gapWords({ remaining }: IndicatorAmounts): string {
  if (remaining === undefined) return '';
  if (remaining === 0) return 'Le compte est juste.';
  return remaining > 0
    ? `Il reste ${formatAmount(remaining)} à répartir.`
    : `${formatAmount(-remaining)} de trop.`;
}
