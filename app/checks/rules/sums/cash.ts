import { cents, numberCell, rowsOf, textCell } from '../../../computed/index.ts';
import { formatAmount } from '../../../text/index.ts';
import { defineRule } from '../../rule.ts';

const CASH = 'budget.tresorerie';

/** The cash plan never goes below zero. */
export const cashBelowZero = defineRule({
  id: 'tresorerie-negative',
  levels: ['conseil'],
  check: ({ dossier }) => {
    let balance = 0;
    for (const row of rowsOf(dossier, CASH)) {
      balance += cents(numberCell(row.entrees)) - cents(numberCell(row.sorties));
      if (balance >= 0) continue;
      return [
        {
          level: 'conseil',
          field: CASH,
          message: `La trésorerie passe sous zéro (${formatAmount(balance / 100)}) : ${textCell(row.mois) || 'mois non précisé'}.`,
          reason: 'L’ACI est versé par avances : prévoyez ce qui est payé avant d’être reçu.',
          source: 'Arrêté du 21 août 2019 approuvant l’ACI, art. 9',
        },
      ];
    }
    return [];
  },
});
