import { textCell } from '../../computed/index.ts';
import { type Dossier, fieldKey, isRows, type Row } from '../../dossier/index.ts';
import type { FieldPlace } from '../../plan/index.ts';

/** The tables of one field: one, or one for each item of its collection. */
export function placeAnswers(
  dossier: Dossier,
  { field, collection }: FieldPlace,
): { key: string; rows: readonly Row[] }[] {
  if (!collection) {
    const answer = dossier.answers[field.id];
    return isRows(answer) ? [{ key: field.id, rows: answer }] : [];
  }
  return (dossier.collections[collection] ?? []).flatMap(({ id, answers }) => {
    const answer = answers[field.id];
    return isRows(answer) ? [{ key: fieldKey(field.id, { collection, id }), rows: answer }] : [];
  });
}

/** True when a line's own words say that its figure is a percentage and no growth. */
export function hasPercentSign(row: Row): boolean {
  const label = textCell(row.indicateur) || textCell(row.ald) || textCell(row.tranche);
  return (
    /\(%|%\)|^part d|^taux de couverture/i.test(label) &&
    !/évolution|croissance|variation|hausse/i.test(label)
  );
}
