import { useMemo } from 'react';
import type { Dossier } from '../../../app/dossier/index.ts';
import { type MemberFiche, memberFiches } from '../../../app/links/index.ts';
import { indexPlan, type Plan } from '../../../app/plan/index.ts';
import type { CellNotes } from '../../redaction/index.ts';
import { FicheMarks } from './fiche-marks.tsx';

/** The column whose cells name the fiches of their member: the widest of those that always show. */
const NOTED = 'profession';

interface MemberActions {
  /** Id of the sub-section of the fiches action. */
  readonly subsection: string;
  /** By id of the member's row. */
  readonly fiches: ReadonlyMap<string, readonly MemberFiche[]>;
  /** For the table of members. */
  readonly notes: CellNotes;
}

/** In which fiches action each member works; undefined for a structure, or a dossier, without any. */
export function useMemberActions(plan: Plan, dossier: Dossier): MemberActions | undefined {
  const subsection = indexPlan(plan).collections.get('fichesAction')?.id;
  const read = useMemo(() => memberFiches(dossier), [dossier]);
  const written = [...read].map(([row, own]) => [row, ...own.map(markOf)].join(' ')).join('\n');
  // The same links make the same map: the table does not render again at each letter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `written` tells all that shows of `read`
  const fiches = useMemo(() => read, [written]);
  const notes = useMemo<CellNotes>(
    () => ({
      column: NOTED,
      of: (row) => {
        const own = fiches.get(row);
        return own?.length && subsection ? (
          <FicheMarks dossier={dossier.id} subsection={subsection} fiches={own} reachable={false} />
        ) : null;
      },
    }),
    [fiches, subsection, dossier.id],
  );
  return subsection && dossier.collections.fichesAction?.length ? { subsection, fiches, notes } : undefined;
}

function markOf({ fiche: { item, title, number }, pilot }: MemberFiche): string {
  return `${item.id} ${number} ${title} ${pilot}`;
}
