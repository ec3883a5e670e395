import type { Answer, Dossier, Row } from '../dossier/index.ts';
import { answerAt, isEmptyAnswer, isEmptyRow, isRows, parseFieldKey } from '../dossier/index.ts';
import type { ComputeName, FieldDef, Plan } from '../plan/index.ts';
import { equilibreBudget, fichesDeLaMission, ventilationMissions } from './budget.ts';
import { COMMUNES_FIELD, retainedCommune } from './commune-share.ts';
import {
  adhesionParProfession,
  calendrierActions,
  echeanceValidation,
  tousLesIndicateurs,
} from './overview.ts';
import { textCell } from './read-answers.ts';
import type { Computed } from './result.ts';
import { nombreCommunes, populationTotale, tailleAci } from './territory.ts';

export * from './commune-share.ts';
export { computedCell } from './formulas.ts';
export * from './member-counts.ts';
export { addMonths } from './overview.ts';
export * from './read-answers.ts';
export type { Computed } from './result.ts';
export { sharesOf } from './shares.ts';
export { populationTotale } from './territory.ts';

const COMPUTE: Readonly<Record<ComputeName, (dossier: Dossier, plan: Plan) => Computed>> = {
  populationTotale,
  tailleAci,
  nombreCommunes,
  adhesionParProfession,
  equilibreBudget,
  ventilationMissions,
  calendrierActions,
  tousLesIndicateurs,
  echeanceValidation,
};

/** The value of a computed field. */
export function computeField(plan: Plan, dossier: Dossier, field: FieldDef): Computed {
  return field.compute ? COMPUTE[field.compute](dossier, plan) : { kind: 'empty', reason: '' };
}

/**
 * What a field shows: what was answered or, when nothing was, what its `prefill` takes from elsewhere
 * (each fact is entered once). `prefilled` tells which of the two.
 */
export function effectiveAnswer(
  plan: Plan,
  dossier: Dossier,
  field: FieldDef,
  key: string,
): { answer: Answer | undefined; prefilled: boolean } {
  const own = answerAt(dossier, key);
  if (!isEmptyAnswer(own) || !field.prefill || parseFieldKey(key).item)
    return { answer: own, prefilled: false };
  const { prefill } = field;
  if ('compute' in prefill) {
    const titles = fichesDeLaMission(dossier, plan, prefill.mission);
    const answer = titles.map((text, index) => ({ id: `auto${index}`, text }));
    return titles.length ? { answer, prefilled: true } : { answer: own, prefilled: false };
  }
  const source = dossier.answers[prefill.field];
  if (!isRows(source) || isEmptyAnswer(source)) return { answer: own, prefilled: false };
  const written = source.filter((row) => !isEmptyRow(row));
  const meant = written.filter((row) => prefill.among !== undefined && textCell(row[prefill.among]));
  const rows = meant.length ? meant : written;
  const answer = rows.map((row) =>
    takenRow(prefill.field === COMMUNES_FIELD ? retainedCommune(row) : row, prefill.columns),
  );
  return { answer, prefilled: true };
}

function takenRow(row: Row, columns: Readonly<Record<string, string | readonly string[]>>): Row {
  const cells = Object.entries(columns).flatMap(([to, from]) => {
    const cell =
      typeof from === 'string'
        ? row[from]
        : from
            .map((column) => textCell(row[column]))
            .filter(Boolean)
            .join(' ') || undefined;
    return cell === undefined ? [] : [[to, cell] as const];
  });
  return { id: row.id, ...Object.fromEntries(cells) };
}
