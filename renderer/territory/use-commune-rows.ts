import { isRows, type Row } from '../../app/dossier/index.ts';
import { useDossier } from '../state/index.ts';
import { COMMUNES_FIELD } from './commune-rows.ts';

const NO_ROWS: readonly Row[] = [];

/** The communes of the open dossier; the same array as long as nothing in them changes. */
export function useCommuneRows(): readonly Row[] {
  return useDossier(({ dossier }) => {
    const answer = dossier.answers[COMMUNES_FIELD];
    return isRows(answer) ? answer : NO_ROWS;
  });
}
