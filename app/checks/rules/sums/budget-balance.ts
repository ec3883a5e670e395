import { cents, numberCell, rowsOf } from '../../../computed/index.ts';
import type { Row } from '../../../dossier/index.ts';
import { formatAmount } from '../../../text/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const YEARS = ['n1', 'n2', 'n3'] as const;

function total(rows: readonly Row[], year: string): number {
  return rows.reduce((sum, row) => sum + cents(numberCell(row[year])), 0);
}

/** Expenses and resources of each year are equal to the cent. */
export const budgetBalance = defineRule({
  id: 'budget-equilibre',
  levels: ['a_corriger'],
  check: ({ dossier }): FindingDraft[] => {
    const charges = rowsOf(dossier, 'budget.charges');
    const produits = rowsOf(dossier, 'budget.produits');
    if (!charges.length || !produits.length) return [];
    return YEARS.flatMap((year, index): FindingDraft[] => {
      const out = total(charges, year);
      const gap = total(produits, year) - out;
      if (gap === 0) return [];
      const words = gap > 0 ? 'de produits en trop' : 'de charges non financées';
      return [
        {
          level: 'a_corriger',
          field: 'budget.produits',
          part: year,
          related: ['budget.charges'],
          message: `Année ${index + 1} : ${formatAmount(out / 100)} de charges et ${formatAmount((out + gap) / 100)} de produits, soit ${formatAmount(Math.abs(gap) / 100)} ${words}.`,
          reason: 'Un budget prévisionnel s’équilibre chaque année.',
          source: SOURCES.budget,
        },
      ];
    });
  },
});

const VOLUNTARY = [
  { field: 'budget.charges', account: '86' },
  { field: 'budget.produits', account: '87' },
] as const;

/** Voluntary contributions (accounts 86 and 87) mirror each other. */
export const voluntaryContributions = defineRule({
  id: 'contributions-volontaires',
  levels: ['a_corriger'],
  check: ({ dossier }) =>
    YEARS.flatMap((year, index): FindingDraft[] => {
      const [used = 0, given = 0] = VOLUNTARY.map(({ field, account }) =>
        total(
          rowsOf(dossier, field).filter(({ compte }) =>
            String(compte ?? '')
              .trim()
              .startsWith(account),
          ),
          year,
        ),
      );
      if (used === given) return [];
      return [
        {
          level: 'a_corriger',
          field: 'budget.produits',
          part: year,
          related: ['budget.charges'],
          message: `Année ${index + 1} : ${formatAmount(used / 100)} d’emplois des contributions volontaires (compte 86) et ${formatAmount(given / 100)} de ressources (compte 87).`,
          reason: 'Bénévolat, locaux prêtés : la même somme figure au 86 et au 87.',
          source: SOURCES.budget,
        },
      ];
    }),
});
