import type { TreasuryMonth } from '../../../app/finance/index.ts';
import { formatAmount, formatDate } from '../../../app/text/index.ts';

/** The lowest month in words, and what ends it: « Creux de 18 000 € en juin : … ». */
export function lowestSentence(months: readonly TreasuryMonth[], lowest: TreasuryMonth): string {
  const at = `en ${formatDate(lowest.month).split(' ')[0]}`;
  const amount = formatAmount(Math.round(Math.abs(lowest.balance)));
  if (lowest.balance >= 0)
    return `Point le plus bas : ${amount} ${at}. Le compte ne passe pas sous zéro cette année-là.`;
  const next = months.find(({ month, aci }) => month > lowest.month && aci > 0);
  const why = next
    ? ` : le versement suivant de l’ACI (${formatAmount(Math.round(next.aci))}) n’arrive qu’en ${formatDate(next.month)}.`
    : ' : prévoyez une avance, un report de dépense ou une autre recette.';
  return `Creux de ${amount} sous zéro ${at}${why}`;
}

/** What the months are made of, in words. */
export function treasuryBasis(months: readonly TreasuryMonth[]): string {
  return months.some(({ typed }) => typed)
    ? 'D’après votre plan de trésorerie (onglet Financements). Le compte part de zéro.'
    : 'Estimation : ACI aux mois de versement du barème, crédits d’amorçage aux mois que vous avez notés, dépenses et autres recettes réparties également sur l’année. Le compte part de zéro.';
}
