import type { Dossier, Row } from '../dossier/index.ts';
import type { Column } from '../plan/index.ts';
import { sizeClassOf } from '../territory/index.ts';
import { formatAmount, formatNumber } from '../text/index.ts';
import { partialWords } from './commune-share.ts';
import { cents, numberCell, textCell } from './read-answers.ts';
import { populationOfNames } from './territory.ts';

/** The words of a computed cell, or an empty text when there is nothing to compute from. */
export function computedCell(dossier: Dossier, column: Column, row: Row, rows: readonly Row[]): string {
  const { formula } = column;
  if (!formula) return '';
  switch (formula.op) {
    case 'product': {
      const factors = formula.columns.map((name) => numberCell(row[name]));
      if (factors.every((factor) => factor === undefined)) return '';
      const product = factors.reduce<number>((all, factor) => all * (factor ?? 1), 1);
      return formatAmount(Math.round(product * 100) / 100);
    }
    case 'sum': {
      const terms = formula.columns.map((name) => numberCell(row[name]));
      if (terms.every((term) => term === undefined)) return '';
      return formatAmount(terms.reduce<number>((all, term) => all + cents(term), 0) / 100);
    }
    case 'runningBalance': {
      const upTo = rows.slice(0, rows.indexOf(row) + 1);
      const balance = upTo.reduce(
        (all, each) => all + cents(numberCell(each[formula.plus])) - cents(numberCell(each[formula.minus])),
        0,
      );
      return formatAmount(balance / 100);
    }
    case 'sizeClass': {
      const population = numberCell(row[formula.of]);
      return (population && sizeClassOf(population)?.id) || '';
    }
    case 'partialCommune':
      return partialWords(row);
    case 'populationOf': {
      const population = populationOfNames(dossier, textCell(row[formula.of]));
      return population === undefined ? '' : formatNumber(population);
    }
  }
}
