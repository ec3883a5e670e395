import { useMemo } from 'react';
import { checkAll } from '../../app/checks/index.ts';
import { isEmptyRow, isRows } from '../../app/dossier/index.ts';
import { type Place, useDossier } from '../state/index.ts';
import { useSettledDossier } from './use-settled-dossier.ts';

export interface TabCount {
  readonly value: number;
  /** The words a screen reader says after the figure. */
  readonly meaning: string;
  readonly tone: 'neutral' | 'amber' | 'red';
}
export type TabCounts = Partial<Record<Place, TabCount>>;

/** The figures on the tabs: members, and what blocks or must be mended. */
export function useTabCounts(): TabCounts {
  const plan = useDossier((state) => state.plan);
  const dossier = useSettledDossier();
  return useMemo(() => {
    const findings = checkAll(plan, dossier);
    const blocking = findings.filter(({ level }) => level === 'bloquant').length;
    const toFix = findings.filter(({ level }) => level === 'a_corriger').length;
    const rows = dossier.answers['acteurs.membres'];
    const members = isRows(rows) ? rows.filter((row) => !isEmptyRow(row)).length : 0;
    return {
      ...(members ? { membres: { value: members, meaning: 'membres', tone: 'neutral' } } : {}),
      ...(blocking + toFix
        ? {
            controles: {
              value: blocking + toFix,
              meaning: `points à régler, dont ${blocking} bloquants`,
              tone: blocking ? 'red' : 'amber',
            },
          }
        : {}),
    } satisfies TabCounts;
  }, [plan, dossier]);
}
